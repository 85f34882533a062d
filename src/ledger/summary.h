// SPDX-License-Identifier: Apache-2.0
//
// A ledger at a glance: how much there is, who deals most with whom, and a few records to look at.
#pragma once

#include <verbale/ledger.h>

#include "ledger/sqlite.h"

namespace verbale {

Result<Summary> summarise(Database& db);

}  // namespace verbale
