// SPDX-License-Identifier: Apache-2.0
#include "ledger/summary.h"

#include <algorithm>
#include <set>

#include "base/code_points.h"

namespace verbale {
namespace {

constexpr std::size_t kExamples = 3;
constexpr int kCandidates = 400;

// CAMEO codes begin with a country, which stands for all its actors, or with one of these, which
// say only of what sort a body is; then the whole code tells who it is.
const std::string kBusiest = R"sql(
WITH side AS (
  SELECT event_key, role,
         CASE WHEN substr(code, 1, 3) IN ('IGO', 'IMG', 'INT', 'MNC', 'NGM', 'NGO', 'UIS')
              THEN code ELSE substr(code, 1, 3) END AS party
  FROM event_actors WHERE code IS NOT NULL)
SELECT min(s.party, t.party) AS a, max(s.party, t.party) AS b, count(DISTINCT s.event_key) AS n
FROM side s JOIN side t ON t.event_key = s.event_key AND t.role = 'target'
WHERE s.role = 'source' AND s.party <> t.party
GROUP BY 1, 2 ORDER BY n DESC, 1, 2 LIMIT 5)sql";

// Events worth showing: both sides have codes and are not of one country, and the words are few.
const std::string kCandidateEvents = R"sql(
SELECT e.key, e.quad, e.report_key, min(s.code, t.code) || ' ' || max(s.code, t.code)
FROM events e
JOIN event_actors s ON s.event_key = e.key AND s.role = 'source' AND s.position = 0
JOIN event_actors t ON t.event_key = e.key AND t.role = 'target' AND t.position = 0
WHERE s.code IS NOT NULL AND t.code IS NOT NULL AND substr(s.code, 1, 3) <> substr(t.code, 1, 3)
  AND length(e.evidence) BETWEEN 1 AND 240
ORDER BY e.confidence DESC,
         EXISTS (SELECT 1 FROM attributions x WHERE x.event_key = e.key) DESC,
         length(e.evidence), e.key
LIMIT ?)sql";

/// Names with their codes: "White House [USAGOV]; ...".
std::string names_of(const std::string& role) {
  return "(SELECT group_concat(coalesce(a.name, x.mention, '') || coalesce(' [' || x.code || ']', "
         "''), '; ') FROM event_actors x LEFT JOIN actors a ON a.key = x.actor_key "
         "WHERE x.event_key = v.key AND x.role = '" +
         role + "')";
}

const std::string kExample =
    "SELECT v.report, coalesce(v.time_begin, v.published), " + names_of("source") + ", " +
    names_of("target") +
    ", v.cameo, v.label, v.factuality, v.evidence, v.said_by, e.evidence_begin, e.evidence_end, "
    "x.text FROM v_events v JOIN events e ON e.key = v.key "
    "JOIN report_texts x ON x.report_key = e.report_key WHERE v.key = ?";

struct Candidate {
  std::int64_t key, quad, report;
  std::string pair;
};

/// The line of `text` that holds the words from `begin` to `end`, in code points.
std::string line_around(std::string_view text, std::int64_t begin, std::int64_t end) {
  const CodePointIndex index(text);
  const std::size_t first = index.byte(static_cast<std::uint32_t>(begin));
  const std::size_t last = index.byte(static_cast<std::uint32_t>(end));
  const std::size_t before = first == 0 ? std::string_view::npos : text.rfind('\n', first - 1);
  const std::size_t from = before == std::string_view::npos ? 0 : before + 1;
  const std::size_t to = std::min(text.find('\n', last), text.size());
  return std::string(text.substr(from, to - from));
}

class Summariser {
 public:
  explicit Summariser(Database& db) : db_(db) {}

  Result<Summary> run() {
    count("reports", out_.reports);
    count("events", out_.events);
    count("statements", out_.statements);
    count("rejects", out_.rejects);
    count("(SELECT DISTINCT code, name, kind FROM actors)", out_.actors);
    dates();
    busiest();
    for (const Candidate& one : varied(candidates())) example(one.key);
    if (!status_) return tl::unexpected(status_.error());
    return std::move(out_);
  }

 private:
  void keep(const Status& status) {
    if (status_ && !status) status_ = status;
  }

  void count(const std::string& what, std::int64_t& into) {
    const Result<std::int64_t> counted = db_.integer("SELECT count(*) FROM " + what);
    if (counted) into = *counted;
    if (!counted) keep(tl::unexpected(counted.error()));
  }

  void dates() {
    Query query(db_, "SELECT min(published), max(published) FROM reports");
    if (query.next()) {
      out_.first_date = query.text(0).substr(0, 10);
      out_.last_date = query.text(1).substr(0, 10);
    }
    keep(query.status());
  }

  void busiest() {
    Query query(db_, kBusiest);
    while (query.next()) {
      out_.busiest.push_back(
          {std::string(query.text(0)), std::string(query.text(1)), query.integer(2)});
    }
    keep(query.status());
  }

  std::vector<Candidate> candidates() {
    Query query(db_, kCandidateEvents);
    query.with(kCandidates);
    std::vector<Candidate> all;
    while (query.next()) {
      all.push_back(
          {query.integer(0), query.integer(1), query.integer(2), std::string(query.text(3))});
    }
    keep(query.status());
    return all;
  }

  /// The best of them that differ: first in kind, report and actors, then in kind and report, then
  /// in report, then whatever is left.
  static std::vector<Candidate> varied(const std::vector<Candidate>& all) {
    std::vector<Candidate> chosen;
    std::set<std::int64_t> keys, quads, reports;
    std::set<std::string> pairs;
    for (int demands = 3; demands >= 0; --demands) {
      for (const Candidate& one : all) {
        if (chosen.size() == kExamples) return chosen;
        const bool stale = keys.count(one.key) > 0 || (demands > 0 && reports.count(one.report)) ||
                           (demands > 1 && quads.count(one.quad) > 0) ||
                           (demands > 2 && pairs.count(one.pair) > 0);
        if (stale) continue;
        chosen.push_back(one);
        keys.insert(one.key);
        quads.insert(one.quad);
        reports.insert(one.report);
        pairs.insert(one.pair);
      }
    }
    return chosen;
  }

  void example(std::int64_t key) {
    Query query(db_, kExample);
    query.with(key);
    if (query.next()) {
      Example& one = out_.examples.emplace_back();
      int column = 0;
      for (std::string* field : {&one.report, &one.date, &one.source, &one.target, &one.cameo,
                                 &one.label, &one.factuality, &one.words, &one.said_by}) {
        *field = query.text(column++);
      }
      one.sentence = line_around(query.text(11), query.integer(9), query.integer(10));
    }
    keep(query.status());
  }

  Database& db_;
  Summary out_;
  Status status_;
};

}  // namespace

Result<Summary> summarise(Database& db) { return Summariser(db).run(); }

}  // namespace verbale
