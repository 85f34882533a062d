// SPDX-License-Identifier: Apache-2.0
//
// The bytes of Parquet's small parts, worked out by hand from the format's description. Whole files
// are read back by other people's readers in tests/apps/export_graphs_test.py.
#include <gtest/gtest.h>

#include "export/parquet_column.h"
#include "export/parquet_levels.h"
#include "export/parquet_thrift.h"

namespace verbale {
namespace {

std::string bytes(std::initializer_list<int> values) {
  std::string out;
  for (const int value : values) out.push_back(static_cast<char>(value));
  return out;
}

TEST(Thrift, FieldsStepAndStop) {
  ThriftWriter out;
  out.begin_struct();
  out.i32(1, 5);
  out.text(3, "ab");
  out.i64(4, -1);
  out.end_struct();
  EXPECT_EQ(out.take(), bytes({0x15, 0x0A, 0x28, 0x02, 'a', 'b', 0x16, 0x01, 0x00}));
}

TEST(Thrift, AStructInsideCountsItsOwnFields) {
  ThriftWriter out;
  out.begin_struct();
  out.struct_field(5);
  out.begin_struct();
  out.i32(1, 1);
  out.end_struct();
  out.i32(6, 0);
  out.end_struct();
  EXPECT_EQ(out.take(), bytes({0x5C, 0x15, 0x02, 0x00, 0x15, 0x00, 0x00}));
}

TEST(Thrift, LongListsTellTheirSizeApart) {
  ThriftWriter out;
  out.begin_struct();
  out.i32_list(1, std::vector<std::int32_t>(15, 0));
  const std::string text = out.take();
  EXPECT_EQ(text.substr(0, 3), bytes({0x19, 0xF5, 0x0F}));
  EXPECT_EQ(text.size(), 3u + 15u);
}

TEST(Varint, SevenBitsAByte) {
  std::string out;
  append_varint(out, 300);
  EXPECT_EQ(out, bytes({0xAC, 0x02}));
}

TEST(Levels, ARunIsShort) {
  EXPECT_EQ(hybrid(std::vector<std::uint32_t>(10, 0), 1), bytes({0x14, 0x00}));
  EXPECT_EQ(hybrid(std::vector<std::uint32_t>(1000, 300), 9), bytes({0xD0, 0x0F, 0x2C, 0x01}));
}

TEST(Levels, WhatChangesIsPacked) {
  EXPECT_EQ(hybrid({0, 1, 1, 0, 1, 0, 0, 1}, 1), bytes({0x03, 0x96}));
  // The format's own example: 0 to 7 in three bits.
  EXPECT_EQ(hybrid({0, 1, 2, 3, 4, 5, 6, 7}, 3), bytes({0x03, 0x88, 0xC6, 0xFA}));
}

TEST(Levels, BitsThatANumberNeeds) {
  EXPECT_EQ(bits_for(0), 0);
  EXPECT_EQ(bits_for(1), 1);
  EXPECT_EQ(bits_for(8), 4);
}

TEST(Column, RepeatedTextsHaveADictionary) {
  ParquetColumn column(Holds::kText);
  for (int i = 0; i < 4; ++i) column.add(Cell(std::string("IRN")));
  EXPECT_GT(column.take().dictionary_size, 0);
  column.add(Cell(std::string("IRN")));
  column.add(Cell());
  const ColumnChunk chunk = column.take();
  EXPECT_EQ(chunk.dictionary_size, 0) << "one value does not pay";
  EXPECT_EQ(chunk.values, 2) << "what is not known is counted";
}

}  // namespace
}  // namespace verbale
