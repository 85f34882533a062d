// SPDX-License-Identifier: Apache-2.0
//
// Before a question is answered: the joins must be those of the reports that are there.
#pragma once

#include <verbale/ledger.h>

#include <string>
#include <string_view>

#include "history/days.h"
#include "ledger/sqlite.h"

namespace verbale {

/// Joins in memory what the file has not joined; `derived` remembers for which changes.
Status make_fresh(Database& db, std::int64_t& derived);

/// kDateInvalid, with the name of the filter, where a date is none; an empty one is no filter.
Status check_date(std::string_view name, const std::string& date);

}  // namespace verbale
