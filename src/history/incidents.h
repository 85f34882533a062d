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

#include "history/pairs.h"
#include "history/told.h"

namespace verbale {

/// What an event is looked for by, besides its quad class.
struct SideDay {
  std::uint32_t side = 0;
  Day day = kNoDay;
};
std::vector<SideDay> side_days(const ToldEvent& event, DaySpan span);
std::uint64_t event_key(SideDay found, int quad);

/// Two events that tell of one happening, as far as the two of them show: a < b.
struct EventLink {
  double score = 0;
  std::uint32_t a = 0, b = 0;
};
/// Of all events that share a key. `spans` are the days that each leaves open (alike.h).
std::vector<EventLink> event_links(const Told& told, const std::vector<DaySpan>& spans,
                                   std::vector<Keyed> keyed);

/// For each event the first of its happening. Events that no chain of links ties together have no
/// say in each other's; `reports` are those of the events.
std::vector<std::uint32_t> follow_links(std::vector<EventLink> links, std::vector<DaySpan> spans,
                                        const std::vector<std::uint32_t>& reports);

/// For each event the first one that tells of the same happening, itself where there is none.
std::vector<std::uint32_t> join_events(const Told& told,
                                       const std::vector<std::uint32_t>& first_copy);

}  // namespace verbale
