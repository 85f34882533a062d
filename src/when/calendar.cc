// SPDX-License-Identifier: Apache-2.0
#include "when/calendar.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <cstdlib>

namespace verbale::when {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr int kMostYears = 9999;

std::chrono::year chrono_year(int year) { return std::chrono::year{year}; }

Date made(int year, int month, int day) {
  return {chrono_year(year), std::chrono::month{static_cast<unsigned>(month)},
          std::chrono::day{static_cast<unsigned>(day)}};
}

/// Digits at the front of `text`, taken off; -1 where there are none.
int take_number(std::string_view& text) {
  int number = -1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || number < 0) return -1;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return number;
}

int take_part(std::string_view& text) {
  if (text.empty() || text.front() != '-') return 1;
  text.remove_prefix(1);
  return take_number(text);
}

}  // namespace

std::optional<Date> valid_date(int year, int month, int day) {
  if (std::abs(year) > kMostYears || month < 1 || month > 12 || day < 1 || day > 31) return {};
  const Date date = made(year, month, day);
  return date.ok() ? std::optional<Date>(date) : std::nullopt;
}

std::optional<Date> date_from(std::string_view iso) {
  constexpr std::size_t kYearDigits = 4;
  const std::size_t before = iso.size();
  const int year = take_number(iso);
  if (year < 0 || before - iso.size() != kYearDigits) return {};
  const int month = take_part(iso);
  const int day = take_part(iso);
  return valid_date(year, month, day);
}

std::string iso_text(Date date) {
  char text[24];
  const int year = year_of(date);
  std::snprintf(text, sizeof text, "%s%04d-%02d-%02d", year < 0 ? "-" : "", std::abs(year),
                month_of(date), day_of(date));
  return text;
}

std::string year_text(int year) {
  char text[16];
  std::snprintf(text, sizeof text, year < 1 ? "BC%04d" : "%04d", year < 1 ? 1 - year : year);
  return text;
}

Date plus_days(Date date, int count) { return Date(sys_days(date) + days(count)); }

Date plus_months(Date date, int months) {
  const int month = month_of(date) - 1 + months;
  const int year = year_of(date) + (month >= 0 ? month / 12 : -((11 - month) / 12));
  const int in_year = ((month % 12) + 12) % 12 + 1;
  return made(year, in_year, std::min(day_of(date), days_in_month(year, in_year)));
}

int days_between(Date from, Date to) {
  return static_cast<int>((sys_days(to) - sys_days(from)).count());
}

int days_in_month(int year, int month) {
  const auto last = std::chrono::year_month_day_last(
      chrono_year(year),
      std::chrono::month_day_last(std::chrono::month{static_cast<unsigned>(month)}));
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

int weekday_of(Date date) {
  return static_cast<int>(std::chrono::weekday(sys_days(date)).iso_encoding());
}

Date monday_of(Date date) { return plus_days(date, 1 - weekday_of(date)); }

Week week_of(Date date) {
  const Date thursday = plus_days(monday_of(date), 3);
  const int year = year_of(thursday);
  return {year, days_between(made(year, 1, 1), thursday) / 7 + 1};
}

std::optional<Date> monday_of_week(int year, int number) {
  if (number < 1 || number > 53) return {};
  const Date monday = plus_days(monday_of(made(year, 1, 4)), 7 * (number - 1));
  return week_of(monday).year == year ? std::optional<Date>(monday) : std::nullopt;
}

std::optional<Date> nth_weekday(int year, int month, int weekday, int n) {
  const Date first = made(year, month, 1);
  const int offset = (weekday - weekday_of(first) + 7) % 7;
  int day = 1 + offset + 7 * (n - 1);
  if (n < 0) {
    const int count = (days_in_month(year, month) - 1 - offset) / 7 + 1;
    day = 1 + offset + 7 * (count + n);
  }
  return valid_date(year, month, day);
}

Date easter_of(int year) {
  const int golden = year % 19, century = year / 100, rest = year % 100;
  const int leap = century / 4, f = (century + 8) / 25, g = (century - f + 1) / 3;
  const int epact = (19 * golden + century - leap - g + 15) % 30;
  const int to_sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
  const int m = (golden + 11 * epact + 22 * to_sunday) / 451;
  const int sum = epact + to_sunday - 7 * m + 114;
  return made(year, sum / 31, sum % 31 + 1);
}

Date islamic_day(int year, int month, int day) {
  // Months have 30 and 29 days in turn, and 11 of 30 years a day more; it began on 19 July 622.
  const int before = (year - 1) * 354 + (3 + 11 * year) / 30 + 29 * (month - 1) + month / 2;
  return plus_days(made(622, 7, 19), before + day - 1);
}

int islamic_year_of(Date date) {
  int year = (days_between(made(622, 7, 19), date) * 30) / 10631 + 1;
  while (islamic_day(year, 1, 1) > date) --year;
  while (islamic_day(year + 1, 1, 1) <= date) ++year;
  return year;
}

}  // namespace verbale::when
