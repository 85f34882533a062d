// SPDX-License-Identifier: Apache-2.0
//
// Makes what is derived from many reports, and knows whether it is up to date.
#pragma once

#include <verbale/result.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "history/told.h"
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

/// What an incident is called by its first event.
std::string story_id(std::string_view event);
/// "USA-1981-01-20-3f2a9c01": readable, and the same as long as the first telling stays the first.
std::string joined_id(const ToldCommitment& first, const ToldReport& report);

/// Lets go of what kMemory keeps, so that the file's own joins are seen again.
Status forget_memory(Database& db);

/// True where the file's joins are those of its reports.
Result<bool> is_derived(Database& db);

}  // namespace verbale
