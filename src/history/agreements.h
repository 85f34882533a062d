// SPDX-License-Identifier: Apache-2.0
//
// Names of agreements, from their words: a noun of data/history/agreements.txt with a name or a
// year before it or a year behind it.
//
//   "the Algiers Accords of 1981"   -> Algiers Accords of 1981
//   "the 2015 nuclear agreement"    -> 2015 nuclear agreement
//   "an agreement with Iran"        -> none: it has no name
//
// "The accords" alone means the one that the report has named with that noun.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace verbale {

/// All that the text names, each once, in order.
std::vector<std::string> agreements_in(std::string_view text);
/// The one that `words` mean, of those that they or their report name; empty where none.
std::string agreement_meant(std::string_view words, const std::vector<std::string>& of_report);
/// True for "Algiers Accords of 1981" and "Algiers Accords", "the 2015 nuclear deal" and "nuclear
/// agreement of 2015"; years that differ and names without a word in common keep them apart.
bool same_agreement(std::string_view a, std::string_view b);

}  // namespace verbale
