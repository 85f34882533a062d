// SPDX-License-Identifier: Apache-2.0
//
// Answers of Ledger::totals and unknown_actors.
#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "history/derive.h"
#include "history/fresh.h"
#include "history/totals.h"
#include "ledger/ledger_impl.h"
#include "ledger/unknown.h"

namespace verbale {
namespace {

/// First from one side to the other, as the rows stand there, so that few are left to be sorted.
constexpr const char* kBusiest =
    "SELECT min(source, target), max(source, target), sum(n) AS m FROM (SELECT source, target, "
    "sum(events) AS n FROM dealing_months WHERE sides = 'country' AND source <> target GROUP BY "
    "source, target) GROUP BY 1, 2 ORDER BY m DESC, 1, 2 LIMIT 5";

constexpr std::size_t kMostSources = 20;

/// Those with most reports, then by name. Counted here: sorting all rows takes SQLite five times as
/// long.
Status count_sources(Database& db, std::vector<SourceCount>& out) {
  Query rows(db, "SELECT source FROM reports");
  std::unordered_map<std::string, std::int64_t> counts;
  std::string name;
  while (rows.next()) {
    name = rows.text(0);
    ++counts[name];
  }
  for (const auto& [source, count] : counts) out.push_back({source, count});
  std::sort(out.begin(), out.end(), [](const SourceCount& a, const SourceCount& b) {
    return std::tie(b.reports, a.source) < std::tie(a.reports, b.source);
  });
  if (out.size() > kMostSources) out.resize(kMostSources);
  return rows.status();
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    lines.emplace_back(line);
    text.remove_prefix(std::min(line.size() + 1, text.size()));
  }
  return lines;
}

UnknownActor read_unknown(Query& row) {
  UnknownActor out;
  out.name = row.text(0);
  out.kind = row.text(1);
  out.named = row.integer(2) != 0;
  out.description = row.text(3);
  out.mentions = row.integer(4);
  out.reports = row.integer(5);
  out.first_date = row.text(6);
  out.last_date = row.text(7);
  out.contexts = lines_of(row.text(8));
  return out;
}

}  // namespace

Result<Summary> Ledger::totals() const {
  Database& db = impl_->db;
  if (Status fresh = make_fresh(db, impl_->derived); !fresh) return tl::unexpected(fresh.error());
  Summary out;
  for (const auto& [table, into] :
       {std::pair("reports", &out.reports), std::pair("events", &out.events),
        std::pair("statements", &out.statements), std::pair("rejects", &out.rejects),
        std::pair("actor_totals", &out.actors)}) {
    const auto counted = db.integer("SELECT count(*) FROM " + std::string(table));
    if (!counted) return tl::unexpected(counted.error());
    *into = *counted;
  }
  // Each of its own, so that the index has it at its end.
  Query dates(db,
              "SELECT (SELECT substr(min(published), 1, 10) FROM reports), (SELECT "
              "substr(max(published), 1, 10) FROM reports)");
  if (dates.next()) {
    out.first_date = dates.text(0);
    out.last_date = dates.text(1);
  }
  Query busiest(db, kBusiest);
  while (busiest.next()) {
    out.busiest.push_back(
        {std::string(busiest.text(0)), std::string(busiest.text(1)), busiest.integer(2)});
  }
  const Status sources = count_sources(db, out.sources);
  for (const Status& status : {dates.status(), busiest.status(), sources}) {
    if (!status) return tl::unexpected(status.error());
  }
  return out;
}

Result<std::vector<UnknownActor>> Ledger::unknown_actors(std::int64_t limit) const {
  Database& db = impl_->db;
  const auto kept = is_derived(db);
  if (!kept) return tl::unexpected(kept.error());
  if (!*kept || limit <= 0 || limit > kKeptUnknown) return find_unknown_actors(db, limit);
  Query rows(db,
             "SELECT name, kind, named, description, mentions, reports, first, last, contexts FROM "
             "main.unknown_totals ORDER BY position LIMIT ?");
  rows.with(limit);
  std::vector<UnknownActor> all;
  while (rows.next()) all.push_back(read_unknown(rows));
  if (Status status = rows.status(); !status) return tl::unexpected(status.error());
  return all;
}

}  // namespace verbale
