// SPDX-License-Identifier: Apache-2.0
//
// The pieces of a dictionary line (dictionary.h): phrases, codes with their dates.
#pragma once

#include <verbale/result.h>

#include <string>
#include <string_view>
#include <vector>

namespace verbale {

/// "GEORGE_W._BUSH_ " -> "GEORGE W. BUSH"
std::string words_of(std::string_view phrase);

struct DatedCode {
  std::string code, from, to;  ///< ISO dates, both included; empty = open
};

/// "[AFGGOV 870930-920416] [AFGELI >920416] [---]"; what() of an error says what is wrong.
Result<std::vector<DatedCode>> codes_of(std::string_view text);

/// "[~COP]" -> COP, "[NGO~]" -> NGO~ (goes before the actor's code)
Result<std::string> agent_code(std::string_view text);

}  // namespace verbale
