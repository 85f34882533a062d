// SPDX-License-Identifier: Apache-2.0
//
// A sheet: a table that can be exported, its columns, each with what it means, the field of the
// ledger from which it comes, and the function that takes it from there. The files, the codebook
// and datapackage.json are all written from these, so that none of them can say what another does
// not do.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>

#include "export/row.h"

namespace verbale {

enum class Holds : std::uint8_t { kText, kInteger, kNumber, kDate, kTexts, kJson };

struct Column {
  std::string_view name;
  Holds holds = Holds::kText;
  std::string_view meaning;
  std::string_view from;                ///< field of the ledger; empty: nothing can fill it
  Cell (*value)(const Row&) = nullptr;  ///< null: always empty
};

using RowSink = std::function<void(const Row&)>;

struct Sheet {
  std::string_view name;   ///< of the file, without ending
  std::string_view a_row;  ///< what a row is
  std::string_view key;    ///< the column that tells rows apart; empty where several do
  std::span<const Column> columns;
  /// Calls the sink for each row that a report gives; null where rows do not come from reports.
  void (*each)(const ReportView&, const RowSink&) = nullptr;
};

}  // namespace verbale
