// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace verbale {

/// Applies an edit script to a form (Straka 2018). "!word" is the lemma itself; otherwise
/// case|front|add|back|add with case = keep, l lower, t lower with a capital; front and back are
/// the numbers of characters to drop:  "complained", "l|0||2|" -> "complain".
std::string apply_script(const std::string& form, std::string_view script);

}  // namespace verbale
