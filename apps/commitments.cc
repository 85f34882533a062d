// SPDX-License-Identifier: Apache-2.0
//
// verbale commitments: promises over all reports, one row each.
#include <verbale/ledger.h>

#include "apps/commands.h"
#include "apps/exit_codes.h"
#include "apps/party_text.h"
#include "apps/safe_text.h"
#include "apps/session.h"
#include "apps/table_view.h"

namespace verbale::cli {
namespace {

CommitmentFilter filter_of(const Invocation& invocation) {
  CommitmentFilter filter;
  filter.debtor = invocation.text("debtor");
  filter.creditor = invocation.text("creditor");
  filter.actor = invocation.text("actor");
  filter.status = invocation.text("status");
  filter.said = invocation.text("said");
  filter.agreement = invocation.text("agreement");
  filter.cameo = invocation.text("cameo");
  filter.words = invocation.text("words");
  filter.from = invocation.text("from");
  filter.to = invocation.text("to");
  filter.on = invocation.text("on");
  return filter;
}

Table table_of(const std::vector<JoinedCommitment>& all) {
  Table table;
  table.columns = {"first",   "debtors",   "creditors", "content", "status", "last",
                   "reports", "agreement", "due",       "why",     "id"};
  for (const JoinedCommitment& one : all) {
    table.rows.push_back({one.first, codes_of(one.debtors), codes_of(one.creditors), one.content,
                          one.status, one.last, std::to_string(one.reports), one.agreement, one.due,
                          one.why, one.id});
  }
  return table;
}

Table table_of(const std::vector<Agreement>& all) {
  Table table;
  table.columns = {"agreement", "first", "last", "commitments", "statuses", "parties"};
  for (const Agreement& one : all) {
    std::string statuses;
    for (const auto& [status, count] : one.statuses) {
      statuses += (statuses.empty() ? "" : ", ") + std::to_string(count) + " " + status;
    }
    table.rows.push_back({one.name, one.first, one.last, std::to_string(one.commitments.size()),
                          statuses, codes_of(one.parties)});
  }
  return table;
}

template <class Record>
int print(const Context& context, std::vector<Record> all, std::string_view what) {
  const std::int64_t limit = context.invocation.whole("limit").value_or(50);
  const bool more = limit > 0 && static_cast<std::int64_t>(all.size()) > limit;
  if (more) all.resize(static_cast<std::size_t>(limit));
  const std::string format = context.invocation.text("format", "table");
  if (format == "jsonl") {
    for (const Record& one : all) context.output.write(safe_json(to_jsonl(one)));
  } else {
    context.output.write(in_format(table_of(all), format));
  }
  context.output.flush();
  if (all.empty()) say("verbale: no " + std::string(what) + " fit");
  if (more) say("verbale: there are more than " + std::to_string(limit) + "; --limit 0 shows all");
  return kDone;
}

}  // namespace

int run_commitments(const Context& context) {
  const auto ledger = Ledger::open_readonly(context.invocation.text("LEDGER"));
  if (!ledger) return fail_with(context, ledger.error());
  const CommitmentFilter filter = filter_of(context.invocation);
  if (context.invocation.has("by-agreement")) {
    auto agreements = ledger->agreements(filter);
    if (!agreements) return fail_with(context, agreements.error());
    return print(context, std::move(*agreements), "agreements");
  }
  auto commitments = ledger->commitments(filter);
  if (!commitments) return fail_with(context, commitments.error());
  return print(context, std::move(*commitments), "commitments");
}

}  // namespace verbale::cli
