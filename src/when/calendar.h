// SPDX-License-Identifier: Apache-2.0
//
// Dates of the Gregorian calendar, carried back before its beginning; year 0 is 1 BC. Feasts that
// move (Easter, the Islamic months) are computed, so that no table has to be kept up.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace verbale::when {

using Date = std::chrono::year_month_day;

/// Nothing for a day that the calendar does not have ("30 February") or a year beyond +-9999.
std::optional<Date> valid_date(int year, int month, int day);
/// "2003-05-13", and what may follow it in a date-time; a bare month or year is its first day.
std::optional<Date> date_from(std::string_view iso);
/// "2003-05-13"; years before 1 have a sign, as ISO 8601 wants ("-0479-06-01").
std::string iso_text(Date date);
/// "2003", "0079", "BC0480".
std::string year_text(int year);

inline int year_of(Date date) { return static_cast<int>(date.year()); }
inline int month_of(Date date) { return static_cast<int>(static_cast<unsigned>(date.month())); }
inline int day_of(Date date) { return static_cast<int>(static_cast<unsigned>(date.day())); }

Date plus_days(Date date, int days);
/// The same day of another month, or that month's last day where it is shorter.
Date plus_months(Date date, int months);
int days_between(Date from, Date to);
int days_in_month(int year, int month);

/// 1 = Monday ... 7 = Sunday.
int weekday_of(Date date);
Date monday_of(Date date);

/// The week of ISO 8601: week 1 is the one with the year's first Thursday.
struct Week {
  int year = 0;
  int number = 0;
};
Week week_of(Date date);
/// Monday of that week; nothing where the year has no such week.
std::optional<Date> monday_of_week(int year, int number);

/// The n-th (from 1; from the end where negative) weekday of a month.
std::optional<Date> nth_weekday(int year, int month, int weekday, int n);

/// Western Easter Sunday (the anonymous Gregorian algorithm: Meeus, Astronomical Algorithms, 1991).
Date easter_of(int year);
/// First day of an Islamic month by the tabular calendar, at most a day or two off what was
/// observed (Reingold and Dershowitz, Calendrical Calculations).
Date islamic_day(int year, int month, int day);
/// The Islamic year that runs on that date.
int islamic_year_of(Date date);

}  // namespace verbale::when
