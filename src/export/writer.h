// SPDX-License-Identifier: Apache-2.0
//
// Rows into a file. A writer knows a kind of file; what stands in it comes from the table.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "base/output_file.h"
#include "export/sheet.h"

namespace verbale {

enum class FileKind : std::uint8_t {
  kCsv,
  kTsv,
  kTsvBare,  ///< without a header
  kTsvNone,  ///< "None" where nothing is known
  kParquet,
  kRecords,  ///< JSON Lines of the ledger's records
  kJsonLines,
  kGeoJson,
  kGraphMl,
  kAnnotations,
  kEntities,  ///< FollowTheMoney
};

/// The ending of the file's name.
std::string_view extension(FileKind kind);

class RowWriter {
 public:
  RowWriter(OutputFile& file, const Sheet& table) : file_(file), table_(table) {}
  virtual ~RowWriter() = default;
  RowWriter(const RowWriter&) = delete;
  RowWriter& operator=(const RowWriter&) = delete;

  virtual void begin() {}
  /// Tells how many rows that gave: one, but for files that have each thing once or several at a
  /// time.
  virtual std::int64_t row(const Row& row) = 0;
  virtual void end() {}

 protected:
  Cell value(const Column& column, const Row& row) const {
    return column.value == nullptr ? Cell() : column.value(row);
  }
  /// Value of the column with that name.
  Cell value(std::string_view name, const Row& row) const;

  OutputFile& file_;
  const Sheet& table_;
};

/// Items of one JSON array, an item a line, so that the file can also be read line by line.
class JsonItemsWriter : public RowWriter {
 public:
  using RowWriter::RowWriter;
  void end() override { file_.write("\n]}\n"); }

 protected:
  void item(const std::string& json) {
    file_.write((first_ ? "\n" : ",\n") + json);
    first_ = false;
  }

 private:
  bool first_ = true;
};

std::unique_ptr<RowWriter> make_writer(FileKind kind, OutputFile& file, const Sheet& table);

std::unique_ptr<RowWriter> delimited_writer(FileKind kind, OutputFile& file, const Sheet& table);
std::unique_ptr<RowWriter> parquet_writer(OutputFile& file, const Sheet& table);
std::unique_ptr<RowWriter> records_writer(OutputFile& file, const Sheet& table);
std::unique_ptr<RowWriter> json_lines_writer(OutputFile& file, const Sheet& table);
std::unique_ptr<RowWriter> geojson_writer(OutputFile& file, const Sheet& table);
std::unique_ptr<RowWriter> graphml_writer(OutputFile& file, const Sheet& table);
std::unique_ptr<RowWriter> annotation_writer(OutputFile& file, const Sheet& table);
std::unique_ptr<RowWriter> entity_writer(OutputFile& file, const Sheet& table);

}  // namespace verbale
