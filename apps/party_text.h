// SPDX-License-Identifier: Apache-2.0
//
// Parties of a commitment or incident as one field.
#pragma once

#include <verbale/history.h>

#include <string>
#include <vector>

namespace verbale::cli {

/// Codes, names where there is none: "USAGOV; Ahmad".
std::string codes_of(const std::vector<Party>& parties);
/// "United States [USA]"
std::string name_with_code(const Party& party);
std::string names_of(const std::vector<Party>& parties);

}  // namespace verbale::cli
