// SPDX-License-Identifier: Apache-2.0
#include "read/table.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "read/columns.h"
#include "read/content_kind.h"
#include "read/given_report.h"
#include "read/place.h"
#include "read/rows.h"
#include "read/text_check.h"
#include "read/written_date.h"

namespace verbale {
namespace {

tl::unexpected<Error> bad_row(std::string what, const std::string& place, std::string to_do) {
  return fail(ErrorCode::kTableRow, std::move(what), place, std::move(to_do));
}

Error fault_of(const Row& row, const Delivery& to, const std::string& place) {
  constexpr const char* kQuotes = "write quotes inside of a quoted field twice, and close it";
  switch (row.fault) {
    case RowFault::kTooLong:
      return std::move(too_long("a row", to.budget().line_bytes, place).value());
    case RowFault::kOpenQuote:
      return std::move(bad_row("a quoted field that never ends", place, kQuotes).value());
    default:
      return std::move(bad_row("text behind a closing quote", place, kQuotes).value());
  }
}

class TableReader {
 public:
  TableReader(std::vector<std::string> header, ColumnMap columns, const Delivery& to)
      : header_(std::move(header)), columns_(std::move(columns)), to_(to) {}

  bool read(const Row& row, const std::string& place) const {
    if (row.fault != RowFault::kNone) return to_.reject(fault_of(row, to_, place), place);
    // Files put one behind the other repeat the header.
    if (row.is_blank() || row.fields == header_) return true;
    return to_.deliver(report(row.fields, place), place, columns_.value("id", row.fields));
  }

 private:
  /// A field too many is a delimiter without quotes, after which no column can be trusted. What is
  /// missing at the end are empty fields that some programs leave out.
  Status check(const std::vector<std::string>& row, const std::string& place) const {
    const auto extra =
        row.begin() + static_cast<std::ptrdiff_t>(std::min(row.size(), header_.size()));
    if (std::all_of(extra, row.end(), [](const auto& field) { return field.empty(); })) return {};
    return bad_row("a row of " + std::to_string(row.size()) + " fields in a table of " +
                       std::to_string(header_.size()) + " columns",
                   place, "put fields that hold the delimiter or a line end into quotes");
  }

  Status published(const std::vector<std::string>& row, ReportInfo& info) const {
    const std::string given = columns_.value("published", row);
    if (given.find_first_not_of(' ') == std::string::npos) return {};
    auto date = written_date(given, to_.options().rules.get());
    if (!date) {
      return fail(ErrorCode::kDateInvalid,
                  "`" + columns_.name("published") + "` is not a date: " + given.substr(0, 40),
                  info.origin,
                  "write it as 2003-05-13, or leave the column out with --columns published=");
    }
    info.published = std::move(*date);
    return {};
  }

  Result<Document> report(const std::vector<std::string>& row, const std::string& place) const {
    GivenReport given;
    given.info.origin = place;
    const std::pair<std::string_view, std::string*> fields[] = {{"id", &given.info.id},
                                                                {"text", &given.text},
                                                                {"title", &given.info.title},
                                                                {"source", &given.info.source},
                                                                {"author", &given.info.author},
                                                                {"url", &given.info.url},
                                                                {"language", &given.info.language}};
    if (Status status = check(row, place); !status) return tl::make_unexpected(status.error());
    for (const auto& [name, to] : fields) {
      *to = columns_.value(name, row);
      if (Status status = check_text(*to, place); !status) {
        return tl::make_unexpected(status.error());
      }
    }
    if (Status status = published(row, given.info); !status) {
      return tl::make_unexpected(status.error());
    }
    given.is_html = content_kind(given.text) == ContentKind::kHtml;
    return given_report(std::move(given), to_.options());
  }

  std::vector<std::string> header_;
  ColumnMap columns_;
  const Delivery& to_;
};

Result<TableReader> open_table(RowReader& rows, const Delivery& to) {
  const std::string place = line_of(to.origin(), 1);
  auto row = rows.next();
  if (!row) return tl::make_unexpected(row.error());
  if (!*row) return check_not_empty({}, place).map([&] { return TableReader({}, {}, to); });
  if ((*row)->fault != RowFault::kNone) return tl::unexpected<Error>(fault_of(**row, to, place));
  for (const std::string& name : (*row)->fields) {
    if (Status status = check_text(name, place); !status)
      return tl::make_unexpected(status.error());
  }
  auto columns = ColumnMap::of((*row)->fields, to.options(), place);
  if (!columns) return tl::make_unexpected(columns.error());
  return TableReader(std::move((*row)->fields), std::move(*columns), to);
}

}  // namespace

bool read_table(Input& input, char delimiter, const Delivery& to) {
  RowReader rows(input, delimiter, to.budget().line_bytes);
  auto table = open_table(rows, to);
  if (!table) return to.reject(std::move(table.error()));
  while (true) {
    const auto row = rows.next();
    const std::string place = line_of(to.origin(), row && *row ? (*row)->line : rows.line());
    if (!row) return to.reject(at_place(row.error(), place), place);
    if (!*row) return true;
    if (!table->read(**row, place)) return false;
  }
}

}  // namespace verbale
