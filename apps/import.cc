// SPDX-License-Identifier: Apache-2.0
//
// verbale import: events of other data sets into a ledger.
#include <fmt/format.h>
#include <verbale/coder.h>
#include <verbale/import.h>

#include "apps/commands.h"
#include "apps/exit_codes.h"
#include "apps/report_run.h"
#include "apps/safe_text.h"
#include "apps/session.h"

namespace verbale::cli {
namespace {

/// rows = imported + unchanged + rejected
std::string account_text(const ImportAccount& account, const std::string& file) {
  return fmt::format("{}: {} of {} = {} imported + {} unchanged + {} rejected\n", one_line(file),
                     counted(account.rows, "row"), account.dataset, account.imported,
                     account.unchanged, account.rejected);
}

Result<bool> import_files(const Context& context, const std::filesystem::path& data,
                          Ledger& ledger) {
  bool whole = true;
  const auto told = [](const RejectRecord& reject) { say(one_line(reject_line(reject))); };
  for (const std::string& file : context.invocation.all("FILE")) {
    const auto account = import_events(file, data, ledger, told);
    if (!account) return tl::make_unexpected(account.error());
    whole = whole && account->rejected == 0;
    if (!context.invocation.has("quiet")) context.output.write(account_text(*account, file));
  }
  return whole;
}

}  // namespace

int run_import(const Context& context) {
  const Invocation& invocation = context.invocation;
  if (!invocation.has("output")) {
    return fail_with(context,
                     usage_error(invocation.command(), "-o is missing: the ledger").value());
  }
  const auto data = Coder::find_data(invocation.text("data"));
  if (!data) return fail_with(context, data.error());
  auto ledger = Ledger::open(invocation.text("output"));
  if (!ledger) return fail_with(context, ledger.error());
  const auto whole = import_files(context, *data, *ledger);
  if (!whole) return fail_with(context, whole.error());
  const Status done = ledger->flush().and_then([&] { return ledger->derive(); });
  if (!done) return fail_with(context, done.error());
  return *whole ? kDone : kSomeRejected;
}

}  // namespace verbale::cli
