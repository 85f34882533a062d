// SPDX-License-Identifier: Apache-2.0
#include "when/choice.h"

#include <algorithm>

namespace verbale::when {
namespace {

using Stretches = std::vector<Stretch>;

/// News look back more than forward.
constexpr double kForward = 1.5;

double distance(Stretch stretch, const Choice& choice) {
  const int days = days_between(choice.from, stretch.first);
  return days < 0 ? -days : days * kForward;
}

/// In a history the one of the same year, but for what would lie more than half a year back.
bool follows(Stretch stretch, Date from) {
  constexpr int kHalfAYear = 183;
  const int days = days_between(from, stretch.first);
  return (year_of(stretch.first) == year_of(from) && days >= -kHalfAYear) ||
         year_of(stretch.first) > year_of(from);
}

template <class Test>
std::optional<Stretch> first_that(const Stretches& in_order, Test test) {
  const auto found = std::find_if(in_order.begin(), in_order.end(), test);
  return found == in_order.end() ? std::nullopt : std::optional<Stretch>(*found);
}

template <class Test>
std::optional<Stretch> last_that(const Stretches& in_order, Test test) {
  const auto found = std::find_if(in_order.rbegin(), in_order.rend(), test);
  return found == in_order.rend() ? std::nullopt : std::optional<Stretch>(*found);
}

std::optional<Stretch> by_word(const Stretches& in_order, Date from, int which) {
  if (which < 0) return last_that(in_order, [&](Stretch s) { return last_day(s) < from; });
  if (which > 0) return first_that(in_order, [&](Stretch s) { return s.first > from; });
  return first_that(in_order, [&](Stretch s) { return year_of(s.first) == year_of(from); });
}

}  // namespace

std::optional<Stretch> choose(const Stretches& in_order, const Choice& choice) {
  if (in_order.empty()) return {};
  if (choice.which) return by_word(in_order, choice.from, *choice.which);
  if (choice.history)
    return first_that(in_order, [&](Stretch s) { return follows(s, choice.from); });
  if (choice.direction == Direction::kOpen) {
    return *std::min_element(in_order.begin(), in_order.end(), [&](Stretch a, Stretch b) {
      return distance(a, choice) < distance(b, choice);
    });
  }
  if (choice.direction == Direction::kPast) {
    return last_that(in_order, [&](Stretch s) { return s.first <= choice.from; });
  }
  return first_that(in_order, [&](Stretch s) { return last_day(s) >= choice.from; });
}

}  // namespace verbale::when
