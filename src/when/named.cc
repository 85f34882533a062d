// SPDX-License-Identifier: Apache-2.0
#include "when/named.h"

namespace verbale::when {
namespace {

using Calendar = NamedPeriod::Calendar;

int integer(const TomlEntry& entry, std::string_view key) {
  return static_cast<int>(entry.number(key, 0));
}

/// A day, or "1939-09-01/1945-09-02".
std::string interval(Date begin, Date end) {
  const std::string first = value_of({Unit::kDay, begin});
  return begin == end ? first : first + "/" + value_of({Unit::kDay, end});
}

Status once(const TomlEntry& entry, NamedPeriod& period) {
  const auto begin = date_from(entry.text("begin")), end = date_from(entry.text("end"));
  if (!begin || (!end && !entry.text("end").empty())) {
    return fail(ErrorCode::kDataInvalid, "a named period without valid begin and end",
                entry.where(), "write begin = \"1939-09-01\"");
  }
  period.begin = *begin;
  period.end = end.value_or(*begin);
  period.goes_on = !end;
  period.value = entry.text("value");
  if (period.value.empty()) period.value = interval(period.begin, period.end);
  return {};
}

Calendar calendar_of(const TomlEntry& entry) {
  const std::string name = entry.text("calendar");
  if (name == "easter") return Calendar::kEaster;
  if (name == "islamic") return Calendar::kIslamic;
  if (entry.number("weekday", 0) > 0) return Calendar::kNthWeekday;
  return entry.number("month", 0) > 0 ? Calendar::kFixed : Calendar::kOnce;
}

Laid laid(Date begin, Date end) { return {begin, end, interval(begin, end)}; }

Laid islamic(const NamedPeriod& period, int year) {
  int islamic_year = islamic_year_of(*valid_date(year, 1, 1));
  const int day = period.day == 0 ? 1 : period.day;
  Date begin = islamic_day(islamic_year, period.month, day);
  if (year_of(begin) < year) begin = islamic_day(++islamic_year, period.month, day);
  if (period.day != 0) return laid(begin, begin);
  const bool last = period.month == 12;
  const Date next =
      islamic_day(last ? islamic_year + 1 : islamic_year, last ? 1 : period.month + 1, 1);
  return laid(begin, plus_days(next, -1));
}

Laid whole_month(int year, int month) {
  const Stretch stretch = {Unit::kMonth, *valid_date(year, month, 1)};
  return {stretch.first, last_day(stretch), value_of(stretch)};
}

}  // namespace

Result<NamedPeriod> named_period(const TomlEntry& entry) {
  NamedPeriod period;
  period.calendar = calendar_of(entry);
  period.month = integer(entry, "month");
  period.day = integer(entry, "day");
  period.weekday = integer(entry, "weekday");
  period.nth = integer(entry, "nth");
  period.offset = integer(entry, "offset");
  const bool fits = period.month >= 0 && period.month <= 12 && period.day >= 0 &&
                    (period.calendar != Calendar::kFixed || period.day == 0 ||
                     valid_date(2000, period.month, period.day));
  if (!fits) return fail(ErrorCode::kDataInvalid, "no such month or day", entry.where());
  const Status status = period.calendar == Calendar::kOnce ? once(entry, period) : Status{};
  if (!status) return tl::make_unexpected(status.error());
  return period;
}

bool comes_back(const NamedPeriod& period) { return period.calendar != Calendar::kOnce; }

Laid laid_in(const NamedPeriod& period, int year) {
  Date day{};
  switch (period.calendar) {
    case Calendar::kOnce:
      return {period.begin, period.end, period.value};
    case Calendar::kIslamic:
      return islamic(period, year);
    case Calendar::kEaster:
      day = easter_of(year);
      break;
    case Calendar::kNthWeekday:
      day = nth_weekday(year, period.month, period.weekday, period.nth)
                .value_or(*valid_date(year, period.month, 1));
      break;
    case Calendar::kFixed:
      if (period.day == 0) return whole_month(year, period.month);
      day =
          valid_date(year, period.month, period.day).value_or(*valid_date(year, period.month, 28));
  }
  day = plus_days(day, period.offset);
  return laid(day, day);
}

}  // namespace verbale::when
