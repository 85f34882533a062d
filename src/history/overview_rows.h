// SPDX-License-Identifier: Apache-2.0
//
// Rows of the kept counts, read.
#pragma once

#include <verbale/overview.h>

#include "ledger/sqlite.h"

namespace verbale {

/// Quad classes 1 to 4 and all events, from that column on.
ClassCount read_classes(Query& row, int column);
/// Columns code, name, kind, knowledge, reports, mentions, events, first, last.
ActorCount read_actor_count(Query& row);

}  // namespace verbale
