// SPDX-License-Identifier: Apache-2.0
//
// The tables of the ledger and how an older ledger becomes a current one. Two numbers in the header
// of the SQLite file say what it is: application_id that it is a ledger, user_version which of the
// files schema/NNNN.sql it has been through. Migrations run in order, all in one transaction, so
// that a ledger is at one version or the next and never between.
#pragma once

#include <verbale/result.h>

#include <cstdint>
#include <string>
#include <vector>

#include "ledger/sqlite.h"

namespace verbale {

/// "VBLE" as four bytes, most significant first.
inline constexpr std::int64_t kApplicationId = 0x56424C45;

/// What makes version n out of version n - 1; the first makes the tables.
using Migrations = std::vector<std::string>;

/// The migrations that this program knows.
const Migrations& migrations();
/// Statements that make the views anew.
const std::string& views();

/// Makes an empty file a ledger and an old ledger a current one. kLedgerForeign where the file is
/// something else, kLedgerNewer where a later program has written it.
Status bring_up_to_date(Database& db, const Migrations& known, const std::string& where);

/// The same questions for a reader, who can change nothing: an older ledger is kLedgerOpen.
Status check_version(Database& db, const Migrations& known, const std::string& where);

}  // namespace verbale
