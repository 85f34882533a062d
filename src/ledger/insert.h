// SPDX-License-Identifier: Apache-2.0
//
// Texts of INSERT statements, and how times stand in rows.
#pragma once

#include <verbale/records.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "ledger/columns.h"

namespace verbale {

inline std::string insert_into(const std::string& table, const std::string& columns) {
  std::string sql = "INSERT INTO " + table + " (" + columns + ") VALUES (?";
  const auto commas = std::count(columns.begin(), columns.end(), ',');
  for (std::ptrdiff_t i = 0; i < commas; ++i) sql += ", ?";
  return sql + ")";
}

inline std::string insert_refs_into(const std::string& table, const std::string& key) {
  return insert_into(table, key + ", role, " + columns::kRef);
}

inline std::string_view from(const TimeValue& time) {
  return time.from_report ? std::string_view("report") : std::string_view();
}

}  // namespace verbale
