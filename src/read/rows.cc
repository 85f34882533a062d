// SPDX-License-Identifier: Apache-2.0
#include "read/rows.h"

#include <algorithm>
#include <utility>

namespace verbale {

/// One more chunk. False at the end, at an error, and beyond the budget of a row.
bool RowReader::load() {
  over_ = input_.ahead().size() > most_;
  if (over_ || error_) return false;
  Result<bool> came = input_.more();
  if (!came) error_ = std::move(came.error());
  return came && *came;
}

/// Moves to the next of `marks`; to the end of what is there where none comes.
bool RowReader::to_next(std::string_view marks) {
  while (true) {
    const std::string_view ahead = input_.ahead();
    at_ = std::min(ahead.find_first_of(marks, at_), ahead.size());
    if (at_ < ahead.size()) return at_ <= most_ || (over_ = true, false);
    if (!load()) return false;
  }
}

/// The byte ahead, or -1.
int RowReader::peek() {
  if (at_ == input_.ahead().size() && !load()) return -1;
  return static_cast<unsigned char>(input_.ahead()[at_]);
}

/// Behind a field: true where another follows in the row.
bool RowReader::end_field(Row& row) {
  const int next = over_ ? -1 : peek();
  if (over_) row.fault = RowFault::kTooLong;
  if (next >= 0) ++at_;
  return next == static_cast<unsigned char>(delimiter());
}

/// From the opening quote to behind the closing one, and the white space that some put there.
bool RowReader::parse_quoted(std::string& field, Row& row) {
  do {
    const std::size_t begin = ++at_;
    if (!to_next("\"")) {
      row.fault = over_ ? RowFault::kTooLong : RowFault::kOpenQuote;
      return false;
    }
    field += input_.ahead().substr(begin, at_++ - begin);
    if (peek() == '"') field += '"';
  } while (peek() == '"');
  while (peek() == ' ' || peek() == '\r') ++at_;
  const int next = peek();
  const bool ends = next < 0 || ends_.find(static_cast<char>(next)) != std::string::npos;
  if (!ends) row.fault = RowFault::kTextAfterQuote;
  return ends;
}

/// False where the row ends with the field.
bool RowReader::parse_field(Row& row, bool quotes) {
  std::string field;
  if (quotes && peek() == '"') {
    if (!parse_quoted(field, row)) return false;
  } else {
    const std::size_t begin = at_;
    to_next(ends_);
    field = input_.ahead().substr(begin, at_ - begin);
    if (field.ends_with('\r') && peek() != static_cast<unsigned char>(delimiter()))
      field.pop_back();
  }
  row.fields.push_back(std::move(field));
  return end_field(row);
}

Row RowReader::parse(bool quotes) {
  Row row;
  row.line = line_;
  at_ = 0;
  over_ = false;
  while (row.fault == RowFault::kNone && parse_field(row, quotes)) {
  }
  return row;
}

/// Whether the bytes up to at_ may be looked at again.
bool RowReader::may_read_twice() {
  read_twice_left_ += input_.taken() - earned_;
  earned_ = input_.taken();
  if (at_ > read_twice_left_) return false;
  read_twice_left_ -= at_;
  return true;
}

/// Drops what is ahead up to the end of the line, whatever its length.
void RowReader::skip_line() {
  while (true) {
    const std::size_t end = input_.ahead().find('\n');
    if (end != std::string_view::npos) return input_.take(end + 1);
    input_.take(input_.ahead().size());
    Result<bool> came = input_.more();
    if (!came) error_ = std::move(came.error());
    if (!came || !*came) return;
  }
}

/// Settles where the next row begins.
void RowReader::finish(Row& row) {
  if (row.fault == RowFault::kNone) {
    to_take_ = at_;
    return;
  }
  row.fields.clear();
  if (!may_read_twice()) {
    const std::string_view passed = input_.ahead().substr(0, at_);
    line_ += static_cast<std::uint64_t>(std::count(passed.begin(), passed.end(), '\n'));
    input_.take(at_);
  }
  skip_line();
  ++line_;
}

Result<std::optional<Row>> RowReader::next() {
  const std::string_view last = input_.ahead().substr(0, to_take_);
  line_ += static_cast<std::uint64_t>(std::count(last.begin(), last.end(), '\n'));
  input_.take(std::exchange(to_take_, 0));
  if (input_.ahead().empty() && !load()) {
    if (error_) return tl::unexpected<Error>(*error_);
    return std::optional<Row>();
  }
  Row row = parse(true);
  const bool quote_fault =
      row.fault == RowFault::kOpenQuote || row.fault == RowFault::kTextAfterQuote;
  if (quote_fault && quotes_are_optional() && may_read_twice()) row = parse(false);
  if (error_) return tl::unexpected<Error>(*error_);
  finish(row);
  return std::optional<Row>(std::move(row));
}

}  // namespace verbale
