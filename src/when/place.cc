// SPDX-License-Identifier: Apache-2.0
#include "when/place.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "when/clock.h"

namespace verbale::when {
namespace {

constexpr std::uint32_t kFewSentences = 3;
constexpr int kMostYears = 9900;   // so that a neighbour is on the calendar too

std::optional<Stretch> within(Unit grain, std::optional<Date> first) {
  return first ? std::optional<Stretch>({grain, *first}) : std::nullopt;
}

/// The n-th week, day, month ... of a stretch; from its end where negative. A week belongs to the month
/// or year of its Thursday.
Stretch nth_unit(Stretch container, Unit unit, int n) {
  const bool weeks = unit == Unit::kWeek || unit == Unit::kFortnight;
  if (n < 0) {
    const Stretch last = stretch_at(last_day(container), unit);
    const bool beyond = weeks && plus_days(last.first, 3) > last_day(container);
    return neighbour(last, n + (beyond ? 0 : 1));
  }
  const Stretch first = stretch_at(container.first, unit);
  const bool early = weeks && plus_days(first.first, 3) < container.first;
  return neighbour(first, n - (early ? 0 : 1));
}

class Placer {
 public:
  Placer(const Meaning& meaning, const Reading& reading) : m_(meaning), reading_(reading) {}

  Place place() {
    Place place;
    const auto outer = container();
    if (outer) {
      place.stretch = has_inner() ? inside(*outer) : outer;
    } else if (!wants_container()) {
      place.stretch = chosen();
    }
    const bool on_the_calendar = place.stretch && std::abs(year_of(place.stretch->first)) < kMostYears;
    if (!on_the_calendar) place.stretch.reset();
    if (!place.stretch) place.open = open();
    place.anchor = anchor_;
    place.from = counted_from_;
    return place;
  }

 private:
  bool says(Field field) const { return m_.has(field); }
  int number(Field field) const { return m_.integer(field); }
  bool is_from(From from) const { return says(Field::kFrom) && number(Field::kFrom) == static_cast<int>(from); }
  bool from_text() const { return is_from(From::kText) || (is_from(From::kHere) && reading_.history); }
  bool wants_container() const {
    return m_.base || (says(Field::kUnit) && !says(Field::kOrdinal) && !is_near()) || says(Field::kCentury);
  }
  /// "the weekend": the one that the verb looks at.
  bool is_near() const { return is_from(From::kNear); }
  bool has_inner() const {
    constexpr Field kInner[] = {Field::kHalf, Field::kQuarter, Field::kSeason, Field::kMonth, Field::kDay,
                                Field::kWeek, Field::kWeekday, Field::kOrdinal};
    return std::any_of(std::begin(kInner), std::end(kInner), [this](Field field) { return says(field); });
  }

  std::optional<Stretch> reported() {
    if (!reading_.report) return {};
    anchor_ = kReportAnchor;
    return Stretch{Unit::kDay, *reading_.report};
  }

  std::optional<Stretch> mentioned(Unit coarsest) {
    const bool quarter = coarsest == Unit::kQuarter;
    const Mention* mention = quarter ? reading_.last_of(coarsest) : reading_.last(coarsest);
    if (mention == nullptr && reading_.history) return {};
    if (mention == nullptr && quarter && reading_.report) {   // the last one that has results
      anchor_ = kReportAnchor;
      return neighbour(stretch_at(*reading_.report, coarsest), -1);
    }
    if (mention == nullptr) return reported();
    anchor_ = mention->record;
    return mention->stretch;
  }

  /// What the expression is counted from.
  std::optional<Stretch> reference(Unit grain) {
    if (m_.base) {
      const Resolved base = resolve(*m_.base, reading_);
      anchor_ = base.anchor;
      return base.stretch;
    }
    if (from_text()) return mentioned(grain);
    const Mention* quarter = compared_quarter();
    if (quarter == nullptr) return reported();
    anchor_ = quarter->record;
    return quarter->stretch;
  }

