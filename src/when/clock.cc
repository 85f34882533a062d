// SPDX-License-Identifier: Apache-2.0
#include "when/clock.h"

#include <cstdio>

namespace verbale::when {
namespace {

/// The hour on a clock of 24: 12 a.m. is 0, 5 p.m. is 17; "10 at night" is 22.
int hour_of(const Meaning& meaning) {
  const int hour = meaning.integer(Field::kHour);
  if (meaning.has(Field::kNoon)) return hour % 12 + meaning.integer(Field::kNoon);
  if (!meaning.has(Field::kDayPart) || hour > 12) return hour;
  const std::string_view part =
      day_part_name(static_cast<std::size_t>(meaning.integer(Field::kDayPart)));
  const bool late = part == "AF" || part == "EV" || (part == "NI" && hour > 5);
  return late && hour < 12 ? hour + 12 : hour;
}

}  // namespace

bool has_clock(const Meaning& meaning) {
  return meaning.has(Field::kHour) || meaning.has(Field::kDayPart);
}

std::string clock_text(const Meaning& meaning) {
  if (!has_clock(meaning)) return {};
  if (!meaning.has(Field::kHour)) {
    return "T" +
           std::string(day_part_name(static_cast<std::size_t>(meaning.integer(Field::kDayPart))));
  }
  char text[24];
  std::snprintf(text, sizeof text, "T%02d:%02d", hour_of(meaning), meaning.integer(Field::kMinute));
  std::string clock = text;
  if (meaning.has(Field::kSecond)) {
    std::snprintf(text, sizeof text, ":%02d", meaning.integer(Field::kSecond));
    clock += text;
  }
  return clock;
}

std::string_view season_name(int season) {
  constexpr std::string_view kNames[] = {"SP", "SU", "FA", "WI"};
  return kNames[season & 3];
}

}  // namespace verbale::when
