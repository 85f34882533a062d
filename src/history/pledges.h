// SPDX-License-Identifier: Apache-2.0
//
// Which commitments of different reports are one promise. They are gone through by date; each joins
// the earlier one that it resembles most, where that is enough:
//
//   1981  the United States pledges that it will not intervene in Iran's internal affairs
//   1996  the United States pledged not to intervene in Iran        -> the same
//   2002  promised in the Algiers Accords of 1981 not to intervene  -> the same
//   2002  pledged $296 million                                      -> another
//
// The debtor must be on the same side. What is promised, in words (rare ones weigh more) and as a
// code, whom it concerns, the agreement and the year that are named say whether it is the same.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "history/told.h"

namespace verbale {

struct Joined {
  std::uint32_t first = 0;  ///< index of the earliest commitment of the same promise, or itself
  std::string because;      ///< in words, for people
};

/// One for each of `told.commitments`.
std::vector<Joined> join_commitments(const Told& told);

}  // namespace verbale
