// SPDX-License-Identifier: Apache-2.0
#include "base/day_span.h"

#include <charconv>

namespace verbale {
namespace {

using namespace std::chrono;

std::optional<unsigned> number(std::string_view digits) {
  unsigned value = 0;
  const char* end = digits.data() + digits.size();
  const auto read = std::from_chars(digits.data(), end, value);
  if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
  return value;
}

}  // namespace

std::optional<CalendarDays> calendar_days(std::string_view date) {
  const bool shaped = date.size() == 4 || (date.size() == 7 && date[4] == '-') ||
                      (date.size() == 10 && date[4] == '-' && date[7] == '-');
  if (!shaped) return std::nullopt;
  const auto y = number(date.substr(0, 4));
  const auto m = date.size() < 7 ? 1U : number(date.substr(5, 2));
  const auto d = date.size() < 10 ? 1U : number(date.substr(8, 2));
  if (!y || !m || !d) return std::nullopt;
  const year_month_day first = year(static_cast<int>(*y)) / month(*m) / day(*d);
  if (!first.ok()) return std::nullopt;
  if (date.size() == 10) return CalendarDays{first, first};
  const month ending = date.size() == 4 ? December : first.month();
  return CalendarDays{first, first.year() / ending / std::chrono::last};
}

}  // namespace verbale
