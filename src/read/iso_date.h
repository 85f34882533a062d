// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace verbale {

/// Whether the calendar has that day (Gregorian, years 1000 to 2999: no report is older).
bool is_day(int year, int month, int day);

/// "2003-05-13".
std::string iso_day(int year, int month, int day);

/// The normal form of an ISO 8601 date or date-time, or nothing where it is neither. The date is
/// written with hyphens and the time set off by "T"; the time itself stays as it is.
///
///   2003-05-13                 -> 2003-05-13
///   20030513                   -> 2003-05-13
///   2003-05-13 18:40:00+02:00  -> 2003-05-13T18:40:00+02:00
///   2003-05, 13.5.2003, 2003-02-30 -> nothing
std::optional<std::string> iso_date(std::string_view text);

}  // namespace verbale
