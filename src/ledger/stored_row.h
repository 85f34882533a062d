// SPDX-License-Identifier: Apache-2.0
//
// Reads the columns of a row one after the other, in the order of columns.h.
#pragma once

#include <verbale/records.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/code_points.h"
#include "ledger/sqlite.h"

namespace verbale {

class StoredRow {
 public:
  /// The row that `query` stands on, from its first column. `actors` are the keys of
  /// Minutes::actors.
  StoredRow(const Query& query, const CodePointIndex& index,
            const std::vector<std::int64_t>& actors);

  void skip(int columns) { column_ += columns; }
  std::int64_t integer() { return query_.integer(column_++); }
  double real() { return query_.real(column_++); }
  std::string text() { return std::string(query_.text(column_++)); }
  std::optional<double> optional_real();
  std::vector<std::string> list();
  /// begin, end and words; the words are those of the text and need not be read.
  std::optional<TextRange> span();
  TextRange span_or_empty() { return span().value_or(TextRange()); }
  /// actor_key, code, mention
  ActorRef ref();
  TimeValue time();
  std::optional<PlaceValue> place();
  Plover plover();
  void base(RecordBase& record);

 private:
  const Query& query_;
  const CodePointIndex& index_;
  const std::vector<std::int64_t>& actors_;
  int column_ = 0;
};

/// Where `key` stands in the ascending `keys`; -1 where it does not.
std::int32_t position_of(std::int64_t key, const std::vector<std::int64_t>& keys);

}  // namespace verbale
