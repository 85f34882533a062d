// SPDX-License-Identifier: Apache-2.0
//
// Rows sorted or counted by a column that a person names. The name is looked up in the view before
// it becomes a part of a query, so that nothing else can.
#pragma once

#include <verbale/ledger.h>

#include <string>
#include <string_view>

#include "ledger/sqlite.h"

namespace verbale {

/// Rejects and warnings: what is told of reports and belongs to none in the ledger.
bool is_note(std::string_view kind);

/// The view that shows a kind of records; notes show themselves.
std::string view_of(std::string_view kind);

/// "ORDER BY ..." for ShowFilter::sort, of a view v and a selection s; by date where it is empty.
/// kUsage for a column that the view does not have.
Result<std::string> order_by(Database& db, std::string_view kind, const std::string& sort);

/// The value of ShowFilter::count_by as SQL, of a view v and a selection s. kUsage as above.
Result<std::string> counted_value(Database& db, std::string_view kind, const std::string& field);

}  // namespace verbale
