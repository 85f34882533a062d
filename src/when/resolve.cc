// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <vector>

#include "when/choice.h"
#include "when/clock.h"
#include "when/duration.h"
#include "when/place.h"
#include "when/reading.h"

namespace verbale::when {
namespace {

void lay(Resolved& resolved, Date begin, Date end) {
  resolved.begin = begin;
  resolved.end = end;
}

/// "less than two weeks after the vote" lies anywhere between.
void reach_from(Resolved& resolved) {
  if (!resolved.from) return;
  resolved.begin = std::min(*resolved.begin, *resolved.from);
  resolved.end = std::max(*resolved.end, *resolved.from);
}

/// Earlier and later this year end and begin on the report's day; what is before or after a stretch
/// is open on the other side.
void cut_by_mod(Resolved& resolved, const Reading& reading) {
  if (!resolved.mod || !resolved.begin || !resolved.end) return;
  const auto now = reading.report;
  const bool now_inside = now && *resolved.begin <= *now && *now <= *resolved.end;
  switch (*resolved.mod) {
    case Mod::kEarlier:
      if (now_inside) resolved.end = now;
      break;
    case Mod::kLater:
      if (now_inside) resolved.begin = now;
      break;
    case Mod::kBefore:
      resolved.end = plus_days(*resolved.begin, -1);
      resolved.begin.reset();
      break;
    case Mod::kAfter:
      resolved.begin = plus_days(*resolved.end, 1);
      resolved.end.reset();
      break;
    case Mod::kLessThan:
    case Mod::kEqualOrLess:
      reach_from(resolved);
      break;
    case Mod::kOnOrBefore:
      resolved.begin.reset();
      break;
    case Mod::kOnOrAfter:
      resolved.end.reset();
      break;
    default:
      break;
  }
}

/// "now" is the report's day, "recently" ends there and "soon" begins there.
Resolved resolve_fixed(const Meaning& meaning, const Reading& reading) {
  Resolved resolved;
  const auto fixed = static_cast<Fixed>(meaning.integer(Field::kFixed));
  resolved.value = fixed_name(fixed);
  if (!reading.report || reading.history) return resolved;
  resolved.anchor = kReportAnchor;
  if (fixed != Fixed::kFuture) resolved.end = reading.report;
  if (fixed != Fixed::kPast) resolved.begin = reading.report;
  return resolved;
}

/// The year of a holiday without one, as of a month without one.
std::optional<int> chosen_year(const Meaning& meaning, const Reading& reading,
                               const NamedPeriod& period, Resolved& resolved) {
  const Mention* last = reading.history ? reading.last() : nullptr;
  if (last == nullptr && !reading.report) return {};
  Choice choice{
      last != nullptr ? last->stretch.first : *reading.report, reading.tense, {}, reading.history};
  if (meaning.has(Field::kWhich)) choice.which = meaning.integer(Field::kWhich);
  resolved.anchor = last != nullptr ? last->record : kReportAnchor;
  std::vector<Stretch> days;
  for (int k = -1; k <= 1; ++k) {
    days.push_back({Unit::kDay, laid_in(period, year_of(choice.from) + k).begin});
  }
  const auto day = choose(days, choice);
  if (!day) return {};
  const auto at = std::find(days.begin(), days.end(), *day);
  return year_of(choice.from) + static_cast<int>(at - days.begin()) - 1;
}

/// The year that the words around a holiday give it ("Christmas 1963", "last Thanksgiving").
std::optional<int> year_of_holiday(const Meaning& meaning, const Reading& reading,
                                   const NamedPeriod& period, Resolved& resolved) {
  if (!meaning.has(Field::kYear) && !meaning.has(Field::kUnit)) {
    return chosen_year(meaning, reading, period, resolved);
  }
  const Place place = place_of(meaning, reading);
  resolved.anchor = place.anchor;
  return place.stretch ? std::optional<int>(year_of(place.stretch->first)) : std::nullopt;
}

Resolved resolve_named(const Meaning& meaning, const Reading& reading) {
  Resolved resolved;
  int named = meaning.integer(Field::kNamed);
  if (named == kLastNamed) named = reading.last_named;
  if (named == kLastNamed) return resolved;  // "prewar", and no war was named
  const NamedPeriod& period = (*reading.named)[static_cast<std::size_t>(named)];
  const auto year = comes_back(period) ? year_of_holiday(meaning, reading, period, resolved) : 0;
  if (!year) {
    resolved.value = open_value(Unit::kDay);
    return resolved;
  }
  const Laid laid = laid_in(period, *year);
  resolved.value = laid.value;
  lay(resolved, laid.begin, laid.end);
  if (period.goes_on) resolved.end.reset();
  const bool of_the_war = meaning.integer(Field::kNamed) == kLastNamed;
  if (laid.begin == laid.end && !of_the_war) resolved.stretch = Stretch{Unit::kDay, laid.begin};
  return resolved;
}

Resolved resolve_date(const Meaning& meaning, const Reading& reading) {
  Resolved resolved;
  const Place place = place_of(meaning, reading);
  resolved.stretch = place.stretch;
  resolved.anchor = place.anchor;
  resolved.from = place.from;
  resolved.value = place.stretch ? value_of(*place.stretch) : place.open;
  if (place.stretch) lay(resolved, place.stretch->first, last_day(*place.stretch));
  const bool on_a_day = !place.stretch || place.stretch->grain == Unit::kDay;
  if (has_clock(meaning)) {
    resolved.type = Type::kTime;
    if (on_a_day) resolved.value += clock_text(meaning);
  }
  return resolved;
}

Resolved resolve_by_type(const Meaning& meaning, const Reading& reading) {
  const auto type = static_cast<Type>(meaning.integer(Field::kType));
  if (type == Type::kSet) return resolve_set(meaning);
  const bool shifts_clock =
      meaning.has(Field::kDirection) && meaning.has(Field::kCount) && meaning.unit() < Unit::kDay;
  if (type == Type::kDuration || shifts_clock) return resolve_duration(meaning, reading);
  if (meaning.has(Field::kFixed)) return resolve_fixed(meaning, reading);
  return meaning.has(Field::kNamed) ? resolve_named(meaning, reading)
                                    : resolve_date(meaning, reading);
}

}  // namespace

Resolved resolve(const Meaning& meaning, const Reading& reading) {
  Resolved resolved = resolve_by_type(meaning, reading);
  if (meaning.has(Field::kMod)) resolved.mod = static_cast<Mod>(meaning.integer(Field::kMod));
  cut_by_mod(resolved, reading);
  return resolved;
}

}  // namespace verbale::when
