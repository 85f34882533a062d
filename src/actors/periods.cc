// SPDX-License-Identifier: Apache-2.0
#include "actors/periods.h"

#include "base/day_span.h"

namespace verbale {
namespace {

using namespace std::chrono;

constexpr year_month_day kAlways = year(1) / 1 / 1;
constexpr year_month_day kForever = year(9999) / 12 / 31;

std::optional<sys_days> day_of(std::string_view date, bool last) {
  const auto days = calendar_days(date);
  if (!days) return std::nullopt;
  return last ? days->last : days->first;
}

std::optional<Period> between(std::string_view from, bool from_last, std::string_view to,
                              bool to_last) {
  const auto first = from.empty() ? sys_days(kAlways) : day_of(from, from_last);
  const auto last = to.empty() ? sys_days(kForever) : day_of(to, to_last);
  if (!first || !last) return std::nullopt;
  return Period{*first, *last};
}

}  // namespace

std::optional<Period> period_of(std::string_view from, std::string_view to) {
  return between(from, false, to, true);
}

std::optional<Period> sure_period_of(std::string_view from, std::string_view to) {
  return between(from, true, to, false);
}

}  // namespace verbale
