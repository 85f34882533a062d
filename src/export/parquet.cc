// SPDX-License-Identifier: Apache-2.0
//
// Parquet, the hand-off to DuckDB, Arrow and pandas. The file is
//
//   "PAR1"  pages of the first row group, column after column ...  footer  its length  "PAR1"
//
// and the footer says where everything is. Format: github.com/apache/parquet-format, version 2.
#include <verbale/version.h>

#include "export/parquet_column.h"
#include "export/parquet_thrift.h"
#include "export/writer.h"

namespace verbale {
namespace {

constexpr std::size_t kRowsInGroup = 100'000;
constexpr std::size_t kBytesInGroup = 64u << 20;
constexpr std::string_view kMagic = "PAR1";

/// A chunk that is in the file already.
struct Placed {
  std::int64_t at = 0, size = 0, values = 0, uncompressed = 0, dictionary_size = 0;
};

struct Group {
  std::vector<Placed> columns;
  std::int64_t rows = 0;
};

class ParquetWriter : public RowWriter {
 public:
  ParquetWriter(OutputFile& file, const Sheet& table) : RowWriter(file, table) {
    for (const Column& column : table.columns) columns_.emplace_back(column.holds);
  }

  void begin() override { file_.write(kMagic); }

  std::int64_t row(const Row& row) override {
    std::size_t waiting = 0;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      columns_[i].add(value(table_.columns[i], row));
      waiting += columns_[i].waiting();
    }
    if (++rows_ >= kRowsInGroup || waiting >= kBytesInGroup) end_group();
    return 1;
  }

  void end() override {
    end_group();
    const std::string foot = footer();
    file_.write(foot);
    std::string length;
    for (int i = 0; i < 4; ++i) length.push_back(static_cast<char>(foot.size() >> (8 * i)));
    file_.write(length + std::string(kMagic));
  }

 private:
  void end_group() {
    if (rows_ == 0) return;
    Group& group = groups_.emplace_back();
    group.rows = static_cast<std::int64_t>(rows_);
    for (ParquetColumn& column : columns_) {
      const ColumnChunk chunk = column.take();
      group.columns.push_back({static_cast<std::int64_t>(file_.size()),
                               static_cast<std::int64_t>(chunk.bytes.size()), chunk.values,
                               chunk.uncompressed, chunk.dictionary_size});
      file_.write(chunk.bytes);
    }
    rows_ = 0;
  }

  std::string footer() const;
  void schema(ThriftWriter& out) const;
  void leaf(ThriftWriter& out, const Column& column) const;
  void list(ThriftWriter& out, const Column& column) const;
  void group(ThriftWriter& out, const Group& group) const;
  void chunk(ThriftWriter& out, const Column& column, const Placed& placed) const;

  std::vector<ParquetColumn> columns_;
  std::vector<Group> groups_;
  std::size_t rows_ = 0;
};

void string_type(ThriftWriter& out) {
  out.i32(6, parquet::kUtf8);
  out.struct_field(10);  // logical type: a union, of which 1 is STRING
  out.begin_struct();
  out.struct_field(1);
  out.begin_struct();
  out.end_struct();
  out.end_struct();
}

void ParquetWriter::leaf(ThriftWriter& out, const Column& column) const {
  const parquet::PhysicalType type = parquet::type_of(column.holds);
  out.begin_struct();
  out.i32(1, type);
  out.i32(3, parquet::kOptional);
  out.text(4, column.name);
  if (type == parquet::kBytes) string_type(out);
  out.end_struct();
}

/// optional group NAME (LIST) { repeated group list { required binary element (STRING) } }
void ParquetWriter::list(ThriftWriter& out, const Column& column) const {
  out.begin_struct();
  out.i32(3, parquet::kOptional);
  out.text(4, column.name);
  out.i32(5, 1);
  out.i32(6, parquet::kListOf);
  out.struct_field(10);  // of which 3 is LIST
  out.begin_struct();
  out.struct_field(3);
  out.begin_struct();
  out.end_struct();
  out.end_struct();
  out.end_struct();
  out.begin_struct();
  out.i32(3, parquet::kRepeated);
  out.text(4, "list");
  out.i32(5, 1);
  out.end_struct();
  out.begin_struct();
  out.i32(1, parquet::kBytes);
  out.i32(3, parquet::kRequired);
  out.text(4, "element");
  string_type(out);
  out.end_struct();
}

void ParquetWriter::schema(ThriftWriter& out) const {
  constexpr std::size_t kNodesOfList = 3;
  std::size_t nodes = 1;
  for (const Column& column : table_.columns) {
    nodes += column.holds == Holds::kTexts ? kNodesOfList : 1;
  }
  out.struct_list(2, nodes);
  out.begin_struct();
  out.text(4, "schema");
  out.i32(5, static_cast<std::int32_t>(table_.columns.size()));
  out.end_struct();
  for (const Column& column : table_.columns) {
    column.holds == Holds::kTexts ? list(out, column) : leaf(out, column);
  }
}

void ParquetWriter::chunk(ThriftWriter& out, const Column& column, const Placed& placed) const {
  const bool dictionary = placed.dictionary_size > 0;
  std::vector<std::string> path = {std::string(column.name)};
  if (column.holds == Holds::kTexts) path.insert(path.end(), {"list", "element"});
  std::vector<std::int32_t> encodings = {parquet::kPlain, parquet::kRle};
  if (dictionary) encodings.push_back(parquet::kRleDictionary);
  out.begin_struct();
  out.i64(2, placed.at);
  out.struct_field(3);
  out.begin_struct();
  out.i32(1, parquet::type_of(column.holds));
  out.i32_list(2, encodings);
  out.text_list(3, path);
  out.i32(4, parquet::kZstd);
  out.i64(5, placed.values);
  out.i64(6, placed.uncompressed);
  out.i64(7, placed.size);
  out.i64(9, placed.at + placed.dictionary_size);
  if (dictionary) out.i64(11, placed.at);
  out.end_struct();
  out.end_struct();
}

void ParquetWriter::group(ThriftWriter& out, const Group& group) const {
  std::int64_t bytes = 0;
  for (const Placed& placed : group.columns) bytes += placed.uncompressed;
  out.begin_struct();
  out.struct_list(1, group.columns.size());
  for (std::size_t i = 0; i < group.columns.size(); ++i) {
    chunk(out, table_.columns[i], group.columns[i]);
  }
  out.i64(2, bytes);
  out.i64(3, group.rows);
  out.end_struct();
}

std::string ParquetWriter::footer() const {
  std::int64_t rows = 0;
  for (const Group& one : groups_) rows += one.rows;
  ThriftWriter out;
  out.begin_struct();
  out.i32(1, 2);
  schema(out);
  out.i64(3, rows);
  out.struct_list(4, groups_.size());
  for (const Group& one : groups_) group(out, one);
  out.text(6, "verbale version " + std::string(version()));
  out.end_struct();
  return out.take();
}

}  // namespace

std::unique_ptr<RowWriter> parquet_writer(OutputFile& file, const Sheet& table) {
  return std::make_unique<ParquetWriter>(file, table);
}

}  // namespace verbale
