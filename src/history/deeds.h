// SPDX-License-Identifier: Apache-2.0
//
// Deeds that keep or break a promise: events of the debtor that are asserted as fact, come after
// the promise and fit what was promised in kind, in whom they concern and in words. A deed of the
// promised kind keeps it; one of the kinds that data/history/opposites.txt sets against it breaks
// it; where something was promised not to be done, the deed itself breaks it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "history/pledges.h"
#include "history/told.h"

namespace verbale {

struct Deed {
  std::uint32_t first = 0;  ///< index of the promise's first commitment
  std::uint32_t event = 0;
  bool breaks = false;
  std::string because;
};

/// By promise, then by event. `incidents` names for each event the first of its happening; of a
/// happening only the first event counts.
std::vector<Deed> find_deeds(const Told& told, const std::vector<Joined>& joined,
                             const std::vector<std::uint32_t>& incidents);

}  // namespace verbale
