// SPDX-License-Identifier: Apache-2.0
//
// One column of a row group: takes cells, gives pages. Texts that repeat go into a dictionary, once
// each; a page of places in it follows. Numbers are plain. Levels tell what is there: a definition
// level for each value (0: not known), for lists a repetition level (1: the same list goes on).
//
//   lists [A B], none, [C]   ->   repetition 0 1 0 0   definition 2 2 0 2   values A B C
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "export/sheet.h"

namespace verbale {

/// Numbers of the Parquet format.
namespace parquet {
enum PhysicalType : std::int32_t { kInt64 = 2, kDouble = 5, kBytes = 6 };
enum Encoding : std::int32_t { kPlain = 0, kRle = 3, kRleDictionary = 8 };
enum Repetition : std::int32_t { kRequired = 0, kOptional = 1, kRepeated = 2 };
constexpr std::int32_t kZstd = 6;
constexpr std::int32_t kUtf8 = 0, kListOf = 3;  ///< converted types
PhysicalType type_of(Holds holds);
}  // namespace parquet

/// Where a column's pages are and what is in them.
struct ColumnChunk {
  std::string bytes;
  std::int64_t values = 0;  ///< levels counted, what is not known included
  std::int64_t uncompressed = 0;
  std::int64_t dictionary_size = 0;  ///< bytes of the dictionary page; 0 where there is none
};

class ParquetColumn {
 public:
  explicit ParquetColumn(Holds holds) : holds_(holds) {}
  void add(const Cell& cell);
  /// Bytes that are waiting, about.
  std::size_t waiting() const { return waiting_; }
  /// The pages of all that was added since the last time.
  ColumnChunk take();

 private:
  bool is_list() const { return holds_ == Holds::kTexts; }
  void add_texts(const Texts& texts);
  void add_text(std::string text);
  std::string levels() const;
  std::string plain_values() const;

  Holds holds_;
  std::vector<std::uint32_t> definitions_, repetitions_;
  std::vector<std::string> texts_;
  std::string numbers_;
  std::size_t waiting_ = 0;
};

}  // namespace verbale
