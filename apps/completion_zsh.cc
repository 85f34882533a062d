// SPDX-License-Identifier: Apache-2.0
//
// An _arguments call for each command.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "apps/completion_script.h"
#include "apps/options.h"

namespace verbale::cli {
namespace {

/// As inside '...' of a POSIX shell.
std::string quoted(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\'') {
      out += "'\\''";
    } else {
      out += c;
    }
  }
  return out;
}

/// Inside the specification of _arguments, [ ] : and \ have a meaning.
std::string zsh_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
    out += c;
  }
  return quoted(out);
}

std::string zsh_action(const Value& value) {
  switch (value.takes) {
    case Takes::kFile:
      return "_files";
    case Takes::kFolder:
      return "_files -/";
    case Takes::kChoice:
      return fmt::format("({})", fmt::join(value.choices, " "));
    default:
      return " ";
  }
}

std::string zsh_option(const Option& option) {
  const std::string many = option.value.many ? "*" : "";
  const bool takes = option.value.takes != Takes::kNothing;
  const std::string value =
      takes ? fmt::format(":{}:{}", option.value.name, zsh_action(option.value)) : "";
  const std::string text = fmt::format("[{}]{}", zsh_text(option.help), value);
  std::string out = fmt::format("        '{}--{}{}{}'", many, option.name, takes ? "=" : "", text);
  if (option.letter != '\0') {
    out += fmt::format(" \\\n        '{}-{}{}{}'", many, option.letter, takes ? "+" : "", text);
  }
  return out;
}

std::string zsh_command(const Command& command) {
  std::vector<std::string> lines;
  for (const Option& option : command.options) lines.push_back(zsh_option(option));
  for (const Argument& argument : command.arguments) {
    lines.push_back(fmt::format("        '{}:{}:{}'", argument.value.many ? "*" : "",
                                argument.value.name, zsh_action(argument.value)));
  }
  return fmt::format("    {})\n      _arguments -s \\\n{}\n      ;;\n",
                     command.name.empty() ? "*" : command.name, fmt::join(lines, " \\\n"));
}

}  // namespace

std::string zsh_script() {
  std::string out =
      "#compdef verbale\n# zsh completion for verbale\n_verbale() {\n  local -a all=(\n";
  for (const Command& command : commands()) {
    out += fmt::format("    '{}:{}'\n", command.name, zsh_text(command.summary));
  }
  out +=
      "  )\n  if ((CURRENT == 2)) && [[ $words[2] != -* ]]; then\n"
      "    _describe command all\n    return\n  fi\n"
      "  local command=$words[2]\n"
      "  if [[ $command != -* ]]; then\n    shift words\n    ((CURRENT--))\n  fi\n"
      "  case $command in\n";
  for (const Command& command : commands()) out += zsh_command(command);
  return out + zsh_command(program()) + "  esac\n}\n" +
         "if [[ $funcstack[1] == _verbale ]]; then\n  _verbale \"$@\"\nelse\n"
         "  compdef _verbale verbale\nfi\n";
}

}  // namespace verbale::cli