  /// "A year ago" beside a quarter is that quarter of the year before: business news compare so.
  const Mention* compared_quarter() const {
    const bool a_year = says(Field::kCount) && m_.number(Field::kCount) == 1 && m_.unit() == Unit::kYear;
    const Mention* last = reading_.last();
    const bool beside = last != nullptr && last->stretch.grain == Unit::kQuarter &&
                        reading_.sentence - last->sentence <= kFewSentences;
    return a_year && beside && !reading_.history ? last : nullptr;
  }

  std::optional<Stretch> container() {
    if (says(Field::kCount) && says(Field::kDirection)) return shifted();
    if (says(Field::kYear) && from_text()) return same_quarter();
    if (says(Field::kYear)) return within(Unit::kYear, valid_date(year(), 1, 1));
    if (says(Field::kDecade)) return decade();
    if (says(Field::kCentury)) return century();
    if (says(Field::kWithin) && m_.base) {
      const auto base = reference(m_.unit(Field::kWithin));
      return base ? std::optional<Stretch>(stretch_at(base->first, m_.unit(Field::kWithin))) : std::nullopt;
    }
    if (says(Field::kWhich) && says(Field::kUnit) && !says(Field::kOrdinal)) {
      const auto from = reference(m_.unit());
      if (!from) return {};
      return neighbour(stretch_at(from->first, m_.unit()), number(Field::kWhich));
    }
    return m_.base ? reference(Unit::kMillennium) : std::nullopt;
  }

  /// "the 1988 quarter": the quarter that is spoken of, in that year.
  std::optional<Stretch> same_quarter() {
    const auto quarter = mentioned(Unit::kQuarter);
    return quarter ? within(Unit::kQuarter, valid_date(year(), month_of(quarter->first), 1)) : std::nullopt;
  }

  std::optional<Stretch> shifted() {
    const auto from = reference(m_.unit());
    if (!from || m_.number(Field::kCount) == kSeveral) return {};
    counted_from_ = from->first;
    const double by = number(Field::kDirection) * (m_.number(Field::kCount) + (says(Field::kPlus) ? m_.number(Field::kPlus) : 0));
    const bool whole = from->grain == Unit::kQuarter || by < 0;
    auto date = moved(whole ? from->first : last_day(*from), by, m_.unit());
    Unit grain = m_.unit();
    for (const auto& [count, unit] : {std::pair(Field::kCount2, Field::kUnit2), std::pair(Field::kCount3, Field::kUnit3)}) {
      if (!date || !says(count) || !says(unit) || m_.number(count) == kSeveral) continue;
      date = moved(*date, number(Field::kDirection) * m_.number(count), m_.unit(unit));
      grain = std::min(grain, m_.unit(unit));
    }
    if (!date) return {};
    if (grain > Unit::kYear) grain = Unit::kYear;   // "a decade ago" is a year
    const bool keeps = m_.unit() == Unit::kYear && from->grain == Unit::kQuarter;
    return stretch_at(*date, keeps ? from->grain : grain);
  }

  /// "'99" and "the eighties" have the century that puts them nearest before the report (or what is told).
  int full_year(int short_year) const {
    if (short_year >= 100) return short_year;
    const Mention* last = reading_.history ? reading_.last() : nullptr;
    const int now = last != nullptr ? year_of(last->stretch.first)
                                    : reading_.report ? year_of(*reading_.report) : 2000;
    int year = now / 100 * 100 + short_year;
    if (year > now + 10) year -= 100;
    return year;
  }

  int year() const {
    if (says(Field::kUntil)) {   // "from November to February 2003"
      return full_year(number(Field::kYear)) - (number(Field::kUntil) < number(Field::kMonth) ? 1 : 0);
    }
    return says(Field::kEra) ? 1 - number(Field::kYear) : full_year(number(Field::kYear));
  }

  std::optional<Stretch> decade() const {
    const int first = number(Field::kDecade);
    return within(Unit::kDecade, valid_date(says(Field::kEra) ? 1 - (first + 9) : full_year(first), 1, 1));
  }

  /// The 20th century is "19"; in BC the hundreds run the other way.
  std::optional<Stretch> century() const {
    const double nth = m_.number(Field::kCentury);
    if (nth < 1 || nth > 90) return {};
    const int year = 100 * static_cast<int>(nth);
    return within(Unit::kCentury, valid_date(says(Field::kEra) ? 2 - year : year - 100, 1, 1));
  }

