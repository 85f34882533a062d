// SPDX-License-Identifier: Apache-2.0
//
// Deeds that keep or break a promise: events of the debtor that are asserted as fact, come after
// the promise and fit what was promised in kind, in whom they concern and in words. A deed of the
// promised kind keeps it; one of the kinds that data/history/opposites.txt sets against it breaks
// it; where something was promised not to be done, the deed itself breaks it.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
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

constexpr std::size_t kDeedsKept = 12;  ///< of one promise

/// All that the records of one promise say of it together.
struct Pledge {
  Day made = kNoDay;
  Codes debtors, concerned;
  std::set<std::string> acts;
  WordSet words;
  bool negated = false;
};
/// Adds a record to its promise; of the first one `made` is the day of its report.
void add_to(Pledge& pledge, const ToldCommitment& one);
void begin(Pledge& pledge, const ToldCommitment& first, Day made);

/// Sides that act in an event; none where it is no deed: not asserted, or nothing says when.
std::set<std::string> doers(const ToldEvent& event);
/// A deed of the code `done` may keep or break one of the acts that were promised.
bool may_concern(const Pledge& pledge, std::string_view done);
/// Deeds among `events`, those of one side and code in order of time; of each event in `seen` none.
std::vector<Deed> deeds_among(const Told& told, const Pledge& pledge, std::string_view done,
                              const std::vector<std::uint32_t>& events,
                              std::set<std::uint32_t>& seen);

/// By promise, then by event. `incidents` names for each event the first of its happening; of a
/// happening only the first event counts.
std::vector<Deed> find_deeds(const Told& told, const std::vector<Joined>& joined,
                             const std::vector<std::uint32_t>& incidents);

}  // namespace verbale
