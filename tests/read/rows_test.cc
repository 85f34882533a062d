// SPDX-License-Identifier: Apache-2.0
#include "read/rows.h"

#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <vector>

#include "read/input.h"

namespace verbale {
namespace {

/// Each row as "line:a|b", faults as "line:!" and the number of the fault.
std::vector<std::string> rows(std::string_view bytes, char delimiter = ',',
                              std::uint64_t most = 1000) {
  Input input(stream_of(bytes));
  RowReader reader(input, delimiter, most);
  std::vector<std::string> all;
  while (auto row = reader.next().value()) {
    std::string text = std::to_string(row->line) + ":";
    for (const std::string& field : row->fields)
      text += &field == &row->fields[0] ? field : "|" + field;
    if (row->fault != RowFault::kNone) text += "!" + std::to_string(static_cast<int>(row->fault));
    all.push_back(text);
  }
  return all;
}

using Rows = std::vector<std::string>;

TEST(RowsTest, Plain) {
  EXPECT_EQ(rows("a,b\n1,2\n"), (Rows{"1:a|b", "2:1|2"}));
  EXPECT_EQ(rows("a,b\r\n1,2"), (Rows{"1:a|b", "2:1|2"}));
  EXPECT_EQ(rows("a,,\n\n,\n"), (Rows{"1:a||", "2:", "3:|"}));
  EXPECT_EQ(rows(""), Rows{});
  EXPECT_EQ(rows("a;b,c\n", ';'), Rows{"1:a|b,c"});
}

TEST(RowsTest, Quoted) {
  EXPECT_EQ(rows("\"a,b\",c\n"), Rows{"1:a,b|c"});
  EXPECT_EQ(rows("\"He said \"\"no\"\".\",c\n"), Rows{"1:He said \"no\".|c"});
  EXPECT_EQ(rows("\"a\nb\r\nc\",d\r\ne,f\r\n"), (Rows{"1:a\nb\r\nc|d", "4:e|f"}));
  EXPECT_EQ(rows("\"\",\"\"\"\"\n"), Rows{"1:|\""});
  EXPECT_EQ(rows("\"a\" ,b\n"), Rows{"1:a|b"});
  EXPECT_EQ(rows("a\"b,5\" long\n"), Rows{"1:a\"b|5\" long"});
}

TEST(RowsTest, AStrayQuoteCostsItsRowAndNoOther) {
  EXPECT_EQ(rows("1,\"open\n2,b\n3,c\n"), (Rows{"1:!2", "2:2|b", "3:3|c"}));
  EXPECT_EQ(rows("1,\"a\" said\n2,b\n"), (Rows{"1:!3", "2:2|b"}));
  EXPECT_EQ(rows("1,\"open\n2,\"b\"\n3,c\n"), (Rows{"1:!3", "2:2|b", "3:3|c"}));
}

TEST(RowsTest, InTsvQuotesMayBeOrdinary) {
  EXPECT_EQ(rows("1\t\"Yes,\" he said\n2\tb\n", '\t'), (Rows{"1:1|\"Yes,\" he said", "2:2|b"}));
  EXPECT_EQ(rows("1\t\"open\n2\tb\n", '\t'), (Rows{"1:1|\"open", "2:2|b"}));
  EXPECT_EQ(rows("1\t\"a\tb\"\n", '\t'), Rows{"1:1|a\tb"});
}

TEST(RowsTest, ARowOverTheBudgetIsPassedOver) {
  EXPECT_EQ(rows("1,abcdefgh\n2,b\n", ',', 5), (Rows{"1:!1", "2:2|b"}));
  EXPECT_EQ(rows("1,\"abc\ndefgh\"\n2,b\n", ',', 5).back(), "3:2|b");
  EXPECT_EQ(rows("1," + std::string(2 << 20, 'x') + "\n2,b\n"), (Rows{"1:!1", "2:2|b"}));
  EXPECT_EQ(rows(std::string(2 << 20, ',') + "\n2,b\n").back(), "2:2|b");
}

TEST(RowsTest, NothingButQuotesTakesTimeByTheSizeAlone) {
  std::string hostile;
  for (int i = 0; i < 200'000; ++i) hostile += "\",\n";
  hostile += "\"x";
  const auto begin = std::chrono::steady_clock::now();
  rows(hostile, ',', 64u << 20);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(5));
}

}  // namespace
}  // namespace verbale
