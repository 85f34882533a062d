// SPDX-License-Identifier: Apache-2.0
//
// A WHERE clause that grows filter by filter.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "history/side_pattern.h"
#include "ledger/sqlite.h"

namespace verbale {

class Conditions {
 public:
  void add(const std::string& sql, std::vector<std::string> values = {}) {
    sql_ += " AND " + sql;
    for (std::string& value : values) values_.push_back(std::move(value));
  }
  /// `before` a condition on an actor, `after`; nothing where there is no pattern.
  void side(const std::string& before, std::string_view pattern, const std::string& after) {
    if (pattern.empty()) return;
    SideCondition side = side_condition(pattern);
    add(before + side.sql + after, std::move(side.values));
  }
  /// To be put behind "WHERE 1".
  const std::string& sql() const { return sql_; }
  friend void bind(Query& query, const Conditions& conditions) {
    for (const std::string& value : conditions.values_) query.with(Exact{value});
  }

 private:
  std::string sql_;
  std::vector<std::string> values_;
};

}  // namespace verbale
