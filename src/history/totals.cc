// SPDX-License-Identifier: Apache-2.0
#include "history/totals.h"

#include <string>
#include <vector>

#include "history/living.h"
#include "ledger/unknown.h"

namespace verbale {
namespace {

constexpr const char* kActorTotals = R"sql(
INSERT INTO actor_totals (code, name, kind, knowledge, reports, mentions, events, first, last)
WITH mentioned AS (SELECT actor_key AS key, count(*) AS n FROM mentions GROUP BY actor_key),
     acted AS (SELECT actor_key AS key, count(DISTINCT event_key) AS n FROM event_actors
               WHERE actor_key IS NOT NULL GROUP BY actor_key)
SELECT a.code, a.name, a.kind, max(a.knowledge), count(*), sum(coalesce(m.n, 0)),
       sum(coalesce(e.n, 0)),
       min(substr(r.published, 1, 10)), max(substr(r.published, 1, 10))
FROM actors a JOIN reports r ON r.key = a.report_key
LEFT JOIN mentioned m ON m.key = a.key LEFT JOIN acted e ON e.key = a.key
GROUP BY a.code, a.name, a.kind)sql";

constexpr const char* kPlaceMonths = R"sql(
INSERT INTO place_months (name, country, latitude, longitude, month, quad, events)
SELECT e.place_name, e.place_country, e.place_latitude, e.place_longitude,
       substr(coalesce(e.time_begin, r.published, ''), 1, 7), e.quad, count(*)
FROM events e JOIN reports r ON r.key = e.report_key WHERE e.place_name IS NOT NULL
GROUP BY 1, 2, 3, 4, 5, 6)sql";

/// The country or the international body (sides.h) of a code: the United Nations for its agencies.
std::string country_of(const std::string& code) {
  return "substr(" + code + ", 1, CASE WHEN substr(" + code +
         ", 1, 3) IN ('IGO', 'IMG', 'INT', 'MNC', 'NGM', 'NGO', 'UIS', 'MOS') THEN 6 ELSE 3 END)";
}

/// An event once for each pair of its sides, however many of a side act in it.
std::string dealings(const std::string& sides, const std::string& source,
                     const std::string& target) {
  return "INSERT INTO dealing_months (sides, source, target, month, quad, events, asserted, "
         "goldstein) SELECT '" +
         sides +
         "', p.source, p.target, substr(coalesce(e.time_begin, r.published, ''), 1, 7), e.quad, "
         "count(*), sum(e.factuality = 'CT+'), sum(e.goldstein) FROM (SELECT DISTINCT "
         "s.event_key, " +
         source + " AS source, " + target +
         " AS target FROM event_actors s JOIN event_actors t ON t.event_key = s.event_key AND "
         "t.role "
         "= 'target' WHERE s.role = 'source' AND s.code IS NOT NULL AND t.code IS NOT NULL) p JOIN "
         "events e ON e.key = p.event_key JOIN reports r ON r.key = e.report_key GROUP BY "
         "p.source, "
         "p.target, 4, e.quad";
}

Result<std::vector<std::string>> joined_ids(Database& db) {
  std::vector<std::string> ids;
  Query query(db, "SELECT DISTINCT joined FROM joined_commitments ORDER BY joined");
  while (query.next()) ids.emplace_back(query.text(0));
  if (Status status = query.status(); !status) return tl::unexpected(status.error());
  return ids;
}

Status write_unknown(Database& db) {
  const auto all = find_unknown_actors(db, kKeptUnknown);
  if (!all) return tl::unexpected(all.error());
  std::int64_t position = 0;
  for (const UnknownActor& one : *all) {
    std::string contexts;
    for (const std::string& words : one.contexts)
      contexts += (contexts.empty() ? "" : "\n") + words;
    Query query(db, "INSERT INTO unknown_totals VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    query.with(position++, one.name, one.kind, std::int64_t{one.named}, one.description,
               one.mentions, one.reports, one.first_date, one.last_date, contexts);
    if (Status written = query.run(); !written) return written;
  }
  return {};
}

}  // namespace

Status write_totals(Database& db) {
  for (const std::string& sql : {std::string(kActorTotals), dealings("code", "s.code", "t.code"),
                                 dealings("country", country_of("s.code"), country_of("t.code")),
                                 std::string(kPlaceMonths)}) {
    if (Status written = db.execute(sql); !written) return written;
  }
  return write_unknown(db);
}

Status write_states(Database& db) {
  const auto ids = joined_ids(db);
  const Result<Day> day = last_day(db, {});
  if (!ids || !day) return tl::unexpected(ids ? day.error() : ids.error());
  for (const std::string& id : *ids) {
    const auto one = living(db, id, *day);
    if (!one) return tl::unexpected(one.error());
    Query query(db, "INSERT INTO joined_states (joined, status, first, last) VALUES (?, ?, ?, ?)");
    query.with(Exact{id}, Exact{one->status}, Exact{one->first}, Exact{one->last});
    if (Status written = query.run(); !written) return written;
  }
  return {};
}

}  // namespace verbale
