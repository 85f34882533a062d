// SPDX-License-Identifier: Apache-2.0
//
// Reports that are copies of each other: a wire story printed by several papers, with a word
// changed here and there. Two texts resemble each other by the share of four-word runs that they
// have in common, which is estimated from the 64 smallest hashes of each (exact for short texts).
// Only reports that share one of their smallest hashes are compared, so that the work grows with
// the number of reports and not with its square.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "history/told.h"

namespace verbale {

/// Estimated share of common runs, 0 to 1.
double resemblance(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b);

/// A report and an earlier one of which it is a copy, as indices into `samples`: those of reports
/// that share one of their smallest hashes, in their order.
std::vector<std::pair<std::uint32_t, std::uint32_t>> copies_of(
    const std::vector<const std::vector<std::uint64_t>*>& samples);
/// The smallest hashes of a sample, by which copies find each other.
std::vector<std::uint64_t> copy_keys(const std::vector<std::uint64_t>& sample);

/// For each report the first (in the order of `reports`) of those of which it is a copy, itself
/// where there is none.
std::vector<std::uint32_t> first_copies(const std::vector<ToldReport>& reports);

}  // namespace verbale
