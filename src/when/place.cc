// SPDX-License-Identifier: Apache-2.0
#include "when/place.h"

#include <algorithm>
#include <cstdlib>
#include <utility>
#include <vector>

#include "when/choice.h"
#include "when/clock.h"
#include "when/inside.h"

namespace verbale::when {
namespace {

constexpr std::uint32_t kFewSentences = 3;
constexpr int kMostYears = 9900;  // so that a neighbour is on the calendar too
constexpr int kYearIfUnknown = 2000;

std::optional<Stretch> stretch_if(Unit grain, std::optional<Date> first) {
  return first ? std::optional<Stretch>({grain, *first}) : std::nullopt;
}

class Placer {
 public:
  Placer(const Meaning& meaning, const Reading& reading) : m_(meaning), reading_(reading) {}

  Place place() {
    Place place;
    const auto outer = container();
    if (outer) {
      place.stretch = has_inner(m_) ? inside(m_, *outer) : outer;
    } else if (!wants_container()) {
      place.stretch = chosen();
    }
    const bool far = place.stretch && std::abs(year_of(place.stretch->first)) >= kMostYears;
    if (far) place.stretch.reset();
    if (!place.stretch) place.open = open();
    place.anchor = anchor_;
    place.from = counted_from_;
    return place;
  }

 private:
  bool says(Field field) const { return m_.has(field); }
  int number(Field field) const { return m_.integer(field); }
  bool is_from(From from) const {
    return says(Field::kFrom) && number(Field::kFrom) == static_cast<int>(from);
  }
  bool from_text() const {
    return is_from(From::kText) || (is_from(From::kHere) && reading_.history);
  }
  bool wants_container() const {
    const bool unit = says(Field::kUnit) && !says(Field::kOrdinal) && !is_from(From::kNear);
    return m_.base || unit || says(Field::kCentury);
  }
  Unit cycle() const { return is_from(From::kNear) ? m_.unit() : cycle_of(m_); }

  std::optional<Stretch> reported() {
    if (!reading_.report) return {};
    anchor_ = kReportAnchor;
    return Stretch{Unit::kDay, *reading_.report};
  }

  /// The date that the text named last, not coarser than that; of quarters, the quarter.
  std::optional<Stretch> mentioned(Unit coarsest) {
    const bool quarter = coarsest == Unit::kQuarter;
    const Mention* mention = quarter ? reading_.last_of(coarsest) : reading_.last(coarsest);
    if (mention != nullptr) {
      anchor_ = mention->record;
      return mention->stretch;
    }
    if (reading_.history) return {};
    const auto report = reported();
    if (!quarter || !report) return report;
    return neighbour(stretch_at(report->first, coarsest), -1);  // the last that has results
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
    const bool a_year =
        says(Field::kCount) && m_.number(Field::kCount) == 1 && m_.unit() == Unit::kYear;
    const Mention* last = reading_.last();
    const bool beside = last != nullptr && last->stretch.grain == Unit::kQuarter &&
                        reading_.sentence - last->sentence <= kFewSentences;
    return a_year && beside && !reading_.history ? last : nullptr;
  }

  std::optional<Stretch> container() {
    if (says(Field::kCount) && says(Field::kDirection)) return shifted();
    if (says(Field::kYear) && from_text()) return same_quarter();
    if (says(Field::kYear)) return stretch_if(Unit::kYear, valid_date(year(), 1, 1));
    if (says(Field::kDecade)) return decade();
    if (says(Field::kCentury)) return century();
    if (m_.base) return around_base();
    if (!says(Field::kWhich) || !says(Field::kUnit) || says(Field::kOrdinal)) return {};
    const auto from = reference(m_.unit());
    if (!from) return {};
    return neighbour(stretch_at(from->first, m_.unit()), number(Field::kWhich));
  }

  /// "the week of March 6"; of "the last week of March", March.
  std::optional<Stretch> around_base() {
    const auto base = reference(Unit::kMillennium);
    if (!base || !says(Field::kWithin)) return base;
    return stretch_at(base->first, m_.unit(Field::kWithin));
  }

  /// "the 1988 quarter": the quarter that is spoken of, in that year.
  std::optional<Stretch> same_quarter() {
    const auto quarter = mentioned(Unit::kQuarter);
    if (!quarter) return {};
    return stretch_if(Unit::kQuarter, valid_date(year(), month_of(quarter->first), 1));
  }

  /// "two weeks ago", "a year and ten days later"
  std::optional<Stretch> shifted() {
    const auto from = reference(m_.unit());
    if (!from || m_.number(Field::kCount) == kSeveral) return {};
    counted_from_ = from->first;
    const int way = number(Field::kDirection);
    const double plus = says(Field::kPlus) ? m_.number(Field::kPlus) : 0;
    const bool from_start = from->grain == Unit::kQuarter || way < 0;
    auto date = moved(from_start ? from->first : last_day(*from),
                      way * (m_.number(Field::kCount) + plus), m_.unit());
    Unit grain = std::min(m_.unit(), Unit::kYear);  // "a decade ago" is a year
    for (const auto& [count, unit] :
         {std::pair(Field::kCount2, Field::kUnit2), std::pair(Field::kCount3, Field::kUnit3)}) {
      if (!date || !says(count) || !says(unit) || m_.number(count) == kSeveral) continue;
      date = moved(*date, way * m_.number(count), m_.unit(unit));
      grain = std::min(grain, m_.unit(unit));
    }
    if (!date) return {};
    const bool keeps = m_.unit() == Unit::kYear && from->grain == Unit::kQuarter;
    return stretch_at(*date, keeps ? from->grain : grain);
  }

