// SPDX-License-Identifier: Apache-2.0
#include "when/inside.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "when/clock.h"

namespace verbale::when {
namespace {

constexpr int kMostOrdinal = 400;

std::optional<Stretch> stretch_if(Unit grain, std::optional<Date> first) {
  return first ? std::optional<Stretch>({grain, *first}) : std::nullopt;
}

/// The n-th week, day, month ... of a stretch; from its end where negative. A week belongs to the
/// month or year of its Thursday.
Stretch nth_unit(Stretch outer, Unit unit, int n) {
  const bool weeks = unit == Unit::kWeek || unit == Unit::kFortnight;
  if (n < 0) {
    const Stretch last = stretch_at(last_day(outer), unit);
    const bool beyond = weeks && plus_days(last.first, 3) > last_day(outer);
    return neighbour(last, n + (beyond ? 0 : 1));
  }
  const Stretch first = stretch_at(outer.first, unit);
  const bool early = weeks && plus_days(first.first, 3) < outer.first;
  return neighbour(first, n - (early ? 0 : 1));
}

/// "the third week", "the first Friday"
std::optional<Stretch> nth(const Meaning& meaning, Stretch outer) {
  const int n = meaning.integer(Field::kOrdinal), year = year_of(outer.first);
  if (n == 0 || std::abs(n) > kMostOrdinal) return {};
  if (meaning.has(Field::kWeekday)) {
    const int weekday = meaning.integer(Field::kWeekday);
    return stretch_if(Unit::kDay, nth_weekday(year, month_of(outer.first), weekday, n));
  }
  if (!meaning.has(Field::kUnit)) return {};
  return nth_unit(outer, meaning.unit(), n);
}

/// Halves, quarters, seasons and weeks of a year.
std::optional<Stretch> part_of_year(const Meaning& meaning, int year) {
  const auto number = [&](Field field) { return meaning.integer(field); };
  if (meaning.has(Field::kSeason)) return season_of(year, number(Field::kSeason));
  if (meaning.has(Field::kQuarter)) {
    return stretch_if(Unit::kQuarter, valid_date(year, 3 * number(Field::kQuarter) - 2, 1));
  }
  if (meaning.has(Field::kHalf)) {
    return stretch_if(Unit::kHalf, valid_date(year, 6 * number(Field::kHalf) - 5, 1));
  }
  return stretch_if(Unit::kWeek, monday_of_week(year, number(Field::kWeek)));
}

std::string numbered(const char* format, int first, int second = 0) {
  char text[32];
  std::snprintf(text, sizeof text, format, first, second);
  return text;
}

}  // namespace

bool has_inner(const Meaning& meaning) {
  constexpr Field kInner[] = {Field::kHalf, Field::kQuarter, Field::kSeason,  Field::kMonth,
                              Field::kDay,  Field::kWeek,    Field::kWeekday, Field::kOrdinal};
  return std::any_of(std::begin(kInner), std::end(kInner),
                     [&](Field field) { return meaning.has(field); });
}

Unit cycle_of(const Meaning& meaning) {
  constexpr Field kOnceAYear[] = {Field::kMonth, Field::kQuarter, Field::kSeason, Field::kHalf,
                                  Field::kWeek};
  const bool yearly = std::any_of(std::begin(kOnceAYear), std::end(kOnceAYear),
                                  [&](Field field) { return meaning.has(field); });
  if (yearly) return Unit::kYear;
  const bool weekly =
      meaning.has(Field::kWeekday) && !meaning.has(Field::kOrdinal) && !meaning.has(Field::kDay);
  return weekly ? Unit::kWeek : Unit::kMonth;
}

std::optional<Stretch> inside(const Meaning& meaning, Stretch outer) {
  const int year = year_of(outer.first);
  if (meaning.has(Field::kMonth)) {
    const int month = meaning.integer(Field::kMonth);
    if (meaning.has(Field::kDay)) {
      return stretch_if(Unit::kDay, valid_date(year, month, meaning.integer(Field::kDay)));
    }
    outer = {Unit::kMonth, *valid_date(year, month, 1)};
    if (!meaning.has(Field::kOrdinal)) return outer;
  }
  if (meaning.has(Field::kSeason) || meaning.has(Field::kQuarter) || meaning.has(Field::kHalf) ||
      meaning.has(Field::kWeek)) {
    return part_of_year(meaning, year);
  }
  if (meaning.has(Field::kOrdinal)) return nth(meaning, outer);
  if (meaning.has(Field::kWeekday) && !meaning.has(Field::kDay)) {
    return Stretch{Unit::kDay,
                   plus_days(monday_of(outer.first), meaning.integer(Field::kWeekday) - 1)};
  }
  return stretch_if(Unit::kDay,
                    valid_date(year, month_of(outer.first), meaning.integer(Field::kDay)));
}

std::string open_value_of(const Meaning& meaning) {
  const auto number = [&](Field field) { return meaning.integer(field); };
  if (meaning.has(Field::kMonth) && meaning.has(Field::kDay)) {
    return numbered("XXXX-%02d-%02d", number(Field::kMonth), number(Field::kDay));
  }
  if (meaning.has(Field::kMonth)) return numbered("XXXX-%02d", number(Field::kMonth));
  if (meaning.has(Field::kSeason)) {
    return "XXXX-" + std::string(season_name(number(Field::kSeason)));
  }
  if (meaning.has(Field::kQuarter)) return numbered("XXXX-Q%d", number(Field::kQuarter));
  if (meaning.has(Field::kDay)) return numbered("XXXX-XX-%02d", number(Field::kDay));
  if (meaning.has(Field::kWeekday)) return numbered("XXXX-WXX-%d", number(Field::kWeekday));
  return open_value(meaning.has(Field::kUnit) ? meaning.unit() : Unit::kDay);
}

}  // namespace verbale::when
