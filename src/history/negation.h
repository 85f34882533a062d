// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace verbale {

/// True where what is promised is not to do something: a word of data/history/negations.txt stands
/// among its first words.
bool is_negated(std::string_view content);

}  // namespace verbale
