// SPDX-License-Identifier: Apache-2.0
//
// Answer of Ledger::actor_page: one actor over all reports.
#include <algorithm>

#include "history/conditions.h"
#include "history/fresh.h"
#include "history/overview_rows.h"
#include "ledger/ledger_impl.h"

namespace verbale {
namespace {

/// From so many reports on, the newest of them are found sooner by going back from the last day
/// than by sorting all of them.
constexpr std::int64_t kMany = 3000;
constexpr std::int64_t kSeen = 200;
/// Events that are read to find the partners of a name.
constexpr std::int64_t kEvents = 5000;

constexpr const char* kClasses =
    "sum(quad = 1), sum(quad = 2), sum(quad = 3), sum(quad = 4), count(*) AS n";
constexpr const char* kMonthClasses =
    "sum(events * (quad = 1)), sum(events * (quad = 2)), sum(events * (quad = 3)), sum(events * "
    "(quad = 4)), sum(events) AS n";

class Page {
 public:
  Page(Database& db, const ActorPageQuery& query) : db_(db), asked_(query) {
    if (!query.name.empty()) is_.add("a.name = ?", {query.name});
    if (!query.code.empty()) is_.add("a.code GLOB ?", {glob()});
    // The plus keeps SQLite from going through all actors of the name for each report.
    if (!query.name.empty()) among_.add("+a.name = ?", {query.name});
    if (!query.code.empty()) among_.add("+a.code GLOB ?", {glob()});
  }

  Result<ActorPage> run() {
    seen();
    asked_.name.empty() ? partners_by_code() : partners_by_name();
    reports();
    if (!status_) return tl::unexpected(status_.error());
    return std::move(out_);
  }

 private:
  std::string glob() const { return code_glob(asked_.code) + "*"; }
  std::int64_t limit() const { return asked_.limit > 0 ? asked_.limit : -1; }

  template <class Read>
  void each(Query& query, const Read& read) {
    while (query.next()) read(query);
    if (status_) status_ = query.status();
  }

  void seen() {
    Query query(db_,
                "SELECT code, name, kind, knowledge, reports, mentions, events, first, last FROM "
                "actor_totals a WHERE 1" +
                    is_.sql() + " ORDER BY mentions DESC, name, code, kind LIMIT ?");
    query.with(is_, kSeen);
    each(query, [this](Query& row) { out_.seen.push_back(read_actor_count(row)); });
  }

  void partner(Query& row) {
    out_.partners.push_back(
        {std::string(row.text(0)), std::string(row.text(1)), read_classes(row, 2)});
  }

  /// From the kept counts; not those of its own side.
  void partners_by_code() {
    const auto half = [](const std::string& self, const std::string& other) {
      return "SELECT " + other +
             " AS code, quad, events FROM dealing_months WHERE sides = 'code' AND " + self +
             " GLOB ? AND NOT " + other + " GLOB ?";
    };
    Query query(db_,
                "SELECT p.code, (SELECT t.name FROM actor_totals t WHERE t.code = p.code ORDER "
                "BY t.mentions DESC, t.name LIMIT 1), " +
                    std::string(kMonthClasses) + " FROM (" + half("source", "target") +
                    " UNION ALL " + half("target", "source") +
                    ") p GROUP BY p.code ORDER BY n DESC, p.code LIMIT ?");
    query.with(glob(), glob(), glob(), glob(), limit());
    each(query, [this](Query& row) { partner(row); });
  }

  /// Whoever else stands in its events, as the other side or beside it.
  void partners_by_name() {
    std::int64_t events = 0;
    for (const ActorCount& one : out_.seen) events += one.events;
    if (events > kEvents) out_.partners_of = kEvents;
    const std::string mine =
        "(SELECT a.key, x.event_key FROM actors a JOIN event_actors x ON x.actor_key = a.key WHERE "
        "1" +
        is_.sql() + " ORDER BY a.key DESC LIMIT " + std::to_string(kEvents) + ")";
    Query query(db_,
                "SELECT code, name, " + std::string(kClasses) +
                    " FROM (SELECT DISTINCT y.event_key, y.code AS code, coalesce(b.name, "
                    "y.mention) AS name, e.quad AS quad FROM " +
                    mine +
                    " x JOIN event_actors y ON y.event_key = x.event_key JOIN events e ON e.key = "
                    "x.event_key LEFT JOIN actors b ON b.key = y.actor_key WHERE y.actor_key IS "
                    "NOT NULL AND b.name IS NOT ?)"
                    " GROUP BY code, name ORDER BY n DESC, code, name LIMIT ?");
    query.with(is_, asked_.name, limit());
    each(query, [this](Query& row) { partner(row); });
  }

  void reports() {
    std::int64_t count = 0;
    for (const ActorCount& one : out_.seen) count += one.reports;
    const std::string test =
        count > kMany
            ? "EXISTS (SELECT 1 FROM actors a WHERE a.report_key = r.key" + among_.sql() + ")"
            : "r.key IN (SELECT a.report_key FROM actors a WHERE 1" + is_.sql() + ")";
    Query query(db_,
                "SELECT r.id, r.title, r.source, substr(r.published, 1, 10) FROM reports r WHERE " +
                    test + " ORDER BY r.published DESC, r.key DESC LIMIT ?");
    query.with(is_, limit());
    each(query, [this](Query& row) {
      out_.reports.push_back({std::string(row.text(0)), std::string(row.text(1)),
                              std::string(row.text(2)), std::string(row.text(3))});
    });
  }

  Database& db_;
  const ActorPageQuery& asked_;
  Conditions is_;     ///< on actors a
  Conditions among_;  ///< the same, on the actors of one report
  ActorPage out_;
  Status status_;
};

}  // namespace

Result<ActorPage> Ledger::actor_page(const ActorPageQuery& query) const {
  if (query.name.empty() && query.code.empty()) {
    return fail(ErrorCode::kUsage, "an actor needs a name or a code", {},
                "give one, as name=IAEA or code=USAGOV");
  }
  if (Status fresh = make_fresh(impl_->db, impl_->derived); !fresh) {
    return tl::unexpected(fresh.error());
  }
  return Page(impl_->db, query).run();
}

}  // namespace verbale
