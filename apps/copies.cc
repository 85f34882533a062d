// SPDX-License-Identifier: Apache-2.0
//
// verbale backup and verbale merge: ledgers out of ledgers.
#include <fmt/format.h>
#include <verbale/maintain.h>

#include "apps/commands.h"
#include "apps/exit_codes.h"
#include "apps/safe_text.h"
#include "apps/session.h"

namespace verbale::cli {

int run_backup(const Context& context) {
  const Invocation& invocation = context.invocation;
  const std::string copy = invocation.text("COPY");
  const Status copied = backup_ledger(invocation.text("LEDGER"), copy);
  if (!copied) return fail_with(context, copied.error());
  if (!invocation.has("quiet")) {
    context.output.write(fmt::format("{} is a copy, and whole\n", one_line(copy)));
  }
  return kDone;
}

int run_merge(const Context& context) {
  const Invocation& invocation = context.invocation;
  if (!invocation.has("output")) {
    return fail_with(context,
                     usage_error(invocation.command(), "-o is missing: the new ledger").value());
  }
  std::vector<std::filesystem::path> ledgers;
  for (const std::string& ledger : invocation.all("LEDGER")) ledgers.emplace_back(ledger);
  const auto merged = merge_ledgers(ledgers, invocation.text("output"));
  if (!merged) return fail_with(context, merged.error());
  for (const std::string& id : merged->conflicts) {
    say(fmt::format("verbale: {} differs; that of the ledger named first is taken, see the rejects",
                    one_line(id)));
  }
  if (!invocation.has("quiet")) {
    context.output.write(
        fmt::format("{} in = {} added + {} more than once + {} in conflict -> {}\n",
                    counted(merged->in, "report"), merged->added, merged->unchanged,
                    merged->conflicts.size(), one_line(invocation.text("output"))));
  }
  return merged->conflicts.empty() ? kDone : kSomeRejected;
}

}  // namespace verbale::cli
