// SPDX-License-Identifier: Apache-2.0
//
// Answers of Ledger::ties. Events, statements and commitments between the two sides are read once,
// each with its day, and counted into the periods between the first and the last.
#include <algorithm>
#include <set>

#include "history/conditions.h"
#include "history/fresh.h"
#include "history/life.h"
#include "history/meetings.h"
#include "history/periods.h"
#include "ledger/ledger_impl.h"

namespace verbale {
namespace {

/// More of them than anybody looks at; a mistaken date would make them.
constexpr std::size_t kMostPeriods = 20000;

struct DatedEvent {
  Day day = kNoDay;
  std::size_t quad = 0;
  double goldstein = 0;
  bool asserted = false, forth = false, back = false;
};

struct DatedStatement {
  Day day = kNoDay;
  std::string attitude;
};

class Collector {
 public:
  Collector(Database& db, const TiesQuery& query)
      : db_(db), asked_(query), a_(side_condition(query.a)), b_(side_condition(query.b)) {
    if (!query.from.empty()) from_ = span_of(query.from)->begin;
    if (!query.to.empty()) to_ = span_of(query.to)->end;
  }

  Result<TiesSeries> run(const std::vector<JoinedCommitment>& commitments) {
    events();
    statements();
    if (!status_) return tl::unexpected(status_.error());
    TiesSeries out;
    out.query = asked_;
    if (!make_periods(out)) return too_many();
    for (const DatedEvent& event : events_) count(event, *at(out, event.day));
    for (const DatedStatement& one : statements_) ++at(out, one.day)->attitudes[one.attitude];
    for (const JoinedCommitment& one : commitments) count(one, out);
    return out;
  }

 private:
  bool inside(Day day) const {
    return day != kNoDay && (from_ == kNoDay || day >= from_) && (to_ == kNoDay || day <= to_);
  }

  void events() {
    const auto met = meetings(db_, kEventParts, a_, b_);
    if (!met) return fail_with(met.error());
    Query query(
        db_,
        "SELECT coalesce(e.time_begin, r.published, ''), e.quad, e.goldstein, e.factuality, "
        "i.story, e.key FROM json_each(?) k JOIN events e ON e.key = k.value JOIN reports r ON "
        "r.key = e.report_key JOIN incident_events i ON i.event_key = e.key ORDER BY e.factuality "
        "<> 'CT+', 1, r.published, r.id, e.key");
    query.with(Exact{keys_of(*met)});
    std::set<std::string> told;
    while (query.next()) event(query, meeting(*met, query.integer(5)), told);
    if (status_) status_ = query.status();
  }

  static const Meeting& meeting(const std::vector<Meeting>& all, std::int64_t record) {
    return *std::partition_point(all.begin(), all.end(),
                                 [record](const Meeting& one) { return one.record < record; });
  }

  void event(Query& row, const Meeting& met, std::set<std::string>& told) {
    DatedEvent event;
    event.day = day_of(row.text(0));
    event.quad = static_cast<std::size_t>(std::clamp<std::int64_t>(row.integer(1), 1, 4)) - 1;
    event.goldstein = row.real(2);
    event.asserted = row.text(3) == "CT+";
    event.forth = met.forth;
    event.back = met.back;
    // "France and Germany met": both are named as those who do it.
    if (!event.forth && !event.back && !met.together) return;
    if (!event.forth && !event.back) event.forth = event.back = true;
    if (!inside(event.day) || (asked_.asserted && !event.asserted)) return;
    if (asked_.by_incident && !told.insert(std::string(row.text(4))).second) return;
    events_.push_back(event);
  }

  void statements() {
    auto met = meetings(db_, kStatementParts, a_, b_);
    if (!met) return fail_with(met.error());
    met->erase(std::remove_if(met->begin(), met->end(),
                              [](const Meeting& one) { return !one.forth && !one.back; }),
               met->end());
    Query query(db_,
                "SELECT coalesce(s.time_begin, r.published, ''), s.attitude FROM json_each(?) k "
                "JOIN statements s ON s.key = k.value JOIN reports r ON r.key = s.report_key WHERE "
                "s.attitude IS NOT NULL");
    query.with(Exact{keys_of(*met)});
    while (query.next()) {
      const Day day = day_of(query.text(0));
      if (inside(day)) statements_.push_back({day, std::string(query.text(1))});
    }
    if (status_) status_ = query.status();
  }

