// SPDX-License-Identifier: Apache-2.0
//
// Answers of Ledger::totals and unknown_actors.
#include <algorithm>

#include "history/derive.h"
#include "history/fresh.h"
#include "history/totals.h"
#include "ledger/ledger_impl.h"
#include "ledger/unknown.h"

namespace verbale {
namespace {

constexpr const char* kBusiest =
    "SELECT min(source, target), max(source, target), sum(events) AS n FROM dealing_months WHERE "
    "sides = 'country' AND source <> target GROUP BY 1, 2 ORDER BY n DESC, 1, 2 LIMIT 5";

constexpr const char* kSources =
    "SELECT source, count(*) AS n FROM reports GROUP BY 1 ORDER BY n DESC, 1 LIMIT 20";

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
  Query dates(db,
              "SELECT substr(min(published), 1, 10), substr(max(published), 1, 10) FROM reports");
  if (dates.next()) {
    out.first_date = dates.text(0);
    out.last_date = dates.text(1);
  }
  Query busiest(db, kBusiest);
  while (busiest.next()) {
    out.busiest.push_back(
        {std::string(busiest.text(0)), std::string(busiest.text(1)), busiest.integer(2)});
  }
  Query sources(db, kSources);
  while (sources.next()) {
    out.sources.push_back({std::string(sources.text(0)), sources.integer(1)});
  }
  for (const Status& status : {dates.status(), busiest.status(), sources.status()}) {
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
