// SPDX-License-Identifier: Apache-2.0
//
// Records in which two sides have part: who acts, and toward whom. Each side's parts are read once,
// from the index of codes alone, and the two lists are merged; SQLite's own intersection of them
// took three times as long, and looked at every actor of what it found again.
#pragma once

#include <verbale/result.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "history/side_pattern.h"
#include "ledger/sqlite.h"

namespace verbale {

/// Where the parts in records of one kind stand.
struct PartTable {
  std::string_view table, key;
  std::string_view acts;  ///< the role that acts; `toward`: those that are acted upon, as SQL
  std::string_view toward;
};
inline constexpr PartTable kEventParts{"event_actors", "event_key", "source", "'target'"};
inline constexpr PartTable kStatementParts{"statement_actors", "statement_key", "speaker",
                                           "'toward', 'addressee'"};

struct Meeting {
  std::int64_t record = 0;
  bool forth = false, back = false;  ///< a toward b, b toward a
  bool together = false;             ///< both act, and they are not one
};

/// In the order of the records.
Result<std::vector<Meeting>> meetings(Database& db, const PartTable& where, const SideCondition& a,
                                      const SideCondition& b);

/// Their keys as a JSON array, for json_each().
std::string keys_of(const std::vector<Meeting>& all);

}  // namespace verbale
