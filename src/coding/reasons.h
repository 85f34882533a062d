// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <verbale/records.h>

#include "coding/lexicon.h"
#include "document/tree.h"

namespace verbale {

/// Adds a reason for each sentence that gave no event, and for each verb between actors that the
/// lexicon does not know: no silent nothing.
void explain_silence(const Tree& tree, const Lexicon& lexicon, Minutes& minutes);

}  // namespace verbale
