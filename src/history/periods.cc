// SPDX-License-Identifier: Apache-2.0
#include "history/periods.h"

#include <array>
#include <cstdio>

namespace verbale {
namespace {

constexpr Day kWeek = 7;
constexpr Day kThursday = 3;  ///< after Monday

/// 1970-01-01 was a Thursday.
Day monday_of(Day day) { return day - (((day + kThursday) % kWeek) + kWeek) % kWeek; }

/// A week belongs to the year of its Thursday.
std::string week_label(Day monday) {
  const Day thursday = monday + kThursday;
  const std::int32_t year = year_of(thursday);
  const Day first = span_of(iso_of(thursday).substr(0, 4))->begin;
  std::array<char, 24> label{};
  std::snprintf(label.data(), label.size(), "%04d-W%02d", year, (thursday - first) / kWeek + 1);
  return label.data();
}

}  // namespace

std::string_view name_of(TiesBy by) {
  switch (by) {
    case TiesBy::kDay:
      return "day";
    case TiesBy::kWeek:
      return "week";
    case TiesBy::kMonth:
      return "month";
    case TiesBy::kYear:
      return "year";
  }
  return {};
}

TiesPeriod period_of(Day day, TiesBy by) {
  TiesPeriod period;
  DaySpan span{day, day};
  period.label = iso_of(day);
  if (by == TiesBy::kWeek) {
    span = {monday_of(day), monday_of(day) + kWeek - 1};
    period.label = week_label(span.begin);
  } else if (by != TiesBy::kDay) {
    constexpr std::size_t kYear = 4, kMonth = 7;
    period.label.resize(by == TiesBy::kYear ? kYear : kMonth);
    span = *span_of(period.label);
  }
  period.begin = iso_of(span.begin);
  period.end = iso_of(span.end);
  return period;
}

}  // namespace verbale
