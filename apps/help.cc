// SPDX-License-Identifier: Apache-2.0
#include "apps/help.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "apps/exit_codes.h"
#include "apps/safe_text.h"

namespace verbale::cli {
namespace {

/// A term and what it means, the meaning in a column of its own.
struct Entry {
  std::string term;
  std::string meaning;
};

std::string list_of(const std::vector<Entry>& entries, std::size_t widest) {
  std::size_t term_columns = 0;
  for (const Entry& entry : entries) {
    const std::size_t columns = columns_of(entry.term);
    if (columns <= widest) term_columns = std::max(term_columns, columns);
  }
  std::string out;
  for (const Entry& entry : entries) {
    const std::string meaning = wrapped(entry.meaning, term_columns + 4);
    if (columns_of(entry.term) > widest) {
      out += fmt::format("  {}\n{}", entry.term, meaning);
    } else {
      out += fmt::format("  {}  {}", pad(entry.term, term_columns),
                         meaning.substr(std::min(meaning.size(), term_columns + 4)));
    }
  }
  return out;
}

std::string meaning_of(const Option& option) {
  std::string text(option.help);
  if (option.value.takes == Takes::kChoice) {
    text += fmt::format(" One of {}.", fmt::join(option.value.choices, ", "));
  }
  if (!option.fallback.empty()) text += fmt::format(" Default: {}.", option.fallback);
  return text;
}

std::string meaning_of(const Argument& argument) {
  std::string text(argument.help);
  if (argument.value.takes == Takes::kChoice && argument.value.choices.size() > 1) {
    text += fmt::format(" One of {}.", fmt::join(argument.value.choices, ", "));
  }
  return text;
}

std::string arguments_of(const Command& command) {
  std::vector<Entry> entries;
  for (const Argument& argument : command.arguments) {
    entries.push_back({spelled(argument), meaning_of(argument)});
  }
  return entries.empty() ? "" : "\nArguments\n" + list_of(entries, 24);
}

std::string options_of(const Command& command) {
  std::vector<Entry> entries;
  for (const Option& option : command.options) {
    entries.push_back({spelled(option), meaning_of(option)});
  }
  return "\nOptions\n" + list_of(entries, 30);
}

std::string examples_of(const Command& command) {
  std::string out = command.examples.size() == 1 ? "\nExample\n" : "\nExamples\n";
  for (const Example& example : command.examples) {
    out += fmt::format("  {}\n{}", example.line, wrapped(example.does, 6));
  }
  return out;
}

std::string commands_text() {
  std::vector<Entry> entries;
  for (const Command& command : commands()) {
    entries.push_back({std::string(command.name), std::string(command.summary)});
  }
  return "\nCommands\n" + list_of(entries, 24) +
         "\n  verbale COMMAND --help says more about one of them.\n";
}

std::string exit_codes_text() {
  std::vector<Entry> entries;
  for (const ExitCode& code : exit_codes()) {
    entries.push_back({fmt::format("{:>3}", code.number), std::string(code.meaning)});
  }
  return "\nExit status\n" + list_of(entries, 24);
}

std::string variables_text() {
  std::vector<Entry> entries;
  for (const Variable& variable : variables()) {
    entries.push_back({std::string(variable.name), std::string(variable.help)});
  }
  return "\nEnvironment\n" + list_of(entries, 24);
}

}  // namespace

std::string wrapped(std::string_view text, std::size_t indent, std::size_t columns) {
  const std::string margin(indent, ' ');
  std::string out;
  std::string line;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (!line.empty() && indent + columns_of(line) + 1 + columns_of(word) > columns) {
      out += margin + line + "\n";
      line.clear();
    }
    line.append(line.empty() ? "" : " ").append(word);
  }
  return out + margin + line + "\n";
}

std::string help_of(const Command& command) {
  const bool whole = command.name.empty();
  const std::string name = whole ? "verbale" : fmt::format("verbale {}", command.name);
  return fmt::format("{} - {}\n\nUsage: {}\n\n{}", name, command.summary, usage_line(command),
                     wrapped(command.text, 0)) +
         (whole ? commands_text() : arguments_of(command)) + options_of(command) +
         examples_of(command) + exit_codes_text() + (whole ? variables_text() : "");
}

}  // namespace verbale::cli
