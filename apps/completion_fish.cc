// SPDX-License-Identifier: Apache-2.0
//
// One line for each option.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "apps/completion_script.h"
#include "apps/options.h"

namespace verbale::cli {
namespace {

/// Inside '...' of fish only ' and \ are escaped, both by a backslash.
std::string fish_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

std::string fish_values(const Value& value) {
  switch (value.takes) {
    case Takes::kNothing:
      return "";
    case Takes::kFile:
      return " -r -F";
    case Takes::kFolder:
      return " -x -a '(__fish_complete_directories)'";
    case Takes::kChoice:
      return fmt::format(" -x -a '{}'", fmt::join(value.choices, " "));
    default:
      return " -x";
  }
}

std::string fish_option(std::string_view condition, const Option& option) {
  const std::string letter = option.letter == '\0' ? "" : fmt::format(" -s {}", option.letter);
  return fmt::format("complete -c verbale -n '{}'{} -l {}{} -d '{}'\n", condition, letter,
                     option.name, fish_values(option.value), fish_text(option.help));
}

std::string fish_command(const Command& command) {
  std::string out = fmt::format("complete -c verbale -n __fish_use_subcommand -f -a {} -d '{}'\n",
                                command.name, fish_text(command.summary));
  const std::string condition = fmt::format("__fish_seen_subcommand_from {}", command.name);
  bool files = false;
  for (const Argument& argument : command.arguments) {
    files = files || argument.value.takes == Takes::kFile;
    if (argument.value.takes != Takes::kChoice) continue;
    out += fmt::format("complete -c verbale -n '{}' -a '{}'\n", condition,
                       fmt::join(argument.value.choices, " "));
  }
  if (!files) out += fmt::format("complete -c verbale -n '{}' -f\n", condition);
  for (const Option& option : command.options) out += fish_option(condition, option);
  return out;
}

}  // namespace

std::string fish_script() {
  std::string out = "# fish completion for verbale\n";
  for (const Command& command : commands()) out += fish_command(command);
  for (const Option& option : program().options)
    out += fish_option("__fish_use_subcommand", option);
  return out;
}

}  // namespace verbale::cli
