// SPDX-License-Identifier: Apache-2.0
//
// The dateline: the place, and at times the day and the agency, before the first sentence. It is no
// language, so the body begins behind it.
//
//   datelines:  WASHINGTON — The ...           GENEVA, Nov 24 (Chronicle Wire) - The ...
//               BAGHDAD (AP) -- The ...        Jerusalem (Reuters) – The ...        (AFP) The ...
//   none:       NATO – Russia talks ended.     Iran - once an ally - said no.       U.S.-IRAN TALKS
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "read/rules.h"

namespace verbale {

struct Dateline {
  std::string city;       ///< "GENEVA"; empty where only the agency is named
  std::string day;        ///< ISO 8601 where the year is given, else empty
  std::size_t bytes = 0;  ///< up to the end of the dash or bracket
  std::size_t body = 0;   ///< where the first sentence begins
};

/// The dateline that a paragraph begins with.
std::optional<Dateline> dateline(std::string_view paragraph, const ReportRules& rules);

}  // namespace verbale
