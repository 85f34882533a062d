// SPDX-License-Identifier: Apache-2.0
//
// Promises that no word of promising names, read from modals and "is to":
//
//   Lebanon said it will reopen the border              self-said intent         active
//   Both armies are to withdraw from the strip          clause of an agreement   active
//   Unless Iraq gave way, he warned, it would be bombed condition                conditional
//
// What a report merely foretells ("the president will meet the king") is none.
#pragma once

#include <vector>

#include "coding/promises.h"

namespace verbale {

/// `taken`: words that are the content of a promise already.
std::vector<Promise> read_undertakings(const Roles& roles, const CommitmentLexicon& lexicon,
                                       const Minutes& minutes, const std::vector<Promise>& taken);

}  // namespace verbale