  void fail_with(const Error& error) {
    if (status_) status_ = tl::unexpected(error);
  }

  /// Every period from the first day to the last; false where these are too many.
  bool make_periods(TiesSeries& out) const {
    Day first = from_, last = to_;
    const auto widen = [&](Day day) {
      if (from_ == kNoDay) first = first == kNoDay ? day : std::min(first, day);
      if (to_ == kNoDay) last = last == kNoDay ? day : std::max(last, day);
    };
    for (const DatedEvent& event : events_) widen(event.day);
    for (const DatedStatement& one : statements_) widen(one.day);
    if (first == kNoDay || last == kNoDay) return true;
    for (Day day = first; day <= last;) {
      if (out.periods.size() == kMostPeriods) return false;
      out.periods.push_back(period_of(day, asked_.by));
      day = day_of(out.periods.back().end) + 1;
    }
    return true;
  }

  static tl::unexpected<Error> too_many() {
    return fail(
        ErrorCode::kUsage,
        "more than " + std::to_string(kMostPeriods) + " periods between the first and last day", {},
        "ask by month or year, or set the first and the last day");
  }

  static TiesPeriod* at(TiesSeries& out, Day day) {
    const std::string date = iso_of(day);
    const auto found =
        std::partition_point(out.periods.begin(), out.periods.end(),
                             [&](const TiesPeriod& period) { return period.end < date; });
    return found == out.periods.end() ? nullptr : &*found;
  }

  static void add(const DatedEvent& event, TiesCount& count) {
    ++count.quad[event.quad];
    ++count.events;
    count.goldstein += event.goldstein;
    count.asserted += event.asserted ? 1 : 0;
  }

  static void count(const DatedEvent& event, TiesPeriod& period) {
    add(event, period.both);
    if (event.forth) add(event, period.forth);
    if (event.back) add(event, period.back);
  }

  static void count(const JoinedCommitment& one, TiesSeries& out) {
    for (const LifeStep& step : one.steps) {
      TiesPeriod* period = step.moved ? at(out, day_of(step.date)) : nullptr;
      if (period == nullptr || step.date < period->begin) continue;
      if (step.status == "fulfilled") ++period->kept;
      if (step.status == "broken") ++period->broken;
    }
    std::string_view status;
    std::size_t next = 0;
    for (TiesPeriod& period : out.periods) {
      // Undated steps stand at the end.
      while (next < one.steps.size() && !one.steps[next].date.empty() &&
             one.steps[next].date <= period.end) {
        status = one.steps[next++].status;
      }
      if (is_open(status)) ++period.open;
    }
  }

  Database& db_;
  const TiesQuery& asked_;
  const SideCondition a_, b_;
  Day from_ = kNoDay, to_ = kNoDay;
  std::vector<DatedEvent> events_;
  std::vector<DatedStatement> statements_;
  Status status_;
};

Status check(const TiesQuery& query) {
  if (query.a.empty() || query.b.empty()) {
    return fail(ErrorCode::kUsage, "ties need two sides", {}, "name two, as USA and IRN");
  }
  if (Status sound = check_date("from", query.from); !sound) return sound;
  return check_date("to", query.to);
}

/// Those that one of the two owes to, or that concern, the other.
Result<std::vector<JoinedCommitment>> between(const Ledger& ledger, const TiesQuery& query) {
  std::vector<JoinedCommitment> all;
  std::set<std::string> known;
  for (const auto& [debtor, other] : {std::pair(query.a, query.b), std::pair(query.b, query.a)}) {
    CommitmentFilter filter;
    filter.debtor = debtor;
    filter.actor = other;
    auto some = ledger.commitments(filter);
    if (!some) return some;
    for (JoinedCommitment& one : *some) {
      if (known.insert(one.id).second) all.push_back(std::move(one));
    }
  }
  return all;
}

}  // namespace

Result<TiesSeries> Ledger::ties(const TiesQuery& query) const {
  if (Status sound = check(query); !sound) return tl::unexpected(sound.error());
  const auto commitments = between(*this, query);
  if (!commitments) return tl::unexpected(commitments.error());
  return Collector(impl_->db, query).run(*commitments);
}

}  // namespace verbale
