// SPDX-License-Identifier: Apache-2.0
#include "apps/options.h"

#include <algorithm>

namespace verbale::cli {

const Command* find_command(std::string_view name) {
  const auto all = commands();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Command& c) { return c.name == name; });
  return found == all.end() ? nullptr : &*found;
}

std::string spelled(const Option& option) {
  std::string out = option.letter == '\0' ? "    " : std::string("-") + option.letter + ", ";
  out.append("--").append(option.name);
  if (option.value.takes != Takes::kNothing) out.append(" ").append(option.value.name);
  return out;
}

std::string spelled(const Argument& argument) {
  std::string out(argument.value.name);
  if (argument.value.many) out += "...";
  return argument.required ? out : "[" + out + "]";
}

std::string usage_line(const Command& command) {
  std::string out = "verbale";
  if (command.name.empty()) return out + " COMMAND [options]";
  out.append(" ").append(command.name);
  for (const Argument& argument : command.arguments) out.append(" ").append(spelled(argument));
  return out + " [options]";
}

}  // namespace verbale::cli
