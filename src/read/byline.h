// SPDX-License-Identifier: Apache-2.0
//
// The line that names who wrote the report.
//
//   bylines:  By Anna Berg                      BY ANNA BERG and Li Wei, Chronicle Wire
//   none:     By Tuesday the talks had failed.  By force if need be, the minister said
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "read/rules.h"

namespace verbale {

struct Byline {
  std::string author;  ///< "Anna Berg and Li Wei"
  std::string outlet;  ///< "Chronicle Wire": what follows the last name after a comma; or empty
};

std::optional<Byline> byline(std::string_view line, const ReportRules& rules);

/// Few words, each a name's: "Chronicle Wire", "Associated Press Writer".
bool is_all_names(std::string_view line, const ReportRules& rules);

}  // namespace verbale
