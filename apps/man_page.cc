// SPDX-License-Identifier: Apache-2.0
#include "apps/man_page.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <verbale/version.h>

#include "apps/exit_codes.h"
#include "apps/options.h"

namespace verbale::cli {
namespace {

/// Text as roff prints it unchanged: a backslash begins an escape, a hyphen becomes a dash unless
/// it is escaped, and a full stop or an apostrophe at the start of a line is a request.
std::string roff(std::string_view text) {
  std::string out;
  if (text.starts_with('.') || text.starts_with('\'')) out += "\\&";
  for (const char c : text) {
    switch (c) {
      case '\\':
        out += "\\e";
        break;
      case '-':
        out += "\\-";
        break;
      case '\'':
        out += "\\(aq";
        break;
      case '"':
        out += "\\(dq";
        break;
      case '~':
        out += "\\(ti";
        break;
      case '^':
        out += "\\(ha";
        break;
      case '`':
        out += "\\(ga";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string item(std::string_view term, std::string_view text) {
  return fmt::format(".TP\n\\fB{}\\fR\n{}\n", roff(term), roff(text));
}

std::string paragraph(std::string_view text) { return fmt::format(".PP\n{}\n", roff(text)); }

std::string option_item(const Option& option) {
  std::string term = option.letter == '\0' ? "" : fmt::format("\\fB\\-{}\\fR, ", option.letter);
  term += fmt::format("\\fB\\-\\-{}\\fR", roff(option.name));
  if (option.value.takes != Takes::kNothing) term += fmt::format(" \\fI{}\\fR", option.value.name);
  std::string text(option.help);
  if (option.value.takes == Takes::kChoice) {
    text += fmt::format(" One of {}.", fmt::join(option.value.choices, ", "));
  }
  if (!option.fallback.empty()) text += fmt::format(" Default: {}.", option.fallback);
  return fmt::format(".TP\n{}\n{}\n", term, roff(text));
}

std::string argument_item(const Argument& argument) {
  std::string text(argument.help);
  if (argument.value.takes == Takes::kChoice && argument.value.choices.size() > 1) {
    text += fmt::format(" One of {}.", fmt::join(argument.value.choices, ", "));
  }
  return fmt::format(".TP\n\\fI{}\\fR\n{}\n", roff(spelled(argument)), roff(text));
}

std::string examples(const Command& command) {
  std::string out;
  for (const Example& example : command.examples) {
    out += fmt::format(".PP\nExample, {}:\n.PP\n.nf\n.RS\n{}\n.RE\n.fi\n", roff(example.does),
                       roff(example.line));
  }
  return out;
}

std::string command_section(const Command& command) {
  std::string out = fmt::format(".SS {}\n{}.\n", roff(usage_line(command)), roff(command.summary));
  out += paragraph(command.text);
  for (const Argument& argument : command.arguments) out += argument_item(argument);
  for (const Option& option : command.options) out += option_item(option);
  return out + examples(command);
}

std::string synopsis() {
  std::string out = ".SH SYNOPSIS\n.nf\n";
  for (const Command& command : commands()) out += roff(usage_line(command)) + "\n";
  for (const Option& option : program().options) {
    if (option.value.takes == Takes::kNothing)
      out += fmt::format("verbale \\-\\-{}\n", option.name);
  }
  return out + ".fi\n";
}

}  // namespace

std::string man_page() {
  std::string out = fmt::format(".TH VERBALE 1 \"\" \"verbale {}\" \"User Commands\"\n", version());
  out += fmt::format(".SH NAME\nverbale \\- {}\n", roff(program().summary));
  out += synopsis();
  out += ".SH DESCRIPTION\n" + roff(program().text) + "\n.SH COMMANDS\n";
  for (const Command& command : commands()) out += command_section(command);
  out += ".SH OPTIONS WITHOUT A COMMAND\n";
  for (const Option& option : program().options) out += option_item(option);
  out += examples(program()) + ".SH EXIT STATUS\n";
  for (const ExitCode& code : exit_codes()) {
    out += item(fmt::format("{}", code.number), code.meaning);
  }
  out += ".SH ENVIRONMENT\n";
  for (const Variable& variable : variables()) out += item(variable.name, variable.help);
  return out;
}

}  // namespace verbale::cli
