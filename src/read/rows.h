// SPDX-License-Identifier: Apache-2.0
//
// Rows of CSV and TSV as RFC 4180 has them: a field in quotes may hold delimiters, line ends, and
// quotes written twice.
//
//   1,"He said ""no"",
//   twice"              one row of two fields
//   1,"open             a quote that never ends: the row is one fault, and reading goes on below it
//   1,"no" he said      the same; in TSV, where many write quotes as they are, a row of two fields
//
// One stray quote must not swallow what follows, so after a fault the next line is a row of its
// own. What was looked at is then looked at again; a file of nothing but such quotes would cost the
// square of its size, so only as many bytes are read twice as were read before, and a fair sum
// besides.
#pragma once

#include <verbale/result.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "read/input.h"

namespace verbale {

enum class RowFault : std::uint8_t { kNone, kTooLong, kOpenQuote, kTextAfterQuote };

struct Row {
  std::uint64_t line = 0;           ///< on which it begins, from 1
  std::vector<std::string> fields;  ///< none where there is a fault
  RowFault fault = RowFault::kNone;

  /// An empty line.
  bool is_blank() const { return fields.size() == 1 && fields[0].empty(); }
};

class RowReader {
 public:
  RowReader(Input& input, char delimiter, std::uint64_t most_bytes)
      : input_(input),
        ends_({delimiter, '\n'}),
        most_(most_bytes),
        read_twice_left_(2 * most_bytes) {}

  /// Nothing at the end. Rows before damage come before its error.
  Result<std::optional<Row>> next();
  /// Of the row given last, or of the one that the error struck.
  std::uint64_t line() const { return line_; }

 private:
  char delimiter() const { return ends_[0]; }
  bool quotes_are_optional() const { return delimiter() == '\t'; }
  bool load();
  bool to_next(std::string_view marks);
  int peek();
  Row parse(bool quotes);
  bool parse_field(Row& row, bool quotes);
  bool parse_quoted(std::string& field, Row& row);
  bool end_field(Row& row);
  void finish(Row& row);
  bool may_read_twice();
  void skip_line();

  Input& input_;
  std::string ends_;  ///< what ends a field without quotes
  std::uint64_t most_;
  std::uint64_t read_twice_left_;
  std::uint64_t earned_ = 0;  ///< bytes taken that read_twice_left_ counts already
  std::uint64_t line_ = 1;
  std::size_t at_ = 0;       ///< in what is ahead of the input
  std::size_t to_take_ = 0;  ///< bytes of the row given last
  bool over_ = false;
  std::optional<Error> error_;
};

}  // namespace verbale
