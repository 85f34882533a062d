// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <vector>

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

/// Earlier and later this year end and begin on the report's day; what is before or after a stretch is
/// open on the other side.
void cut_by_mod(Resolved& resolved, const Reading& reading) {
  if (!resolved.mod || !resolved.begin) return;
  const bool now_inside = reading.report && *resolved.begin <= *reading.report && *reading.report <= *resolved.end;
  switch (*resolved.mod) {
    case Mod::kEarlier: if (now_inside) resolved.end = reading.report; break;
    case Mod::kLater: if (now_inside) resolved.begin = reading.report; break;
    case Mod::kBefore:
      resolved.end = plus_days(*resolved.begin, -1);
      resolved.begin.reset();
      break;
    case Mod::kAfter:
      resolved.begin = plus_days(*resolved.end, 1);
      resolved.end.reset();
      break;
    case Mod::kLessThan:
    case Mod::kEqualOrLess: reach_from(resolved); break;
    case Mod::kOnOrBefore: resolved.begin.reset(); break;
    case Mod::kOnOrAfter: resolved.end.reset(); break;
    default: break;
  }
}

Resolved resolve_fixed(const Meaning& meaning, const Reading& reading) {
  constexpr std::size_t kPast = 0, kPresent = 1;
  Resolved resolved;
  const auto fixed = static_cast<std::size_t>(meaning.integer(Field::kFixed));
  resolved.value = fixed_name(fixed);
  if (!reading.report || reading.history) return resolved;
  resolved.anchor = kReportAnchor;
  if (fixed <= kPresent) resolved.end = reading.report;
  if (fixed >= kPresent) resolved.begin = reading.report;
  if (fixed == kPast) resolved.begin.reset();
  return resolved;
}

/// The year that the words around a holiday give it ("Christmas 1963", "last Thanksgiving").
std::optional<int> year_of_holiday(const Meaning& meaning, const Reading& reading,
                                   const NamedPeriod& period, Resolved& resolved) {
  Meaning year = meaning;
  year.clear(Field::kNamed);
  if (meaning.has(Field::kYear) || meaning.has(Field::kUnit)) {
    const Place place = place_of(year, reading);
    resolved.anchor = place.anchor;
    return place.stretch ? std::optional<int>(year_of(place.stretch->first)) : std::nullopt;
  }
  const Mention* last = reading.history ? reading.last() : nullptr;
  if (last == nullptr && !reading.report) return {};
  const Date from = last != nullptr ? last->stretch.first : *reading.report;
  resolved.anchor = last != nullptr ? last->record : kReportAnchor;
  std::vector<Stretch> candidates;
  for (int k = -1; k <= 1; ++k) candidates.push_back({Unit::kDay, laid_in(period, year_of(from) + k).begin});
  std::optional<int> which;
  if (meaning.has(Field::kWhich)) which = meaning.integer(Field::kWhich);
  const auto day = pick(candidates, from, reading.tense, which, reading.history);
  if (!day) return {};
  for (int k = -1; k <= 1; ++k) {
    if (candidates[static_cast<std::size_t>(k + 1)] == *day) return year_of(from) + k;
  }
  return {};
}

Resolved resolve_named(const Meaning& meaning, const Reading& reading) {
  Resolved resolved;
  int named = meaning.integer(Field::kNamed);
  if (named == kLastNamed) named = reading.last_named;
  if (named == kLastNamed) return resolved;   // "prewar", and no war was named
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
  if (laid.begin == laid.end) resolved.stretch = Stretch{Unit::kDay, laid.begin};
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
  const bool shifts_clock = meaning.has(Field::kDirection) && meaning.has(Field::kCount) && meaning.unit() < Unit::kDay;
  if (type == Type::kDuration || shifts_clock) return resolve_duration(meaning, reading);
  if (meaning.has(Field::kFixed)) return resolve_fixed(meaning, reading);
  return meaning.has(Field::kNamed) ? resolve_named(meaning, reading) : resolve_date(meaning, reading);
}

}  // namespace

Resolved resolve(const Meaning& meaning, const Reading& reading) {
  Resolved resolved = resolve_by_type(meaning, reading);
  if (meaning.has(Field::kMod)) resolved.mod = static_cast<Mod>(meaning.integer(Field::kMod));
  cut_by_mod(resolved, reading);
  return resolved;
}

}  // namespace verbale::when
