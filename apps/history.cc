// SPDX-License-Identifier: Apache-2.0
//
// verbale history: the life of one commitment, to be read like minutes.
#include <verbale/ledger.h>

#include "apps/commands.h"
#include "apps/exit_codes.h"
#include "apps/history_view.h"
#include "apps/safe_text.h"
#include "apps/session.h"

namespace verbale::cli {

int run_history(const Context& context) {
  const Invocation& invocation = context.invocation;
  const auto ledger = Ledger::open_readonly(invocation.text("LEDGER"));
  if (!ledger) return fail_with(context, ledger.error());
  const auto one = ledger->commitment(invocation.text("COMMITMENT"), invocation.text("on"));
  if (!one) return fail_with(context, one.error());
  const bool json = invocation.text("format") == "jsonl";
  context.output.write(json ? safe_json(to_jsonl(*one))
                            : history_text(*one, invocation.text("on"), terminal_columns()));
  return kDone;
}

}  // namespace verbale::cli
