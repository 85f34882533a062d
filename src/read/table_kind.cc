// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "read/columns.h"
#include "read/rows.h"
#include "read/table.h"

namespace verbale {
namespace {

constexpr std::string_view kDelimiters = ",;\t|";
constexpr std::size_t kMostNameBytes = 64;
/// Fewer known names may be two words of prose with a comma between.
constexpr std::size_t kKnownNames = 2;

/// The first row; no fields where it cannot be read.
std::vector<std::string> row_of(RowReader& rows) {
  auto row = rows.next();
  return row && *row ? std::move((*row)->fields) : std::vector<std::string>();
}

bool are_names(const std::vector<std::string>& header) {
  return std::all_of(header.begin(), header.end(), [](const std::string& name) {
    return name.size() <= kMostNameBytes && name.find('\n') == std::string::npos;
  });
}

/// "DOC_ID": as programs name columns.
bool are_identifiers(const std::vector<std::string>& header) {
  constexpr std::string_view kMarks = "_.-";
  return std::all_of(header.begin(), header.end(), [&](const std::string& name) {
    return !name.empty() && std::all_of(name.begin(), name.end(), [&](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
             kMarks.find(c) != std::string_view::npos;
    });
  });
}

/// How sure it is that the delimiter is that of the table: known names, or 1 for the mere shape.
std::size_t rank(std::string_view bytes, char delimiter, const ReadOptions& options) {
  Input input(stream_of(bytes));
  RowReader rows(input, delimiter, kTableBytes);
  const std::vector<std::string> header = row_of(rows);
  if (header.empty() || !are_names(header)) return 0;
  const std::size_t known = ColumnMap::guess(header, options).known();
  if (known >= kKnownNames || (known > 0 && !options.columns.empty())) return known + 1;
  if (header.size() < 2 || !are_identifiers(header)) return 0;
  return row_of(rows).size() == header.size() ? 1 : 0;
}

}  // namespace

std::optional<char> table_delimiter(std::string_view first_bytes, const ReadOptions& options) {
  std::size_t best = 0;
  std::optional<char> delimiter;
  for (const char mark : kDelimiters) {
    const std::size_t sure = rank(first_bytes.substr(0, kTableBytes), mark, options);
    if (sure <= best) continue;
    best = sure;
    delimiter = mark;
  }
  // Who names columns says that there is a table: what is none is refused, not read as prose.
  if (!delimiter && !options.columns.empty()) return kDelimiters[0];
  return delimiter;
}

}  // namespace verbale