  std::optional<Stretch> inside(Stretch outer) const {
    const int year = year_of(outer.first);
    if (says(Field::kMonth)) {
      const int month = number(Field::kMonth);
      if (says(Field::kDay)) return within(Unit::kDay, valid_date(year, month, number(Field::kDay)));
      outer = {Unit::kMonth, *valid_date(year, month, 1)};
      if (!says(Field::kOrdinal)) return outer;
    }
    if (says(Field::kSeason)) return season_of(year, number(Field::kSeason));
    if (says(Field::kQuarter)) return within(Unit::kQuarter, valid_date(year, 3 * number(Field::kQuarter) - 2, 1));
    if (says(Field::kHalf)) return within(Unit::kHalf, valid_date(year, 6 * number(Field::kHalf) - 5, 1));
    if (says(Field::kWeek)) return within(Unit::kWeek, monday_of_week(year, number(Field::kWeek)));
    if (says(Field::kOrdinal)) return nth(outer);
    if (says(Field::kWeekday) && !says(Field::kDay)) {
      return Stretch{Unit::kDay, plus_days(monday_of(outer.first), number(Field::kWeekday) - 1)};
    }
    return within(Unit::kDay, valid_date(year, month_of(outer.first), number(Field::kDay)));
  }

  std::optional<Stretch> nth(Stretch outer) const {
    const int n = number(Field::kOrdinal);
    if (n == 0 || std::abs(n) > 400) return {};
    if (says(Field::kWeekday)) {
      return within(Unit::kDay, nth_weekday(year_of(outer.first), month_of(outer.first), number(Field::kWeekday), n));
    }
    return says(Field::kUnit) ? std::optional<Stretch>(nth_unit(outer, m_.unit(), n)) : std::nullopt;
  }

  /// The stretch in which what is said comes once.
  Unit cycle() const {
    if (is_near()) return m_.unit();
    if (says(Field::kMonth) || says(Field::kQuarter) || says(Field::kSeason) || says(Field::kHalf) ||
        says(Field::kWeek)) {
      return Unit::kYear;
    }
    return says(Field::kWeekday) && !says(Field::kOrdinal) && !says(Field::kDay) ? Unit::kWeek : Unit::kMonth;
  }

  std::optional<Stretch> chosen() {
    if (!has_inner() && !is_near()) return has_clock(m_) ? day_of_clock() : std::nullopt;
    const bool by_text = from_text() || (reading_.history && !says(Field::kWhich));
    const auto from = by_text && reading_.last() != nullptr ? mentioned(from_text() && cycle() == Unit::kWeek ? Unit::kDay : Unit::kMillennium) : reported();
    if (!from) return {};
    if (says(Field::kWhich) && cycle() == Unit::kWeek && !from_text()) {   // "last Friday" is in the week before
      return inside(neighbour(stretch_at(from->first, Unit::kWeek), number(Field::kWhich)));
    }
    std::vector<Stretch> candidates;
    const int reach = says(Field::kWeekday) && says(Field::kDay) ? 12 : 3;
    for (int k = -reach; k <= reach; ++k) {
      const Stretch around = neighbour(stretch_at(from->first, cycle()), k);
      const auto candidate = is_near() ? around : inside(around);
      if (candidate && day_fits(*candidate)) candidates.push_back(*candidate);
    }
    std::optional<int> which;
    if (says(Field::kWhich)) which = number(Field::kWhich);
    if (reading_.not_before && !which && cycle() != Unit::kMonth) {
      return pick(candidates, *reading_.not_before, Direction::kFuture, {}, false);
    }
    if (reading_.history && !which && from->grain >= Unit::kYear) which = 0;
    return pick(candidates, from->first, direction(), which, reading_.history);
  }

  /// Days of the week look back unless their verb looks forward; quarters unless it says so outright.
  Direction direction() const {
    if (says(Field::kDirection)) return static_cast<Direction>(number(Field::kDirection));
    const Direction tense = reading_.tense;
    if (says(Field::kQuarter)) return tense == Direction::kFuture ? Direction::kOpen : Direction::kPast;
    if (cycle() == Unit::kYear) return tense == Direction::kPresent ? Direction::kOpen : tense;
    if (tense == Direction::kPresent) return Direction::kFuture;
    if (cycle() == Unit::kMonth) return tense;
    return tense == Direction::kOpen ? Direction::kPast : tense;
  }

