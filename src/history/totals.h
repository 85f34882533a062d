// SPDX-License-Identifier: Apache-2.0
//
// Counts over all reports, made once and kept beside the joins (schema/0005.sql): what the pages
// "Actors", "Network", "Map" and "Commitments" would else count anew from every record.
#pragma once

#include <verbale/result.h>

#include "ledger/sqlite.h"

namespace verbale {

/// Unknown actors that are kept.
inline constexpr std::int64_t kKeptUnknown = 500;

/// Into the empty tables of that name: what is counted over the records alone.
Status write_totals(Database& db);
/// The states of promises; the joins have been written.
Status write_states(Database& db);

}  // namespace verbale
