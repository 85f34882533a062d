// SPDX-License-Identifier: Apache-2.0
//
// The index of words, kept in step with the tables that it points into.
#pragma once

#include <cstdint>

#include "ledger/sqlite.h"

namespace verbale {

/// After the records of a report were written.
Status add_to_index(Database& db, std::int64_t report_key);
/// Before they are removed: the index forgets words by being told them once more.
Status remove_from_index(Database& db, std::int64_t report_key);

}  // namespace verbale