  /// "Friday the 13th": the month has to be one in which that is true.
  bool day_fits(Stretch day) const {
    return !says(Field::kWeekday) || !says(Field::kDay) || says(Field::kMonth) ||
           weekday_of(day.first) == number(Field::kWeekday);
  }

  /// "at 5 p.m.": of the day that is spoken of, else of the report's.
  std::optional<Stretch> day_of_clock() {
    const Mention* last = reading_.last(Unit::kDay);
    const bool near = last != nullptr && (reading_.history || reading_.sentence - last->sentence <= 1);
    if (!near) return reading_.history ? std::nullopt : reported();
    anchor_ = last->record;
    return last->stretch;
  }

  std::string open() const {
    char text[24];
    if (says(Field::kCount) && m_.number(Field::kCount) == kSeveral) {
      return std::string(fixed_name(number(Field::kDirection) < 0 ? 0 : 2));
    }
    if (says(Field::kMonth) && says(Field::kDay)) {
      std::snprintf(text, sizeof text, "XXXX-%02d-%02d", number(Field::kMonth), number(Field::kDay));
    } else if (says(Field::kMonth)) {
      std::snprintf(text, sizeof text, "XXXX-%02d", number(Field::kMonth));
    } else if (says(Field::kSeason)) {
      std::snprintf(text, sizeof text, "XXXX-%.2s", season_name(number(Field::kSeason)).data());
    } else if (says(Field::kQuarter)) {
      std::snprintf(text, sizeof text, "XXXX-Q%d", number(Field::kQuarter));
    } else if (says(Field::kDay)) {
      std::snprintf(text, sizeof text, "XXXX-XX-%02d", number(Field::kDay));
    } else if (says(Field::kWeekday)) {
      std::snprintf(text, sizeof text, "XXXX-WXX-%d", number(Field::kWeekday));
    } else {
      return open_value(says(Field::kUnit) ? m_.unit() : Unit::kDay);
    }
    return text;
  }

  const Meaning& m_;
  const Reading& reading_;
  std::int32_t anchor_ = kNoAnchor;
  std::optional<Date> counted_from_;
};

/// How far a stretch is from a date. A history goes forward, so what lies before counts more; news look
/// back more than forward.
double distance(Stretch stretch, Date from, bool history) {
  const int days = days_between(from, stretch.first);
  return days >= 0 ? days * (history ? 1.0 : 1.5) : -days;
}

}  // namespace

Place place_of(const Meaning& meaning, const Reading& reading) { return Placer(meaning, reading).place(); }

std::optional<Stretch> pick(const std::vector<Stretch>& in_order, Date from, Direction direction,
                            std::optional<int> which, bool history) {
  if (in_order.empty()) return {};
  const auto after = [&](auto test) { return std::find_if(in_order.begin(), in_order.end(), test); };
  const auto before = [&](auto test) { return std::find_if(in_order.rbegin(), in_order.rend(), test); };
  std::optional<Stretch> found;
  const auto take = [&](auto at, auto end) { if (at != end) found = *at; };
  if (which == 0) {
    take(after([&](Stretch s) { return year_of(s.first) == year_of(from); }), in_order.end());
  } else if (which == 1) {
    take(after([&](Stretch s) { return s.first > from; }), in_order.end());
  } else if (which == -1) {
    take(before([&](Stretch s) { return last_day(s) < from; }), in_order.rend());
  } else if (history || direction == Direction::kOpen) {
    found = *std::min_element(in_order.begin(), in_order.end(), [&](Stretch a, Stretch b) {
      return distance(a, from, history) < distance(b, from, history);
    });
  } else if (direction == Direction::kPast) {
    take(before([&](Stretch s) { return s.first <= from; }), in_order.rend());
  } else {
    take(after([&](Stretch s) { return last_day(s) >= from; }), in_order.end());
  }
  return found;
}

}  // namespace verbale::when
