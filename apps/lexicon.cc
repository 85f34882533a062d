// SPDX-License-Identifier: Apache-2.0
//
// verbale lexicon test: the examples beside the entries, run. A failure reads as
//
//   data/lexicon/accuse.toml: accuse
//     "France accused Iran of spying."
//     expected FRA 112 IRN CT+, got nothing
#include <fmt/format.h>

#include <set>

#include "apps/commands.h"
#include "apps/exit_codes.h"
#include "apps/safe_text.h"
#include "apps/session.h"

namespace verbale::cli {
namespace {

std::string failure_text(const ExampleOutcome& outcome) {
  return fmt::format("{}: {}\n  \"{}\"\n  {}\n", one_line(outcome.file), one_line(outcome.entry),
                     one_line(outcome.text), one_line(outcome.difference));
}

}  // namespace

int run_lexicon(const Context& context) {
  const auto coder = load_coder(context.invocation);
  if (!coder) return fail_with(context, coder.error());
  std::set<std::string> entries;
  std::int64_t examples = 0;
  std::int64_t failed = 0;
  for (const ExampleOutcome& outcome : coder->test_lexicon()) {
    entries.insert(outcome.entry);
    ++examples;
    if (outcome.passed) continue;
    ++failed;
    context.output.write(failure_text(outcome));
  }
  if (!context.invocation.has("quiet")) {
    context.output.write(
        fmt::format("{} of {}: {} passed, {} failed\n", counted(examples, "example"),
                    entries.size() == 1 ? "1 entry" : fmt::format("{} entries", entries.size()),
                    examples - failed, failed));
  }
  return failed > 0 ? kFailed : kDone;
}

}  // namespace verbale::cli
