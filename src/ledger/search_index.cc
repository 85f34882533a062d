// SPDX-License-Identifier: Apache-2.0
#include "ledger/search_index.h"

#include <array>
#include <string>
#include <string_view>

namespace verbale {
namespace {

/// An index, its column, and the table that it points into.
struct Index {
  std::string_view name, column, table, key;
};

constexpr auto kIndexes = std::to_array<Index>({
    {"text_search", "text", "report_texts", "report_key"},
    {"event_search", "evidence", "events", "key"},
    {"statement_search", "evidence", "statements", "key"},
});

std::string insert(const Index& index, const std::string& columns, const std::string& values) {
  return "INSERT INTO " + std::string(index.name) + " (" + columns + "rowid, " +
         std::string(index.column) + ") SELECT " + values + std::string(index.key) + ", " +
         std::string(index.column) + " FROM " + std::string(index.table) + " WHERE report_key = ?";
}

}  // namespace

Status add_to_index(Database& db, std::int64_t report_key) {
  for (const Index& index : kIndexes) {
    Status status = Query(db, insert(index, "", "")).with(report_key).run();
    if (!status) return status;
  }
  return {};
}

Status remove_from_index(Database& db, std::int64_t report_key) {
  for (const Index& index : kIndexes) {
    const std::string sql = insert(index, std::string(index.name) + ", ", "'delete', ");
    Status status = Query(db, sql).with(report_key).run();
    if (!status) return status;
  }
  return {};
}

}  // namespace verbale
