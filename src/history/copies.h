// SPDX-License-Identifier: Apache-2.0
//
// Reports that are copies of each other: a wire story printed by several papers, with a word
// changed here and there. Two texts resemble each other by the share of four-word runs that they
// have in common, which is estimated from the 64 smallest hashes of each (exact for short texts).
// Only reports that share one of their smallest hashes are compared, so that the work grows with
// the number of reports and not with its square.
#pragma once

#include <cstdint>
#include <vector>

#include "history/told.h"

namespace verbale {

/// Estimated share of common runs, 0 to 1.
double resemblance(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b);

/// For each report the first (in the order of `reports`) of those of which it is a copy, itself
/// where there is none.
std::vector<std::uint32_t> first_copies(const std::vector<ToldReport>& reports);

}  // namespace verbale
