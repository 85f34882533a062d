// SPDX-License-Identifier: Apache-2.0
//
// verbale search: words in a ledger.
#include <fmt/format.h>
#include <verbale/ledger.h>

#include "apps/commands.h"
#include "apps/exit_codes.h"
#include "apps/filters.h"
#include "apps/safe_text.h"
#include "apps/session.h"
#include "apps/table_view.h"

namespace verbale::cli {

int run_search(const Context& context) {
  const Invocation& invocation = context.invocation;
  const auto ledger = Ledger::open_readonly(invocation.text("LEDGER"));
  if (!ledger) return fail_with(context, ledger.error());
  const std::string kind = invocation.text("in", "reports");
  const auto hits = ledger->search(invocation.text("WORDS"), kind, filter_of(invocation));
  if (!hits) return fail_with(context, hits.error());
  write_table(context, *hits, kind);
  return kDone;
}

}  // namespace verbale::cli
