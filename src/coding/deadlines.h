// SPDX-License-Identifier: Apache-2.0
//
// When a promise is due: the time that its content names.
//
//   due        "to withdraw its troops within 30 days", "to free them by Feb. 15", "to leave next
//   month" not due    "to return the land that it took in 1967"   of another clause
//              "to stay after June"                        a beginning (no_deadline of the lexicon)
#pragma once

#include <verbale/records.h>

#include "coding/commitment_lexicon.h"
#include "document/tree.h"

namespace verbale {

void set_deadlines(const Tree& tree, const CommitmentLexicon& lexicon, Minutes& minutes);

}  // namespace verbale
