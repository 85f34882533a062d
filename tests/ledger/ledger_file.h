// SPDX-License-Identifier: Apache-2.0
//
// A ledger in a folder of its own, looked at through SQLite itself and not through the code under
// test.
#pragma once

#include <gtest/gtest.h>
#include <verbale/ledger.h>

#include <filesystem>
#include <string>
#include <vector>

namespace verbale {

/// Rows of a query, values joined by '|', NULL as "NULL".
std::vector<std::string> rows(const std::filesystem::path& file, const std::string& sql);
/// Runs statements.
void execute(const std::filesystem::path& file, const std::string& sql);
/// Every row of every table.
std::string dump(const std::filesystem::path& file);

class LedgerTest : public testing::Test {
 protected:
  LedgerTest();
  ~LedgerTest() override;

  /// Opens `file` for writing; the test fails where that fails.
  Ledger open() const;
  /// Adds and expects that it works.
  static Added add(Ledger& ledger, const Minutes& minutes);

  std::filesystem::path folder;
  std::filesystem::path file;  ///< in `folder`, not there at first
};

}  // namespace verbale
