// SPDX-License-Identifier: Apache-2.0
//
// Stretches of days between ISO dates or their beginnings ("1997", "1997-05"), either end open.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace verbale {

struct Period {
  std::chrono::sys_days first, last;  ///< both included; far away where open

  bool within(const Period& other) const { return first >= other.first && last <= other.last; }
};

/// All days on which it may hold ("1997" to "1999": from 1997-01-01 to 1999-12-31). Nothing where
/// one of them is no date.
std::optional<Period> period_of(std::string_view from, std::string_view to);
/// The days on which it surely holds (1997-12-31 to 1999-01-01); the first may be after the last.
std::optional<Period> sure_period_of(std::string_view from, std::string_view to);

}  // namespace verbale
