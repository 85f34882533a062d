// SPDX-License-Identifier: Apache-2.0
//
// Records for a reviewer. At random means: in the order of a hash of seed and id, which is as good
// as a draw without replacement, is the same tomorrow, and the same for a second reviewer, so that
// both judge the same records. What somebody has judged leaves the queue; the order of the rest
// stays.
#include <verbale/ledger.h>

#include <algorithm>

#include "base/hash.h"
#include "ledger/ledger_impl.h"

namespace verbale {
namespace {

struct Drawing {
  std::string rank;
  Queued record;
};

Result<std::string> table_of(const QueueQuery& query) {
  const bool events = query.kind == "event";
  if (query.kind != "statement" && query.kind != "commitment" && !events) {
    return fail(ErrorCode::kUsage, "there is no queue of '" + query.kind + "'", "kind",
                "ask for event, statement or commitment");
  }
  if (!events && (query.by == Drawn::kConfidence || !query.cameo.empty())) {
    return fail(ErrorCode::kUsage, "only events have a confidence and a code", "kind",
                "draw them at random");
  }
  return query.kind + "s";
}

std::string pattern_of(const QueueQuery& query) {
  std::string pattern;
  for (const char c : query.cameo) {
    if ((c >= '0' && c <= '9') || c == '*') pattern += c;
  }
  return pattern;
}

std::string sql_of(const QueueQuery& query, const std::string& table) {
  std::string sql = "SELECT r.id, t.id FROM " + table +
                    " t JOIN reports r ON r.key = t.report_key WHERE NOT EXISTS (SELECT 1 FROM "
                    "reviews v WHERE v.record_now = t.id AND v.reviewer = ? AND v.undone IS NULL)";
  if (!query.cameo.empty()) sql += " AND t.cameo GLOB ?";
  if (query.by == Drawn::kConfidence) sql += " ORDER BY t.confidence, t.key LIMIT ?";
  return sql;
}

}  // namespace

Result<std::vector<Queued>> Ledger::review_queue(const QueueQuery& query) const {
  const Result<std::string> table = table_of(query);
  if (!table) return tl::unexpected(table.error());
  Query rows(impl_->db, sql_of(query, *table));
  rows.with(Exact{query.reviewer});
  if (!query.cameo.empty()) rows.with(Exact{pattern_of(query)});
  if (query.by == Drawn::kConfidence) rows.with(query.limit);
  std::vector<Drawing> drawn;
  while (rows.next()) {
    Queued record{std::string(rows.text(0)), std::string(rows.text(1))};
    std::string rank =
        query.by == Drawn::kConfidence ? "" : hash_hex(query.seed + '\n' + record.id);
    drawn.push_back({std::move(rank), std::move(record)});
  }
  if (Status status = rows.status(); !status) return tl::unexpected(status.error());
  std::stable_sort(drawn.begin(), drawn.end(),
                   [](const Drawing& a, const Drawing& b) { return a.rank < b.rank; });
  const auto most = static_cast<std::size_t>(std::max<std::int64_t>(0, query.limit));
  std::vector<Queued> queue;
  for (std::size_t i = 0; i < std::min(most, drawn.size()); ++i) {
    queue.push_back(std::move(drawn[i].record));
  }
  return queue;
}

}  // namespace verbale
