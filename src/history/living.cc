// SPDX-License-Identifier: Apache-2.0
#include "history/living.h"

#include <algorithm>
#include <set>

#include "history/joined_rows.h"
#include "history/life.h"

namespace verbale {
namespace {

void sum_up(JoinedCommitment& one) {
  std::set<std::string> reports;
  for (const LifeStep& step : one.steps) {
    if (!step.report.empty()) reports.insert(step.report);
    if (step.date.empty()) continue;
    if (one.first.empty()) one.first = step.date;
    one.last = std::max(one.last, step.date);
  }
  one.reports = static_cast<std::int64_t>(reports.size());
}

}  // namespace

Result<Day> last_day(Database& db, std::string_view on) {
  if (!on.empty()) return span_of(on)->end;
  Query query(db, "SELECT substr(max(published), 1, 10) FROM reports");
  const Day day = query.next() ? day_of(query.text(0)) : kNoDay;
  if (Status status = query.status(); !status) return tl::unexpected(status.error());
  return day;
}

Result<JoinedCommitment> living(Database& db, const std::string& id, Day on) {
  Result<JoinedCommitment> one = read_joined(db, id);
  if (!one) return one;
  live(*one, on);
  sum_up(*one);
  return one;
}

}  // namespace verbale
