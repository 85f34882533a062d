// SPDX-License-Identifier: Apache-2.0
//
// Who speaks and acts for whom, as far as CAMEO's actor codes tell. USA and USAGOV are one side, so
// are USAGOV and USALEG; a country's rebels and its opposition are another than its government.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace verbale {

/// "USA" of "USAGOV", "IGOUNO" of "IGOUNOIAE": what a side is found by. Empty for an empty code.
std::string_view side_of(std::string_view code);
/// An international body: it speaks for no country.
bool is_body(std::string_view code);
bool same_side(std::string_view a, std::string_view b);

using Codes = std::vector<std::string>;  ///< without empty ones
bool same_side(const Codes& a, const Codes& b);
/// Both are known, and no side is in both.
bool different_sides(const Codes& a, const Codes& b);

}  // namespace verbale
