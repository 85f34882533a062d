// SPDX-License-Identifier: Apache-2.0
//
// Do two events tell of one happening? They do where nothing speaks against it (another day, other
// actors, another place, another sort of act) and enough speaks for it: the rarer the words that
// their sentences and their reports share, the more. How much is enough depends on how well the
// acts fit, so that two raids on one day stay two unless the words, too, are those of one.
#pragma once

#include "history/told.h"

namespace verbale {

/// When the happening was, as wide as the words leave it: two days before the report where it says
/// nothing. `reported` is the day of the first copy of the report.
DaySpan when(const ToldEvent& event, Day reported);

class Alike {
 public:
  explicit Alike(const Told& told) : told_(told) {}

  /// Below 0: two happenings. The higher, the surer that it is one. Days are not looked at.
  double score(const ToldEvent& a, const ToldEvent& b) const;

 private:
  double words(const ToldEvent& a, const ToldEvent& b) const;

  const Told& told_;
};

}  // namespace verbale
