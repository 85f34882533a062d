// SPDX-License-Identifier: Apache-2.0
//
// Rows that the joins write, one after the other; after the first failure nothing more is written.
#pragma once

#include <verbale/result.h>

#include <string>

#include "ledger/sqlite.h"

namespace verbale {

inline constexpr const char* kJoinCommitment =
    "INSERT INTO joined_commitments (commitment_key, joined, position, because, agreement) "
    "VALUES (?, ?, ?, ?, ?)";

class Insertions {
 public:
  explicit Insertions(Database& db) : db_(db) {}

  template <class... Values>
  void insert(const std::string& sql, const Values&... values) {
    if (!status_) return;
    Query query(db_, sql);
    status_ = query.with(values...).run();
  }
  const Status& status() const { return status_; }

 private:
  Database& db_;
  Status status_;
};

}  // namespace verbale
