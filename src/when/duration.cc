// SPDX-License-Identifier: Apache-2.0
#include "when/duration.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "when/clock.h"

namespace verbale::when {
namespace {

/// How TIMEX3 counts a unit: "2 decades" are 20 of "Y", but "decades" are some of "DE".
struct Measure {
  const char* letter;
  int factor;
  const char* several;
  bool clock;
  double half;  ///< of the next smaller unit
  const char* half_letter;
};

const Measure& measure(Unit unit) {
  static constexpr std::array<Measure, 15> kMeasures = {{
      {"S", 1, "S", true, 0, ""},
      {"M", 1, "M", true, 60, "S"},
      {"H", 1, "H", true, 60, "M"},
      {"D", 1, "D", false, 0, ""},
      {"WE", 1, "WE", false, 0, ""},
      {"W", 1, "W", false, 0, ""},
      {"W", 2, "W", false, 0, ""},
      {"M", 1, "M", false, 0, ""},
      {"M", 3, "M", false, 0, ""},
      {"Q", 1, "Q", false, 0, ""},
      {"M", 6, "M", false, 0, ""},
      {"Y", 1, "Y", false, 12, "M"},
      {"Y", 10, "DE", false, 0, ""},
      {"Y", 100, "CE", false, 0, ""},
      {"Y", 1000, "ML", false, 0, ""},
  }};
  return kMeasures[static_cast<std::size_t>(unit)];
}

std::string counted(double count) {
  char text[32];
  std::snprintf(text, sizeof text, "%.6g", count);
  return text;
}

std::string part(double count, Unit unit) {
  const Measure& by = measure(unit);
  if (count == kSeveral) return std::string("X") + by.several;
  const double amount = count * by.factor, whole = std::floor(amount);
  const double rest = (amount - whole) * by.half;
  if (rest == 0 || rest != std::floor(rest)) return counted(amount) + by.letter;
  return (whole > 0 ? counted(whole) + by.letter : "") + counted(rest) + by.half_letter;
}

constexpr std::pair<Field, Field> kMorePairs[] = {{Field::kCount2, Field::kUnit2},
                                                  {Field::kCount3, Field::kUnit3}};

/// Years before months before days: the order of ISO 8601.
std::string joined(const Meaning& meaning) {
  constexpr std::pair<Field, Field> kPairs[] = {{Field::kCount, Field::kUnit},
                                                {Field::kCount2, Field::kUnit2},
                                                {Field::kCount3, Field::kUnit3}};
  std::string days, clock;
  for (int unit = static_cast<int>(Unit::kMillennium); unit >= 0; --unit) {
    for (const auto& [count, name] : kPairs) {
      if (!meaning.has(name) || meaning.integer(name) != unit) continue;
      double number = meaning.has(count) ? meaning.number(count) : 1;
      if (count == Field::kCount && meaning.has(Field::kPlus))
        number += meaning.number(Field::kPlus);
      (measure(static_cast<Unit>(unit)).clock ? clock : days) +=
          part(number, static_cast<Unit>(unit));
    }
  }
  return "P" + days + (clock.empty() ? "" : "T" + clock);
}

bool is_counted(const Meaning& meaning) {
  return meaning.has(Field::kCount) && meaning.number(Field::kCount) >= 1 &&
         meaning.has(Field::kUnit);
}

/// The verb has to say in which direction it lies.
bool is_near(const Meaning& meaning) {
  return meaning.has(Field::kFrom) &&
         meaning.integer(Field::kFrom) == static_cast<int>(From::kNear);
}

/// "will meet in two weeks" is a date, "fell in two weeks" a duration.
bool is_ahead(const Meaning& meaning, const Reading& reading) {
  return is_near(meaning) && !meaning.has(Field::kWhich) && reading.tense == Direction::kFuture &&
         is_counted(meaning);
}

Resolved ahead(Meaning meaning, const Reading& reading) {
  meaning.clear(Field::kType);
  meaning.clear(Field::kFrom);
  meaning.set(Field::kDirection, 1);
  return resolve(meaning, reading);
}

/// "the past two months", "within a year"
bool runs_from_report(const Meaning& meaning, const Reading& reading) {
  const bool from_text =
      meaning.has(Field::kFrom) && meaning.integer(Field::kFrom) == static_cast<int>(From::kText);
  const bool other_way = is_near(meaning) && reading.tense == Direction::kPast;
  return meaning.integer(Field::kWhich) != 0 && !from_text && !other_way && reading.report &&
         is_counted(meaning);
}

/// "the next two quarters" are those of the calendar, "the next two weeks" are not.
void lay_whole(const Meaning& meaning, Date report, Resolved& resolved) {
  constexpr double kMostUnits = 40;
  const int count = static_cast<int>(std::min(meaning.number(Field::kCount), kMostUnits));
  const bool past = meaning.integer(Field::kWhich) < 0;
  const Stretch now = stretch_at(report, meaning.unit());
  resolved.begin = neighbour(now, past ? -count : 1).first;
  resolved.end = last_day(neighbour(now, past ? -1 : count));
}

void lay_from_report(const Meaning& meaning, Date report, Resolved& resolved) {
  if (meaning.unit() == Unit::kQuarter || meaning.unit() >= Unit::kDecade) {
    return lay_whole(meaning, report, resolved);
  }
  const int way = meaning.integer(Field::kWhich);
  auto other = moved(report, way * meaning.number(Field::kCount), meaning.unit());
  for (const auto& [count, unit] : kMorePairs) {
    if (other && meaning.has(count)) {
      other = moved(*other, way * meaning.number(count), meaning.unit(unit));
    }
  }
  if (!other) return;
  resolved.begin = way < 0 ? *other : report;
  resolved.end = way < 0 ? report : *other;
}

/// "the first nine months of 1997"
void lay_in_base(const Meaning& meaning, const Reading& reading, Resolved& resolved) {
  const Resolved base = resolve(*meaning.base, reading);
  resolved.anchor = base.anchor;
  if (!base.begin || !base.end || !is_counted(meaning)) return;
  const bool first = meaning.integer(Field::kOrdinal) > 0;
  const Date from = first ? *base.begin : plus_days(*base.end, 1);
  const auto to = moved(from, meaning.number(Field::kCount) * (first ? 1 : -1), meaning.unit());
  if (!to) return;
  resolved.begin = first ? from : *to;
  resolved.end = plus_days(first ? *to : from, -1);
}

}  // namespace

std::string duration_value(const Meaning& meaning) {
  return meaning.has(Field::kUnit) ? joined(meaning) : "PXX";
}

Resolved resolve_duration(const Meaning& meaning, const Reading& reading) {
  if (is_ahead(meaning, reading)) return ahead(meaning, reading);
  Resolved resolved;
  resolved.type = Type::kDuration;
  resolved.value = duration_value(meaning);
  if (meaning.base) {
    lay_in_base(meaning, reading, resolved);
  } else if (runs_from_report(meaning, reading)) {
    resolved.anchor = kReportAnchor;
    lay_from_report(meaning, *reading.report, resolved);
  }
  return resolved;
}

Resolved resolve_set(const Meaning& meaning) {
  Resolved resolved;
  resolved.type = Type::kSet;
  char text[32] = "XXXX";
  if (meaning.has(Field::kWeekday)) {
    std::snprintf(text, sizeof text, "XXXX-WXX-%d", meaning.integer(Field::kWeekday));
  } else if (meaning.has(Field::kMonth) && meaning.has(Field::kDay)) {
    std::snprintf(text, sizeof text, "XXXX-%02d-%02d", meaning.integer(Field::kMonth),
                  meaning.integer(Field::kDay));
  } else if (meaning.has(Field::kMonth)) {
    std::snprintf(text, sizeof text, "XXXX-%02d", meaning.integer(Field::kMonth));
  } else if (meaning.has(Field::kSeason)) {
    std::snprintf(text, sizeof text, "XXXX-%.2s",
                  season_name(meaning.integer(Field::kSeason)).data());
  } else if (meaning.has(Field::kQuarter)) {
    std::snprintf(text, sizeof text, "XXXX-Q%d", meaning.integer(Field::kQuarter));
  } else if (meaning.has(Field::kUnit)) {
    resolved.value = duration_value(meaning);
    return resolved;
  } else if (has_clock(meaning)) {
    std::snprintf(text, sizeof text, "XXXX-XX-XX");
  }
  resolved.value = text + clock_text(meaning);
  return resolved;
}

}  // namespace verbale::when
