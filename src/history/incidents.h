// SPDX-License-Identifier: Apache-2.0
//
// Which events tell of one happening. Events that could (a side, the class of the act and a day in
// common) are compared in pairs; the surest pairs are joined first, and a join that would bring
// together what cannot be one (no common day, two events that one report keeps apart) is left out.
// Where a side has very many such events on a day, only those with a rare word in common are
// compared, so that the work does not grow with the square of the ledger.
#pragma once

#include <cstdint>
#include <vector>

#include "history/told.h"

namespace verbale {

/// For each event the first one that tells of the same happening, itself where there is none.
std::vector<std::uint32_t> join_events(const Told& told,
                                       const std::vector<std::uint32_t>& first_copy);

}  // namespace verbale
