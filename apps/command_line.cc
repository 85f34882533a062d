// SPDX-License-Identifier: Apache-2.0
//
// The only file that sees CLI11. Each command gets a parser of its own, made from the option table;
// the command is found first and by itself, because with CLI11's subcommands `verbale explain show`
// would run `show`. CLI11 splits the words (-j4, --format=csv, --); what values mean is checked in
// values.cc.
#include "apps/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>

#include "apps/suggest.h"
#include "apps/values.h"

namespace verbale::cli {
namespace {

/// A parser for one command and where it puts what it finds.
class Parser {
 public:
  explicit Parser(const Command& command);
  Result<Invocation> parse(std::vector<std::string> words);

 private:
  void add(const Option& option);
  void add(const Argument& argument);
  tl::unexpected<Error> wrong(const CLI::ParseError& error) const;
  Status check_extras() const;

  const Command& command_;
  CLI::App app_;
  std::map<std::string, std::vector<std::string>, std::less<>> values_;
};

Parser::Parser(const Command& command) : command_(command) {
  app_.set_help_flag();
  app_.allow_extras();
  for (const Option& option : command.options) add(option);
  for (const Argument& argument : command.arguments) add(argument);
}

std::string names_of(const Option& option) {
  std::string names = option.letter == '\0' ? "" : std::string("-") + option.letter + ",";
  return names.append("--").append(option.name);
}

void Parser::add(const Option& option) {
  std::string name(option.name);
  if (option.value.takes == Takes::kNothing) {
    app_.add_flag_function(names_of(option), [this, name](std::int64_t) { values_[name]; });
    return;
  }
  const auto keep = [this, name](const std::vector<std::string>& given) {
    values_[name] = given;
    return true;
  };
  app_.add_option(names_of(option), keep)
      ->type_size(1)
      ->expected(1)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

void Parser::add(const Argument& argument) {
  std::string name(argument.value.name);
  const auto keep = [this, name](const std::vector<std::string>& given) {
    values_[name] = given;
    return true;
  };
  CLI::Option* option = app_.add_option(name, keep)->type_size(1);
  if (argument.value.many) {
    option->expected(1, CLI::detail::expected_max_vector_size)->allow_extra_args();
  } else {
    option->expected(1)->allow_extra_args(false);
  }
}

tl::unexpected<Error> Parser::wrong(const CLI::ParseError& error) const {
  const std::string said = error.what();
  for (const Option& option : command_.options) {
    const std::string typed = "--" + std::string(option.name);
    if (said.starts_with(typed + ":") || said.starts_with(typed + " ")) {
      if (option.value.takes == Takes::kNothing) {
        return usage_error(command_, typed + " takes no value");
      }
      return usage_error(command_, typed + " needs " + expected_of(option.value));
    }
  }
  return usage_error(command_, said);
}

Status Parser::check_extras() const {
  const std::vector<std::string> extras = app_.remaining();
  if (extras.empty()) return {};
  const std::string& first = extras.front();
  if (!first.starts_with('-')) return usage_error(command_, "\"" + first + "\" is one too many");
  return usage_error(command_, "there is no option " + first + suggest_option(command_, first));
}

Result<Invocation> Parser::parse(std::vector<std::string> words) {
  std::reverse(words.begin(), words.end());
  try {
    app_.parse(std::move(words));
  } catch (const CLI::ParseError& error) {
    return wrong(error);
  }
  Invocation invocation(command_, values_);
  if (invocation.has("help") || invocation.has("version")) return invocation;
  return check_extras().and_then([&] { return check_values(invocation); }).map([&] {
    return invocation;
  });
}

bool is_option(const std::string& word) { return word.size() > 1 && word.front() == '-'; }

}  // namespace

tl::unexpected<Error> usage_error(const Command& command, const std::string& what) {
  const std::string name = command.name.empty() ? "" : std::string(command.name) + ": ";
  return fail(ErrorCode::kUsage, name + what, {}, std::string(command.examples.front().line));
}

Result<Invocation> read_command_line(const std::vector<std::string>& words) {
  if (words.empty()) return usage_error(program(), "a command is expected" + list_of_commands());
  if (is_option(words.front())) {
    return Parser(program()).parse(words).and_then([](Invocation&& i) -> Result<Invocation> {
      if (i.has("help") || i.has("version")) return std::move(i);
      return usage_error(program(), "the command comes first" + list_of_commands());
    });
  }
  const Command* command = find_command(words.front());
  if (command == nullptr) {
    return usage_error(program(), "there is no command \"" + words.front() + "\"" +
                                      suggest_command(words.front()));
  }
  return Parser(*command).parse({words.begin() + 1, words.end()});
}

}  // namespace verbale::cli
