// SPDX-License-Identifier: Apache-2.0
//
// The files of data/history, which the library carries with it: a ledger is read without a data
// folder. Each is lines of words; "#" begins a comment.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace verbale {

std::string_view agreement_nouns_text();
std::string_view negations_text();
std::string_view opposites_text();
std::string_view year_links_text();

/// The words of each line that has any.
std::vector<std::vector<std::string>> lines_of(std::string_view text);
}  // namespace verbale
