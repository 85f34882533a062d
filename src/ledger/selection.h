// SPDX-License-Identifier: Apache-2.0
//
// From the filters of `show` to SQL. Each kind of record has a row in a table that says where it is
// stored and which filters make sense for it; a filter that does not is an error, not ignored.
//
//   kind "events", source "USA*", quad 4   ->   keys of the events that hostile Americans did
//
// Patterns: "*" stands for anything; letters of codes may be small. Where an actor is asked for,
// "~officials" asks for the name or the words of the report instead of the code.
#pragma once

#include <verbale/ledger.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "ledger/sqlite.h"

namespace verbale {

/// A query that gives the columns `key`, `report_key` and `date` of the chosen records, and the
/// values of its parameters.
struct Selection {
  std::string sql;
  std::vector<std::variant<std::int64_t, double, std::string>> values;
};

/// kUsage for an unknown kind or a filter that it does not have, kDateInvalid for a date that is
/// none.
/// With `reports`, only in so many, the first by date; for kinds of records that a report holds.
Result<Selection> select_records(std::string_view kind, const ShowFilter& filter,
                                 std::int64_t reports = 0);

/// Order of the records in everything that is shown: by date of the report, then as in the report.
inline constexpr std::string_view kShowOrder = " ORDER BY date, report_key, key";

void bind(Query& query, const Selection& selection);

}  // namespace verbale
