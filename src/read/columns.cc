// SPDX-License-Identifier: Apache-2.0
#include "read/columns.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/plain.h"

namespace verbale {
namespace {

constexpr auto kFields = std::to_array<std::string_view>(
    {"id", "text", "title", "source", "author", "url", "language", "published"});

/// Of a header, what an error shows.
constexpr std::size_t kMostNames = 40;
constexpr std::size_t kMostNameBytes = 60;

std::string list_of(const std::vector<std::string>& header) {
  std::string list;
  for (const std::string& name : header) {
    if (!list.empty()) list += ", ";
    if (&name == header.data() + kMostNames) return list + "...";
    list += plain_text(name.substr(0, kMostNameBytes));
  }
  return list;
}

std::optional<std::size_t> place_of(std::string_view name, const std::vector<std::string>& header) {
  const auto exact = std::find(header.begin(), header.end(), name);
  const auto found = exact != header.end()
                         ? exact
                         : std::find_if(header.begin(), header.end(), [&](const auto& column) {
                             return column_form(column) == column_form(name);
                           });
  if (found == header.end()) return std::nullopt;
  return static_cast<std::size_t>(found - header.begin());
}

tl::unexpected<Error> no_column(std::string what, const std::vector<std::string>& header,
                                const std::string& place) {
  return fail(ErrorCode::kTableColumns, std::move(what) + "; columns found: " + list_of(header),
              place, "name the column that holds the text, as in --columns text=BODY,title=HEAD");
}

}  // namespace

std::span<const std::string_view> report_fields() { return kFields; }

std::string column_form(std::string_view name) {
  std::string form = lower_case(name);
  std::erase_if(form, [](unsigned char c) {
    return c < 0x80 && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9');
  });
  return form;
}

ColumnMap ColumnMap::guess(const std::vector<std::string>& header, const ReadOptions& options) {
  ColumnMap map;
  map.header_ = header;
  for (std::string_view field : kFields) {
    std::vector<std::string> names{std::string(field)};
    const auto given = options.columns.find(field);
    if (given != options.columns.end()) {
      names = {given->second};
    } else if (options.rules != nullptr && options.rules->columns.contains(field)) {
      names = options.rules->columns.find(field)->second;
    }
    for (const std::string& name : names) {
      const auto place = name.empty() ? std::nullopt : place_of(name, header);
      if (place) map.add(field, *place);
    }
  }
  return map;
}

Result<ColumnMap> ColumnMap::of(const std::vector<std::string>& header, const ReadOptions& options,
                                const std::string& place) {
  ColumnMap map = guess(header, options);
  for (const auto& [field, name] : options.columns) {
    if (!name.empty() && !map.has(field)) return no_column("no column " + name, header, place);
  }
  if (!map.has("text")) return no_column("no column holds the text of reports", header, place);
  return map;
}

std::string ColumnMap::value(std::string_view field, const std::vector<std::string>& row) const {
  const auto column = columns_.find(field);
  return column == columns_.end() || column->second >= row.size() ? std::string()
                                                                  : row[column->second];
}

std::string ColumnMap::name(std::string_view field) const {
  const auto column = columns_.find(field);
  return column == columns_.end() ? std::string() : header_[column->second];
}

Result<Columns> read_columns(std::string_view text) {
  Columns columns;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(','), text.size());
    const std::string_view part = text.substr(0, end);
    const std::string_view field = part.substr(0, part.find('='));
    if (field.size() == part.size() ||
        std::find(kFields.begin(), kFields.end(), field) == kFields.end()) {
      return fail(ErrorCode::kUsage, "columns: not FIELD=COLUMN: " + std::string(part), {},
                  "FIELD is one of id, text, title, source, author, url, language, published");
    }
    columns[std::string(field)] = std::string(part.substr(field.size() + 1));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return columns;
}

}  // namespace verbale
