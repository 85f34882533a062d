// SPDX-License-Identifier: Apache-2.0
//
// Periods that have a name: holidays, which come back every year, and wars and eras, which do not.
#pragma once

#include <optional>
#include <string>

#include "base/toml_file.h"
#include "when/stretch.h"

namespace verbale::when {

struct NamedPeriod {
  enum class Calendar : std::uint8_t { kOnce, kFixed, kNthWeekday, kEaster, kIslamic };
  Calendar calendar = Calendar::kOnce;
  std::string value;     ///< TIMEX3 where it is said once and for all ("1939/1945")
  Date begin{}, end{};   ///< kOnce
  bool goes_on = false;  ///< kOnce without an end
  int month = 0;         ///< kFixed, kNthWeekday, kIslamic
  int day = 0;           ///< kFixed, kIslamic; 0 = the whole month
  int weekday = 0;       ///< kNthWeekday
  int nth = 0;
  int offset = 0;  ///< days added to what the calendar gives
};

Result<NamedPeriod> named_period(const TomlEntry& entry);

/// First and last day, and how TIMEX3 writes it.
struct Laid {
  Date begin{};
  Date end{};
  std::string value;
};

bool comes_back(const NamedPeriod& period);
/// Where it lies in that year. An Islamic month can come twice; then the first.
Laid laid_in(const NamedPeriod& period, int year);

}  // namespace verbale::when
