// SPDX-License-Identifier: Apache-2.0
//
// verbale show: a look into a ledger.
#include <fmt/format.h>
#include <verbale/ledger.h>

#include "apps/commands.h"
#include "apps/exit_codes.h"
#include "apps/filters.h"
#include "apps/safe_text.h"
#include "apps/session.h"
#include "apps/show_incidents.h"
#include "apps/summary_view.h"
#include "apps/table_view.h"

namespace verbale::cli {
namespace {

constexpr std::size_t kWidest = 100;

/// What was typed other than the format narrows the rows down, which a summary has none of.
Status check_summary(const Invocation& invocation) {
  for (const Option& option : invocation.command().options) {
    if (invocation.has(option.name)) {
      return usage_error(invocation.command(),
                         fmt::format("summary takes no --{}; name a kind of record", option.name));
    }
  }
  return {};
}

int show_summary(const Context& context, const Ledger& ledger) {
  if (const Status status = check_summary(context.invocation); !status) {
    return fail_with(context, status.error());
  }
  const auto summary = ledger.summary();
  if (!summary) return fail_with(context, summary.error());
  const std::size_t columns = std::min(terminal_columns(), kWidest);
  context.output.write(summary_text(*summary, context.invocation.text("LEDGER"), columns));
  return kDone;
}

int show_jsonl(const Context& context, const Ledger& ledger, const std::string& kind) {
  const auto lines = ledger.show_jsonl(kind, filter_of(context.invocation));
  if (!lines) return fail_with(context, lines.error());
  context.output.write(safe_json(*lines));
  return kDone;
}

int show_table(const Context& context, const Ledger& ledger, const std::string& kind) {
  ShowFilter filter = filter_of(context.invocation);
  const std::int64_t limit = filter.limit;
  if (limit > 0) ++filter.limit;  // one more, to know whether there are more
  auto table = ledger.show(kind, filter);
  if (!table) return fail_with(context, table.error());
  const bool more = limit > 0 && static_cast<std::int64_t>(table->rows.size()) > limit;
  if (more) table->rows.pop_back();
  write_table(context, *table, kind);
  if (more) say(fmt::format("verbale: there are more than {}; --limit 0 shows all", limit));
  return kDone;
}

}  // namespace

int run_rejects(const Context& context) {
  const auto ledger = Ledger::open_readonly(context.invocation.text("LEDGER"));
  if (!ledger) return fail_with(context, ledger.error());
  return show_table(context, *ledger, "rejects");
}

int run_show(const Context& context) {
  const std::string kind = context.invocation.text("KIND", "summary");
  const auto ledger = Ledger::open_readonly(context.invocation.text("LEDGER"));
  if (!ledger) return fail_with(context, ledger.error());
  if (kind == "summary") return show_summary(context, *ledger);
  if (kind == "incidents") return show_incidents(context, *ledger);
  const bool counts = context.invocation.has("count-by");
  if (context.invocation.text("format") == "jsonl" && counts) {
    return fail_with(context, usage_error(context.invocation.command(),
                                          "--count-by gives a table; jsonl prints records")
                                  .value());
  }
  if (context.invocation.text("format") == "jsonl") return show_jsonl(context, *ledger, kind);
  return show_table(context, *ledger, kind);
}

}  // namespace verbale::cli
