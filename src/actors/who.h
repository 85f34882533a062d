// SPDX-License-Identifier: Apache-2.0
//
// Who a name is on a date, and which entries compete for it.
#pragma once

#include <verbale/actors.h>

#include <string_view>
#include <vector>

#include "actors/knowledge.h"

namespace verbale {

/// Best first; at most one reading decides.
std::vector<NameReading> readings_of(const Knowledge& knowledge, std::string_view name,
                                     std::string_view date);

}  // namespace verbale
