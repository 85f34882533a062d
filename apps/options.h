// SPDX-License-Identifier: Apache-2.0
//
// The commands and options of `verbale`, once: the command line is parsed by this table, and
// --help, the man page and the shell completions are printed from it, so that none of them can lag
// behind. A test proves that every option stands in each of them, and another one runs every
// example.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace verbale::cli {

/// What a value must be. It is checked before a command starts, and completed accordingly.
enum class Takes : std::uint8_t {
  kNothing,  ///< a switch
  kText,
  kFile,  ///< completed with names of files
  kFolder,
  kChoice,  ///< one of `choices`
  kWhole,   ///< 0, 1, 2, ...
  kShare,   ///< 0 to 1
  kDate,    ///< 2003, 2003-05 or 2003-05-13
};

/// What is common to options and arguments.
struct Value {
  Takes takes = Takes::kNothing;
  std::string_view name;  ///< "FILE"; empty for a switch
  std::vector<std::string_view> choices;
  bool many = false;  ///< may be given more than once
};

struct Option {
  std::string_view name;  ///< "output", typed as --output
  char letter = '\0';     ///< typed as -o; '\0' where there is none
  Value value;
  std::string_view fallback;  ///< the default, in words; empty where help says it all
  std::string_view help;
};

struct Argument {
  Value value;
  bool required = true;
  std::string_view help;
};

struct Example {
  std::string_view line;  ///< can be run as it is in the source folder
  std::string_view does;
};

struct Command {
  std::string_view name;     ///< empty for `verbale` without a command
  std::string_view summary;  ///< one line, without a full stop
  std::string_view text;     ///< what there is to know, a paragraph
  std::vector<Argument> arguments;
  std::vector<Option> options;  ///< --help included
  std::vector<Example> examples;
};

/// `verbale` itself (empty name): --help and --version.
const Command& program();

/// All commands, in the order of --help.
std::span<const Command> commands();

/// nullptr where there is none of that name.
const Command* find_command(std::string_view name);

/// An environment variable that is read.
struct Variable {
  std::string_view name;
  std::string_view help;
};
std::span<const Variable> variables();

/// "-o, --output FILE" and "REPORT..." as people read them.
std::string spelled(const Option& option);
std::string spelled(const Argument& argument);
/// "verbale code [REPORT...] [options]"
std::string usage_line(const Command& command);

}  // namespace verbale::cli
