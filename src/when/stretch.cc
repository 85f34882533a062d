// SPDX-License-Identifier: Apache-2.0
#include "when/stretch.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace verbale::when {
namespace {

constexpr std::array<const char*, 4> kSeasons = {"SP", "SU", "FA", "WI"};

Date first_of(int year, int month) { return *valid_date(year, month, 1); }

int floor_to(int number, int step) {
  return number >= 0 ? number / step * step : -((-number + step - 1) / step) * step;
}

/// Months that a grain spans; 0 for those that are counted in days.
int months_in(Unit grain) {
  switch (grain) {
    case Unit::kMonth:
      return 1;
    case Unit::kSeason:
    case Unit::kQuarter:
      return 3;
    case Unit::kHalf:
      return 6;
    case Unit::kYear:
      return 12;
    case Unit::kDecade:
      return 120;
    case Unit::kCentury:
      return 1200;
    case Unit::kMillennium:
      return 12000;
    default:
      return 0;
  }
}

int days_in(Unit grain) {
  if (grain == Unit::kWeek || grain == Unit::kWeekend) return 7;
  if (grain < Unit::kDay) return 0;
  return grain == Unit::kFortnight ? 14 : 1;
}

std::string numbered(int year, const char* format, int number) {
  char text[16];
  std::snprintf(text, sizeof text, format, number);
  return year_text(year) + text;
}

std::string two_digits(int day) {
  return {'-', static_cast<char>('0' + day / 10), static_cast<char>('0' + day % 10)};
}

/// The first digits of a year: "198" of 1980, "19" of 1900, "BC048" of 480 BC.
std::string cut_year(int year, std::size_t digits) {
  std::string text = year_text(year);
  return text.substr(0, text.size() - digits);
}

}  // namespace

Stretch season_of(int year, int season) { return {Unit::kSeason, first_of(year, 3 * season + 3)}; }

Stretch stretch_at(Date date, Unit grain) {
  const int year = year_of(date), month = month_of(date);
  switch (grain) {
    case Unit::kWeek:
    case Unit::kFortnight:
      return {grain, monday_of(date)};
    case Unit::kWeekend:
      return {grain, plus_days(monday_of(date), 5)};
    case Unit::kMonth:
      return {grain, first_of(year, month)};
    case Unit::kSeason:
      return month < 3 ? season_of(year - 1, 3) : season_of(year, month / 3 - 1);
    case Unit::kQuarter:
      return {grain, first_of(year, (month - 1) / 3 * 3 + 1)};
    case Unit::kHalf:
      return {grain, first_of(year, month < 7 ? 1 : 7)};
    case Unit::kYear:
      return {grain, first_of(year, 1)};
    case Unit::kDecade:
      return {grain, first_of(floor_to(year, 10), 1)};
    case Unit::kCentury:
      return {grain, first_of(floor_to(year, 100), 1)};
    case Unit::kMillennium:
      return {grain, first_of(floor_to(year, 1000), 1)};
    default:
      return {Unit::kDay, date};
  }
}

Stretch neighbour(Stretch stretch, int n) {
  const int months = months_in(stretch.grain);
  stretch.first = months > 0 ? plus_months(stretch.first, n * months)
                             : plus_days(stretch.first, n * days_in(stretch.grain));
  return stretch;
}

Date last_day(Stretch stretch) {
  if (stretch.grain == Unit::kWeekend) return plus_days(stretch.first, 1);
  return plus_days(neighbour(stretch, 1).first, -1);
}

std::string value_of(Stretch stretch) {
  const int year = year_of(stretch.first), month = month_of(stretch.first);
  const Week week = week_of(stretch.first);
  switch (stretch.grain) {
    case Unit::kWeek:
    case Unit::kFortnight:
      return numbered(week.year, "-W%02d", week.number);
    case Unit::kWeekend:
      return numbered(week.year, "-W%02d-WE", week.number);
    case Unit::kMonth:
      return numbered(year, "-%02d", month);
    case Unit::kSeason:
      return year_text(year) + "-" + kSeasons[static_cast<std::size_t>(month / 3 - 1)];
    case Unit::kQuarter:
      return numbered(year, "-Q%d", (month - 1) / 3 + 1);
    case Unit::kHalf:
      return numbered(year, "-H%d", month < 7 ? 1 : 2);
    case Unit::kYear:
      return year_text(year);
    case Unit::kDecade:
      return cut_year(year, 1);
    case Unit::kCentury:
      return cut_year(year, 2);
    case Unit::kMillennium:
      return cut_year(year, 3);
    default:
      return numbered(year, "-%02d", month) + two_digits(day_of(stretch.first));
  }
}

std::string open_value(Unit grain) {
  switch (grain) {
    case Unit::kWeek:
    case Unit::kFortnight:
      return "XXXX-WXX";
    case Unit::kWeekend:
      return "XXXX-WXX-WE";
    case Unit::kMonth:
      return "XXXX-XX";
    case Unit::kSeason:
    case Unit::kQuarter:
      return "XXXX-QX";
    case Unit::kHalf:
      return "XXXX-HX";
    case Unit::kYear:
      return "XXXX";
    case Unit::kDecade:
      return "XXX";
    case Unit::kCentury:
      return "XX";
    case Unit::kMillennium:
      return "X";
    default:
      return "XXXX-XX-XX";
  }
}

std::optional<Date> moved(Date date, double n, Unit unit) {
  constexpr double kMostDays = 3.6e6;
  const int months = months_in(unit);
  if (std::abs(n) * (months > 0 ? months * 30.5 : days_in(unit)) > kMostDays) return {};
  const int by = static_cast<int>(n);
  const Date there =
      months > 0 ? plus_months(date, by * months) : plus_days(date, by * days_in(unit));
  return valid_date(year_of(there), month_of(there), day_of(there));
}

}  // namespace verbale::when
