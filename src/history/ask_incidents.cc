// SPDX-License-Identifier: Apache-2.0
//
// Answers of Ledger::incidents.
#include <algorithm>
#include <map>

#include "history/conditions.h"
#include "history/fresh.h"
#include "history/incident_rows.h"
#include "history/parties.h"
#include "ledger/ledger_impl.h"

namespace verbale {
namespace {

const std::string kTellings =
    "SELECT e.key, e.id, e.cameo, l.label, e.quad, e.goldstein, e.factuality, "
    "coalesce(e.time_begin, ''), coalesce(e.time_end, ''), e.time_from IS NULL, e.place_name, "
    "e.evidence, r.id, r.title, r.source, substr(r.published, 1, 10) "
    "FROM incident_events i JOIN events e ON e.key = i.event_key JOIN reports r ON r.key = "
    "e.report_key LEFT JOIN codes l ON l.code = e.cameo WHERE i.story = ? "
    "ORDER BY r.published IS NULL, substr(r.published, 1, 10), r.id, e.key";
const std::string kActors =
    "SELECT x.role, coalesce(x.code, ''), coalesce(a.name, x.mention, x.code, '') "
    "FROM incident_events i JOIN event_actors x ON x.event_key = i.event_key "
    "JOIN events e ON e.key = x.event_key JOIN reports r ON r.key = e.report_key "
    "LEFT JOIN actors a ON a.key = x.actor_key WHERE i.story = ? "
    "ORDER BY r.published IS NULL, substr(r.published, 1, 10), r.id, e.key, x.role, x.position";

Conditions conditions_of(const IncidentFilter& filter) {
  const std::string in_role =
      "e.key IN (SELECT x.event_key FROM event_actors x LEFT JOIN actors a ON a.key = x.actor_key "
      "WHERE ";
  Conditions out;
  out.side(in_role + "x.role = 'source' AND ", filter.source, ")");
  out.side(in_role + "x.role = 'target' AND ", filter.target, ")");
  out.side(in_role, filter.actor, ")");
  if (!filter.cameo.empty()) out.add("e.cameo GLOB ?", {code_glob(filter.cameo)});
  if (!filter.id.empty()) out.add("(i.story = ? OR e.id = ?)", {filter.id, filter.id});
  if (!filter.from.empty()) {
    out.add("coalesce(e.time_end, r.published) >= ?", {iso_of(span_of(filter.from)->begin)});
  }
  if (!filter.to.empty()) {
    out.add("substr(coalesce(e.time_begin, r.published), 1, 10) <= ?",
            {iso_of(span_of(filter.to)->end)});
  }
  return out;
}

class Reader {
 public:
  explicit Reader(Database& db) : db_(db) {}

  Result<Incident> run(const std::string& story) {
    out_ = Incident();
    out_.id = story;
    Query query(db_, kTellings);
    query.with(story);
    std::map<std::string, int> codes;
    bool said = false;
    while (query.next()) telling(query, codes, said);
    if (Status status = query.status(); !status) return tl::unexpected(status.error());
    if (Status status = actors(story); !status) return tl::unexpected(status.error());
    return std::move(out_);
  }

 private:
  void telling(Query& row, std::map<std::string, int>& codes, bool& said) {
    // The code that most tellings have, the first of them where several have as many.
    const int count = ++codes[std::string(row.text(2))];
    if (out_.tellings.empty() || count > codes[out_.cameo]) {
      out_.cameo = row.text(2);
      out_.label = row.text(3);
      out_.quad = static_cast<int>(row.integer(4));
      out_.goldstein = row.real(5);
    }
    // The day that words name, before one that is only the report's.
    const bool says = row.integer(9) != 0;
    if (out_.tellings.empty() || (says && !said)) {
      out_.begin = row.text(7);
      out_.end = row.text(8);
      said = says;
    }
    if (out_.place.empty()) out_.place = row.text(10);
    IncidentTelling one;
    one.event = row.text(1);
    one.factuality = row.text(6);
    one.words = row.text(11);
    one.report = row.text(12);
    one.report_title = row.text(13);
    one.report_source = row.text(14);
    one.published = row.text(15);
    // Of one report the tellings stand together.
    if (out_.tellings.empty() || out_.tellings.back().report != one.report) ++out_.reports;
    out_.tellings.push_back(std::move(one));
  }

  Status actors(const std::string& story) {
    Query query(db_, kActors);
    query.with(story);
    while (query.next()) {
      add_party(query.text(0) == "source" ? out_.sources : out_.targets,
                {std::string(query.text(1)), std::string(query.text(2))});
    }
    return query.status();
  }

  Database& db_;
  Incident out_;
};

Status check(const IncidentFilter& filter) {
  if (Status sound = check_date("from", filter.from); !sound) return sound;
  return check_date("to", filter.to);
}

Result<std::vector<std::string>> stories(Database& db, const IncidentFilter& filter) {
  const Conditions conditions = conditions_of(filter);
  // Which stories fit is asked of single events; how many reports a story has, of all of them.
  Query query(db,
              "SELECT i.story FROM incident_events i JOIN events e ON e.key = i.event_key JOIN "
              "reports r ON r.key = e.report_key WHERE 1" +
                  conditions.sql() +
                  " GROUP BY i.story HAVING (SELECT count(DISTINCT f.report_key) FROM "
                  "incident_events k JOIN events f ON f.key = k.event_key WHERE k.story = i.story) "
                  ">= ? ORDER BY min(coalesce(e.time_begin, r.published)), i.story LIMIT ?");
  query.with(conditions, filter.reports, filter.limit > 0 ? filter.limit : std::int64_t{-1});
  std::vector<std::string> all;
  while (query.next()) all.emplace_back(query.text(0));
  if (Status status = query.status(); !status) return tl::unexpected(status.error());
  return all;
}

}  // namespace

Result<Incident> read_incident(Database& db, const std::string& story) {
  return Reader(db).run(story);
}

Result<std::vector<Incident>> Ledger::incidents(const IncidentFilter& filter) const {
  if (Status sound = check(filter); !sound) return tl::unexpected(sound.error());
  Database& db = impl_->db;
  if (Status fresh = make_fresh(db, impl_->derived); !fresh) return tl::unexpected(fresh.error());
  const auto chosen = stories(db, filter);
  if (!chosen) return tl::unexpected(chosen.error());
  std::vector<Incident> all;
  for (const std::string& story : *chosen) {
    Result<Incident> one = read_incident(db, story);
    if (!one) return tl::unexpected(one.error());
    all.push_back(std::move(*one));
  }
  return all;
}

}  // namespace verbale
