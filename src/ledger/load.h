// SPDX-License-Identifier: Apache-2.0
//
// From rows back to minutes: the inverse of rows.h. What was added and what is loaded give the same
// JSON Lines, so the ledger keeps each record once, as columns, and one writer makes all JSON.
#pragma once

#include <verbale/records.h>
#include <verbale/result.h>

#include <cstdint>
#include <vector>

#include "ledger/sqlite.h"

namespace verbale {

/// The minutes of one report, and the key of each record beside it.
struct Loaded {
  Minutes minutes;
  std::vector<std::int64_t> actors, events, statements, times, relations,
      commitments;  ///< ascending
};

/// All that the ledger holds of the report with that key; kLedgerQuery where it is not there.
Result<Loaded> load(Database& db, std::int64_t report_key);

}  // namespace verbale
