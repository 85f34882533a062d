// SPDX-License-Identifier: Apache-2.0
//
// verbale lexicon: the entries, looked after. `test` runs their examples, and a failure reads as
//
//   data/lexicon/accuse.toml: accuse
//     "France accused Iran of spying."
//     expected FRA 112 IRN CT+, got nothing
#include <fmt/format.h>
#include <verbale/lexicon.h>

#include <array>
#include <set>

#include "apps/commands.h"
#include "apps/exit_codes.h"
#include "apps/lexicon_gaps.h"
#include "apps/lexicon_views.h"
#include "apps/session.h"
#include "apps/terminal.h"

namespace verbale::cli {
namespace {

struct Tested {
  std::set<std::string> entries;
  std::int64_t examples = 0, failed = 0, won = 0;
};

/// Runs the examples and prints those that failed; with `won_only` only those that another entry
/// took.
Tested run_examples(const Context& context, const Coder& coder, bool won_only) {
  Tested tested;
  for (const ExampleOutcome& outcome : coder.test_lexicon()) {
    tested.entries.insert(outcome.entry);
    ++tested.examples;
    if (outcome.passed) continue;
    ++tested.failed;
    tested.won += outcome.won_by.empty() ? 0 : 1;
    if (!won_only || !outcome.won_by.empty()) context.output.write(failure_text(outcome));
  }
  return tested;
}

int test(const Context& context) {
  const auto coder = load_coder(context.invocation);
  if (!coder) return fail_with(context, coder.error());
  const Tested tested = run_examples(context, *coder, false);
  if (!context.invocation.has("quiet")) {
    const std::size_t entries = tested.entries.size();
    context.output.write(fmt::format("{} of {}: {} passed, {} failed\n",
                                     counted(tested.examples, "example"),
                                     entries == 1 ? "1 entry" : fmt::format("{} entries", entries),
                                     tested.examples - tested.failed, tested.failed));
  }
  return tested.failed > 0 ? kFailed : kDone;
}

/// The entries by themselves first; where codes are wrong, nothing could be coded with them.
int check(const Context& context) {
  const auto findings =
      check_lexicon(context.invocation.text("data"), own_lexicon(context.invocation));
  if (!findings) return fail_with(context, findings.error());
  context.output.write(findings_text(*findings));
  auto count = static_cast<std::int64_t>(findings->size());
  const auto coder = load_coder(context.invocation);
  if (coder) count += run_examples(context, *coder, true).won;
  if (!coder && findings->empty()) return fail_with(context, coder.error());
  if (!context.invocation.has("quiet")) {
    context.output.write(count == 0 ? "nothing found\n" : counted(count, "finding") + "\n");
  }
  return count == 0 ? kDone : kFailed;
}

int coverage(const Context& context) {
  const auto covered =
      lexicon_coverage(context.invocation.text("data"), own_lexicon(context.invocation));
  if (!covered) return fail_with(context, covered.error());
  context.output.write(coverage_text(*covered, output_is_terminal() ? terminal_columns() : 0));
  return kDone;
}

struct Action {
  std::string_view name;
  int (*run)(const Context&);
};
constexpr std::array<Action, 4> kActions{
    {{"test", test}, {"check", check}, {"coverage", coverage}, {"gaps", run_lexicon_gaps}}};

}  // namespace

int run_lexicon(const Context& context) {
  const Invocation& invocation = context.invocation;
  const std::string action = invocation.text("ACTION");
  if (action != "gaps" && !invocation.all("REPORT").empty()) {
    return fail_with(context,
                     usage_error(invocation.command(), action + " takes no REPORT").value());
  }
  for (const Action& one : kActions) {
    if (one.name == action) return one.run(context);
  }
  return fail_with(context, Error{ErrorCode::kInternal, "an action without a program", {}, {}});
}

}  // namespace verbale::cli
