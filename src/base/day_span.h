// SPDX-License-Identifier: Apache-2.0
//
// Days that an ISO date or its beginning stands for: "2003", "2003-05", "2003-05-13".
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace verbale {

struct CalendarDays {
  std::chrono::sys_days first, last;  ///< both included
};

/// Nothing where the calendar has no such day, and for any other form.
std::optional<CalendarDays> calendar_days(std::string_view date);

}  // namespace verbale