  /// The year against which two digits are read.
  int present_year() const {
    const Mention* last = reading_.history ? reading_.last() : nullptr;
    if (last != nullptr) return year_of(last->stretch.first);
    return reading_.report ? year_of(*reading_.report) : kYearIfUnknown;
  }

  /// "'99" and "the eighties" are those nearest before.
  int full_year(int short_year) const {
    constexpr int kAhead = 10;
    if (short_year >= 100) return short_year;
    const int now = present_year(), year = now / 100 * 100 + short_year;
    return year > now + kAhead ? year - 100 : year;
  }

  int year() const {
    if (says(Field::kEra)) return 1 - number(Field::kYear);
    const bool before = says(Field::kUntil) && number(Field::kUntil) < number(Field::kMonth);
    return full_year(number(Field::kYear)) - (before ? 1 : 0);  // "November to February 2003"
  }

  std::optional<Stretch> decade() const {
    const int first = number(Field::kDecade);
    const int year = says(Field::kEra) ? 1 - (first + 9) : full_year(first);
    return stretch_if(Unit::kDecade, valid_date(year, 1, 1));
  }

  /// The 20th century is "19"; in BC the hundreds run the other way.
  std::optional<Stretch> century() const {
    constexpr double kMostCenturies = 90;
    const double nth = m_.number(Field::kCentury);
    if (nth < 1 || nth > kMostCenturies) return {};
    const int year = 100 * static_cast<int>(nth);
    return stretch_if(Unit::kCentury, valid_date(says(Field::kEra) ? 2 - year : year - 100, 1, 1));
  }

  std::optional<Stretch> chosen() {
    if (!has_inner(m_) && !is_from(From::kNear)) {
      return has_clock(m_) ? day_of_clock() : std::nullopt;
    }
    const bool by_text = from_text() || (reading_.history && !says(Field::kWhich));
    const Unit coarsest = from_text() && cycle() == Unit::kWeek ? Unit::kDay : Unit::kMillennium;
    const auto from = by_text && reading_.last() != nullptr ? mentioned(coarsest) : reported();
    if (!from) return {};
    if (says(Field::kWhich) && cycle() == Unit::kWeek && !from_text()) {
      // "last Friday" is in the week before.
      return inside(m_, neighbour(stretch_at(from->first, Unit::kWeek), number(Field::kWhich)));
    }
    return choose(candidates(from->first), choice(*from));
  }

  Choice choice(Stretch from) const {
    const bool yearly = cycle() == Unit::kYear;
    Choice choice{from.first, direction(), {}, reading_.history && yearly};
    if (reading_.history && !yearly) choice.direction = Direction::kOpen;
    if (says(Field::kWhich)) choice.which = number(Field::kWhich);
    if (reading_.not_before && !choice.which && cycle() != Unit::kMonth) {
      return {*reading_.not_before, Direction::kFuture, {}, false};
    }
    return choice;
  }

  std::vector<Stretch> candidates(Date from) const {
    std::vector<Stretch> found;
    const int reach = says(Field::kWeekday) && says(Field::kDay) ? 12 : 3;
    for (int k = -reach; k <= reach; ++k) {
      const Stretch around = neighbour(stretch_at(from, cycle()), k);
      const auto candidate = is_from(From::kNear) ? around : inside(m_, around);
      if (candidate && day_fits(*candidate)) found.push_back(*candidate);
    }
    return found;
  }

  /// Days of the week look back unless their verb looks forward; quarters are near.
  Direction direction() const {
    if (says(Field::kDirection)) return static_cast<Direction>(number(Field::kDirection));
    const Direction tense = reading_.tense;
    if (says(Field::kQuarter)) return tense == Direction::kPast ? tense : Direction::kOpen;
    if (cycle() == Unit::kYear) return tense == Direction::kPresent ? Direction::kOpen : tense;
    if (tense == Direction::kPresent) return Direction::kFuture;
    return tense == Direction::kOpen && cycle() != Unit::kMonth ? Direction::kPast : tense;
  }

  /// "Friday the 13th": the month has to be one in which that is true.
  bool day_fits(Stretch day) const {
    return !says(Field::kWeekday) || !says(Field::kDay) || says(Field::kMonth) ||
           weekday_of(day.first) == number(Field::kWeekday);
  }

  /// "at 5 p.m.": of the day that is spoken of, else of the report's.
  std::optional<Stretch> day_of_clock() {
    const Mention* last = reading_.last(Unit::kDay);
    const bool near =
        last != nullptr && (reading_.history || reading_.sentence - last->sentence <= 1);
    if (!near) return reading_.history ? std::nullopt : reported();
    anchor_ = last->record;
    return last->stretch;
  }

  /// "several years ago" is somewhere in the past.
  std::string open() const {
    const bool several = says(Field::kCount) && m_.number(Field::kCount) == kSeveral;
    if (!several) return open_value_of(m_);
    return std::string(fixed_name(number(Field::kDirection) < 0 ? Fixed::kPast : Fixed::kFuture));
  }

  const Meaning& m_;
  const Reading& reading_;
  std::int32_t anchor_ = kNoAnchor;
  std::optional<Date> counted_from_;
};

}  // namespace

Place place_of(const Meaning& meaning, const Reading& reading) {
  return Placer(meaning, reading).place();
}

}  // namespace verbale::when
