// SPDX-License-Identifier: Apache-2.0
//
// A ledger in memory that holds a few reports for a moment: what one report tells, and what becomes
// of the records that are one incident or one promise, is asked of it by the queries of every other
// ledger.
#pragma once

#include <verbale/records.h>
#include <verbale/result.h>

#include <string>
#include <utility>
#include <vector>

#include "ledger/sqlite.h"

namespace verbale {

class Scratch {
 public:
  using Labels = std::vector<std::pair<std::string, std::string>>;

  /// `labels` are the names of CAMEO codes.
  static Result<Scratch> open(const Labels& labels);
  /// These reports and no others.
  Status hold(const std::vector<Minutes>& reports);
  Database& db() { return db_; }

 private:
  explicit Scratch(Database db) : db_(std::move(db)) {}

  Database db_;
};

}  // namespace verbale
