// SPDX-License-Identifier: Apache-2.0
//
// Days as numbers, so that they can be compared and counted.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace verbale {

using Day = std::int32_t;  ///< days since 1970-01-01
inline constexpr Day kNoDay = std::numeric_limits<Day>::min();

/// "2003-05-13", also with a time behind it; kNoDay for everything else.
Day day_of(std::string_view iso);
/// "2003-05-13"; empty for kNoDay.
std::string iso_of(Day day);
std::int32_t year_of(Day day);

/// The first and the last day of "2003", "2003-05" or "2003-05-13"; nothing if it is no date.
struct DaySpan {
  Day begin = kNoDay, end = kNoDay;
};
std::optional<DaySpan> span_of(std::string_view date);

}  // namespace verbale
