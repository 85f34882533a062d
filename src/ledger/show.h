// SPDX-License-Identifier: Apache-2.0
//
// What a ledger shows: rows for people, and the records themselves as JSON Lines.
#pragma once

#include <verbale/ledger.h>

#include "ledger/sqlite.h"

namespace verbale {

/// The rest of the query's rows, as text.
Result<Table> table_of(Query& query);
Result<Table> show_table(Database& db, std::string_view kind, const ShowFilter& filter);
Result<std::string> show_records(Database& db, std::string_view kind, const ShowFilter& filter);

}  // namespace verbale
