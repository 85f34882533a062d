// SPDX-License-Identifier: Apache-2.0
//
// Words in reports, by SQLite's FTS5. What a person types never reaches FTS5 as it is: every word
// is quoted, so that no sign in it can be an operator by accident.
//
//   nuclear talks          both words, in any form and order
//   "heavy water" -Arak    the phrase, without the word
//   enrich*  OR  uranium   words that begin so, or the other
#pragma once

#include <verbale/ledger.h>

#include <string>
#include <string_view>

#include "ledger/sqlite.h"

namespace verbale {

/// FTS5's own form of what was typed; kUsage where there is no word to look for.
Result<std::string> search_query(std::string_view typed);

/// kind: reports, events or statements; see Ledger::search.
Result<Table> search_ledger(Database& db, std::string_view typed, std::string_view kind,
                            const ShowFilter& filter);

}  // namespace verbale
