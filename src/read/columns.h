// SPDX-License-Identifier: Apache-2.0
//
// Which column of a table holds which field of a report. The fields are those of docs/ledger.md;
// the names that headers give them are data (data/reading, [columns]), and the user's own come
// first.
#pragma once

#include <verbale/reader.h>
#include <verbale/result.h>

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "read/rules.h"

namespace verbale {

/// The fields that a column can hold, by the names of the contract.
std::span<const std::string_view> report_fields();

/// Letters and digits of a column's name, in lower case: "Pub. Date" and "pub_date" are one.
std::string column_form(std::string_view name);

class ColumnMap {
 public:
  /// The columns that the header has. kTableColumns where the user names one that is not there, or
  /// where no column holds the text.
  static Result<ColumnMap> of(const std::vector<std::string>& header, const ReadOptions& options,
                              const std::string& place);
  /// Without a complaint: what can be known of a header.
  static ColumnMap guess(const std::vector<std::string>& header, const ReadOptions& options);

  /// Fields that have a column.
  std::size_t known() const { return columns_.size(); }
  bool has(std::string_view field) const { return columns_.contains(field); }
  /// What the row has for the field; empty where the table has no such column.
  std::string value(std::string_view field, const std::vector<std::string>& row) const;
  std::string name(std::string_view field) const;

 private:
  void add(std::string_view field, std::size_t column) { columns_.emplace(field, column); }

  std::vector<std::string> header_;
  std::map<std::string, std::size_t, std::less<>> columns_;
};

}  // namespace verbale
