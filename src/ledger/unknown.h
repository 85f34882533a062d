// SPDX-License-Identifier: Apache-2.0
//
// Actors without a code: whom the lists should learn next.
#pragma once

#include <verbale/ledger.h>

#include "ledger/sqlite.h"

namespace verbale {

Result<std::vector<UnknownActor>> find_unknown_actors(Database& db, std::int64_t limit);

}  // namespace verbale
