// SPDX-License-Identifier: Apache-2.0
//
// Do two events tell of one happening? They do where nothing speaks against it (another day, other
// actors, another place, another sort of act) and enough speaks for it: the rarer the words that
// their sentences and their reports share, the more. How much is enough depends on how well the
// acts fit, so that two raids on one day stay two unless the words, too, are those of one.
#pragma once

#include <cstdint>
#include <vector>

#include "history/told.h"

namespace verbale {

/// When the happening was, as wide as the words leave it: two days before the report where it says
/// nothing. `reported` is the day of the first copy of the report.
DaySpan when(const ToldEvent& event, Day reported);

class Alike {
 public:
  explicit Alike(const Told& told)
      : told_(told), of_event_(told.events.size(), -1), of_report_(told.reports.size(), -1) {}

  /// Of two events of the told. Below 0: two happenings. The higher, the surer that it is one. Days
  /// are not looked at.
  double score(std::uint32_t a, std::uint32_t b) const;

 private:
  double words(std::uint32_t a, std::uint32_t b) const;
  /// Of the words of an event or a report, which are compared with many others: counted when it is
  /// first asked for.
  double square(std::vector<double>& known, std::uint32_t index, const WordSet& words) const;

  const Told& told_;
  mutable std::vector<double> of_event_, of_report_;  ///< below 0: not yet
};

}  // namespace verbale
