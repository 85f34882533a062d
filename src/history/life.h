// SPDX-License-Identifier: Apache-2.0
//
// The life of a joined commitment: its steps in order of date, and what each does to its status.
// Whoever says something of a promise moves it as far as his word reaches:
//
//   the debtor says it keeps it             reaffirmed, but it settles no dispute
//   the creditor says it is broken          disputed
//   the creditor says it is kept            fulfilled
//   the report itself, an international
//   body, or somebody who is no party       fulfilled or broken
//   a deed that is asserted as fact         fulfilled or broken; asserted by a party alone, a claim
//   its last day passes, nothing is heard   expired
//
// A promise that is told again, or only mentioned, stays as it was.
#pragma once

#include <verbale/history.h>

#include "history/days.h"

namespace verbale {

/// Orders `steps` by date and gives each its status and reason; sets the commitment's. `on` is the
/// last day that is looked at: later steps go.
void live(JoinedCommitment& commitment, Day on);

/// Still in force: neither kept nor broken, withdrawn or expired.
bool is_open(std::string_view status);

}  // namespace verbale
