// SPDX-License-Identifier: Apache-2.0
//
// What PLOVER's two forms have in common: sectors, and which events have a place in it.
#pragma once

#include "export/pairs.h"

namespace verbale {

/// Sectors of the roles in the actor's code, each once.
Texts sectors_of(const Row& row, const ActorRef* ref);

}  // namespace verbale
