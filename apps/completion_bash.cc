// SPDX-License-Identifier: Apache-2.0
//
// One case for each "command option" whose value can be completed, and one for each command.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "apps/completion_script.h"
#include "apps/options.h"

namespace verbale::cli {
namespace {

std::string bash_reply(const Value& value) {
  switch (value.takes) {
    case Takes::kFile:
      return "mapfile -t COMPREPLY < <(compgen -f -- \"$word\"); compopt -o filenames";
    case Takes::kFolder:
      return "mapfile -t COMPREPLY < <(compgen -d -- \"$word\"); compopt -o filenames";
    case Takes::kChoice:
      return fmt::format("mapfile -t COMPREPLY < <(compgen -W '{}' -- \"$word\")",
                         fmt::join(value.choices, " "));
    default:
      return "COMPREPLY=()";
  }
}

std::string bash_values(const Command& command) {
  std::string out;
  for (const Option& option : command.options) {
    if (option.value.takes == Takes::kNothing) continue;
    std::string pattern = fmt::format("'{} --{}'", command.name, option.name);
    if (option.letter != '\0') pattern += fmt::format(" | '{} -{}'", command.name, option.letter);
    out += fmt::format("    {}) {}; return ;;\n", pattern, bash_reply(option.value));
  }
  return out;
}

std::string option_names(const Command& command) {
  std::string out;
  for (const Option& option : command.options) {
    if (option.letter != '\0') out += fmt::format("-{} ", option.letter);
    out += fmt::format("--{} ", option.name);
  }
  out.pop_back();
  return out;
}

/// Arguments by their place; the last one stands for all that follow if it may be repeated.
std::string bash_arguments(const Command& command) {
  std::string out;
  for (std::size_t i = 0; i < command.arguments.size(); ++i) {
    const Value& value = command.arguments[i].value;
    const std::string place = value.many ? "*" : fmt::format("{}", i + 1);
    out += fmt::format("        {}) {} ;;\n", place, bash_reply(value));
  }
  return out;
}

std::string bash_command(const Command& command) {
  std::string out = fmt::format(
      "    '{}')\n      if [[ $word == -* ]]; then\n"
      "        mapfile -t COMPREPLY < <(compgen -W '{}' -- \"$word\")\n        return\n      fi\n",
      command.name, option_names(command));
  if (command.arguments.empty()) return out + "      ;;\n";
  return out + "      case $place in\n" + bash_arguments(command) + "      esac\n      ;;\n";
}

/// All "command option" that are followed by a value, so that the value is not counted as an
/// argument.
std::string bash_takers() {
  std::vector<std::string> takers;
  for (const Command& command : commands()) {
    for (const Option& option : command.options) {
      if (option.value.takes == Takes::kNothing) continue;
      takers.push_back(fmt::format("'{} --{}'", command.name, option.name));
      if (option.letter != '\0')
        takers.push_back(fmt::format("'{} -{}'", command.name, option.letter));
    }
  }
  return fmt::format("{}", fmt::join(takers, " | "));
}

constexpr std::string_view kBashBegin = R"(# bash completion for verbale
_verbale() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
  local command='' place=1 i
  ((COMP_CWORD > 1)) && [[ ${COMP_WORDS[1]} != -* ]] && command=${COMP_WORDS[1]}
  [[ $word == '=' ]] && word=''
  [[ $before == '=' ]] && before=${COMP_WORDS[COMP_CWORD - 2]}
  COMPREPLY=()
)";

constexpr std::string_view kBashPlace = R"(  for ((i = 2; i < COMP_CWORD; ++i)); do
    [[ ${COMP_WORDS[i]} == -?* || ${COMP_WORDS[i]} == '=' ]] && continue
    case "$command ${COMP_WORDS[i - 1]}" in
      *' =' | @TAKERS@) ;;
      *) ((++place)) ;;
    esac
  done
)";

}  // namespace

std::string bash_script() {
  std::vector<std::string_view> names;
  for (const Command& command : commands()) names.push_back(command.name);
  std::string place(kBashPlace);
  place.replace(place.find("@TAKERS@"), 8, bash_takers());
  std::string out(kBashBegin);
  out += "  case \"$command $before\" in\n";
  for (const Command& command : commands()) out += bash_values(command);
  out += bash_values(program()) + "  esac\n" + place + "  case $command in\n";
  for (const Command& command : commands()) out += bash_command(command);
  out += fmt::format(
      "    '')\n      mapfile -t COMPREPLY < <(compgen -W '{} {}' -- \"$word\")\n      ;;\n  "
      "esac\n}}\n"
      "complete -F _verbale verbale\n",
      fmt::join(names, " "), option_names(program()));
  return out;
}

}  // namespace verbale::cli
