// SPDX-License-Identifier: Apache-2.0
//
// What a Ledger holds. Its questions across reports (history.h) are answered in src/history, which
// is why this is no secret of ledger.cc.
#pragma once

#include <verbale/ledger.h>

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "base/lock_file.h"
#include "ledger/sqlite.h"

namespace verbale {

struct Ledger::Impl {
  Impl(Database database, std::optional<LockFile> writer)
      : lock(std::move(writer)), db(std::move(database)) {}
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;
  ~Impl();

  Status begin();
  Status finish(Status written);
  Result<Added> store(const Minutes& minutes, const ReportHashes& hashes);
  /// Into rejects or warnings, once.
  Status note(std::string_view table, const RejectRecord& record);

  std::optional<LockFile> lock;  ///< let go after the database is closed
  Database db;
  int unflushed = 0;
  std::int64_t derived = 0;  ///< changes that the joins in the temporary tables know; 0: none
};

}  // namespace verbale
