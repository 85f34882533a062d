// SPDX-License-Identifier: Apache-2.0
#include "read/report_dates.h"

#include <utility>

namespace verbale {

void ReportDates::add(std::string day, DateWord says, bool above_headline) {
  found_.push_back({std::move(day), says, above_headline});
}

/// How likely it is the date of publication; of equals the one nearest to the body is.
int ReportDates::rank(const Found& date) {
  switch (date.says) {
    case DateWord::kPublished:
      return 3;
    case DateWord::kFiller:
      return date.above_headline ? 1 : 2;
    default:
      return 0;
  }
}

const ReportDates::Found* ReportDates::published() const {
  const Found* best = nullptr;
  for (const Found& date : found_) {
    if (best == nullptr || rank(date) >= rank(*best)) best = &date;
  }
  return best;
}

void ReportDates::tell(ReportInfo& info) const {
  const Found* date = published();
  const std::string& day = date != nullptr ? date->day : dateline_;
  if (info.published.empty() && !day.empty()) {
    info.published = day;
    info.published_from = PublishedFrom::kText;
  }
  const std::string published_day = info.published.substr(0, 10);
  for (const Found& other : found_) {
    // Nobody posts a report again before it was published. ISO dates compare as text.
    const bool again = &other != date && other.day > published_day;
    if (again && other.says != DateWord::kUpdated && info.reposted.empty())
      info.reposted = other.day;
  }
}

}  // namespace verbale
