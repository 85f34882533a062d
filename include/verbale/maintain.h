// SPDX-License-Identifier: Apache-2.0
//
// Care for ledgers: is one sound, a copy of one in use, several made into one.
#pragma once

#include <verbale/records.h>
#include <verbale/result.h>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace verbale {

/// One thing that was looked at.
struct Finding {
  enum class Level : std::uint8_t {
    kGood,
    kNote,  ///< worth knowing; nothing is wrong with the ledger
    kBad,
  };
  Level level = Level::kGood;
  std::string check;  ///< "quotations"
  std::string what;   ///< what was found, in words
  std::string to_do;  ///< empty where there is nothing to do
};

/// Examines a ledger without changing it: SQLite's own check, references, schema version, texts
/// against their hashes, every span against its words, the search index, which coders have
/// written, and whether this SQLite has a known fault. `coder`, where given, is the one in use now.
/// The error is that the file cannot be examined at all.
Result<std::vector<Finding>> examine_ledger(const std::filesystem::path& ledger,
                                            const std::optional<CoderStamp>& coder = std::nullopt);

/// A whole copy, also while somebody writes to the ledger. `copy` must not exist; it is checked
/// before it takes its name. kFileUnwritable, kLedger....
Status backup_ledger(const std::filesystem::path& ledger, const std::filesystem::path& copy);

/// What became of the reports of the ledgers: in = added + unchanged + conflicts.
struct MergeAccount {
  std::int64_t in = 0;
  std::int64_t added = 0;
  std::int64_t unchanged = 0;          ///< the same report once more
  std::vector<std::string> conflicts;  ///< ids: another text or other records under the same id
};

/// Makes one ledger of many. Of a report that several have with different content the first of
/// these ledgers has its way and the others' is noted in the rejects; the ledgers themselves are
/// only read. `merged` must not exist.
Result<MergeAccount> merge_ledgers(const std::vector<std::filesystem::path>& ledgers,
                                   const std::filesystem::path& merged);

}  // namespace verbale
