// SPDX-License-Identifier: Apache-2.0
#include "history/days.h"

#include <chrono>
#include <cstdio>

#include "base/day_span.h"

namespace verbale {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

Day number_of(sys_days day) { return static_cast<Day>(day.time_since_epoch().count()); }

year_month_day date_of(Day day) { return year_month_day(sys_days(std::chrono::days(day))); }

}  // namespace

Day day_of(std::string_view iso) {
  if (iso.size() < 10 || (iso.size() > 10 && iso[10] != 'T' && iso[10] != ' ')) return kNoDay;
  const std::optional<DaySpan> span = span_of(iso.substr(0, 10));
  return span ? span->begin : kNoDay;
}

std::string iso_of(Day day) {
  if (day == kNoDay) return {};
  const year_month_day date = date_of(day);
  std::string text(16, '\0');
  const int size =
      std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                    static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  text.resize(static_cast<std::size_t>(size));
  return text;
}

std::int32_t year_of(Day day) { return static_cast<int>(date_of(day).year()); }

std::optional<DaySpan> span_of(std::string_view date) {
  const std::optional<CalendarDays> days = calendar_days(date);
  if (!days) return std::nullopt;
  return DaySpan{number_of(days->first), number_of(days->last)};
}

}  // namespace verbale
