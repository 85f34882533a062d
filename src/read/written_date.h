// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "read/rules.h"

namespace verbale {

/// The date that a file's own field gives, in ISO 8601: written so, or as people write dates, or as
/// mail does ("Tue, 13 May 2003 18:40:00 +0200", its day). Nothing where it is no date, or could be
/// two ("05/06/2003"). Without `rules` ISO 8601 alone is read.
std::optional<std::string> written_date(std::string_view text, const ReportRules* rules);

}  // namespace verbale
