// SPDX-License-Identifier: Apache-2.0
//
// Makes what is derived from many reports, and knows whether it is up to date.
#pragma once

#include <verbale/result.h>

#include <cstdint>

#include "ledger/sqlite.h"

namespace verbale {

/// Of the rules by which reports are joined. A ledger that other rules have joined is joined anew.
inline constexpr std::int64_t kRules = 2;

/// Where the joins are kept.
enum class Keep : std::uint8_t {
  kFile,   ///< in the ledger, within the transaction that is open
  kMemory  ///< in temporary tables of this connection, which hide those of the file
};

Status derive(Database& db, Keep keep);

/// Lets go of what kMemory keeps, so that the file's own joins are seen again.
Status forget_memory(Database& db);

/// True where the file's joins are those of its reports.
Result<bool> is_derived(Database& db);

}  // namespace verbale
