// SPDX-License-Identifier: Apache-2.0
//
// verbale: the command line. What was typed is checked against the option table, then one command
// runs.
#include <fmt/format.h>

#include <clocale>
#include <cstring>
#include <exception>

#include "apps/command_line.h"
#include "apps/commands.h"
#include "apps/exit_codes.h"
#include "apps/help.h"
#include "apps/interrupt.h"
#include "apps/safe_text.h"
#include "apps/session.h"

namespace verbale::cli {
namespace {

struct Entry {
  std::string_view name;
  int (*run)(const Context&);
};

constexpr Entry kEntries[] = {
    {"code", run_code},       {"parse", run_parse},       {"explain", run_explain},
    {"show", run_show},       {"search", run_search},     {"commitments", run_commitments},
    {"history", run_history}, {"ties", run_ties},         {"export", run_export},
    {"actors", run_actors},   {"rejects", run_rejects},   {"doctor", run_doctor},
    {"backup", run_backup},   {"merge", run_merge},       {"serve", run_serve},
    {"lexicon", run_lexicon}, {"errors", run_errors},     {"completion", run_completion},
    {"man", run_man},         {"watch", run_watch},       {"recode", run_recode},
    {"read", run_read},       {"validate", run_validate}, {"import", run_import},
    {"", run_version},
};

int run_command(const Context& context) {
  const Command& command = context.invocation.command();
  if (context.invocation.has("help")) {
    context.output.write(help_of(command));
    return kDone;
  }
  for (const Entry& entry : kEntries) {
    if (entry.name == command.name) return entry.run(context);
  }
  return fail_with(context, Error{ErrorCode::kInternal, "a command without a program", {}, {}});
}

std::string typed(const std::vector<std::string>& words) {
  std::string out = "verbale";
  for (const std::string& word : words) out += " " + shell_word(word);
  return out;
}

/// A result that could not be delivered is a failure, whatever the command says; a reader that has
/// seen enough is not.
int delivered(Output& output, int status) {
  output.flush();
  if (output.failure() == 0) return status;
  say(fmt::format("verbale: {}", to_string(Error{ErrorCode::kFileUnwritable,
                                                 "standard output cannot be written",
                                                 std::strerror(output.failure()),
                                                 {}})));
  return kFailed;
}

int run(const std::vector<std::string>& words) {
  const auto invocation = read_command_line(words);
  if (!invocation) {
    const bool known = !words.empty() && find_command(words.front()) != nullptr;
    return fail_usage(known ? words.front() : "", invocation.error());
  }
  Output output;
  const int status = run_command({*invocation, typed(words), output});
  return delivered(output, status);
}

}  // namespace
}  // namespace verbale::cli

int main(int argc, char** argv) {
  // Widths of characters are asked of the C library; nothing else depends on the locale.
  std::setlocale(LC_CTYPE, "C.UTF-8");
  verbale::cli::ignore_write_signals();
  try {
    return verbale::cli::run({argv + 1, argv + argc});
  } catch (const std::exception& error) {
    verbale::cli::say(fmt::format(
        "verbale: V0002 {}; please report it with the command and the input", error.what()));
    return verbale::cli::kFailed;
  }
}
