// SPDX-License-Identifier: Apache-2.0
//
// A stretch of the calendar that has a name in TIMEX3: a day, a week, a quarter, a decade. It is a
// first day and a grain; its value ("1989-Q3"), its last day and its neighbours follow from the
// two.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "when/calendar.h"

namespace verbale::when {

/// What is counted; also the grain of a stretch, from fine to coarse.
enum class Unit : std::uint8_t {
  kSecond,
  kMinute,
  kHour,
  kDay,
  kWeekend,
  kWeek,
  kFortnight,
  kMonth,
  kSeason,
  kQuarter,
  kHalf,
  kYear,
  kDecade,
  kCentury,
  kMillennium,
};

struct Stretch {
  Unit grain = Unit::kDay;
  Date first{};

  bool operator==(const Stretch&) const = default;
};

/// The stretch of that grain in which the date lies. A time of day is its day.
Stretch stretch_at(Date date, Unit grain);
/// The n-th stretch of the same grain after it (before it, where negative).
Stretch neighbour(Stretch stretch, int n);
Date last_day(Stretch stretch);
/// TIMEX3: "1989-10-26", "1989-W43", "1989-W43-WE", "1989-10", "1989-SU", "1989-Q3", "1989-H2",
/// "1989", "198", "19", "BC0480".
std::string value_of(Stretch stretch);
/// The same with X where nothing is known: "XXXX-XX-XX".
std::string open_value(Unit grain);

/// Beginning with spring: 0 SP, 1 SU, 2 FA, 3 WI. Winter has the year of its December.
Stretch season_of(int year, int season);

/// The date moved by n units; a month's or year's end stays inside the month. Nothing where that
/// leaves the calendar ("nine million years ago").
std::optional<Date> moved(Date date, double n, Unit unit);

}  // namespace verbale::when
