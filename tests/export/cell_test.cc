// SPDX-License-Identifier: Apache-2.0
#include "export/cell.h"

#include <gtest/gtest.h>

namespace verbale {
namespace {

TEST(OneLine, WhatEndsALineForAnybodyIsASpace) {
  EXPECT_EQ(one_line_text("a\tb\r\nc"), "a b c");
  EXPECT_EQ(one_line_text("a\xC2\x85"
                          "b\xE2\x80\xA8"
                          "c\xE2\x80\xA9"
                          "d"),
            "a b c d");
  EXPECT_EQ(one_line_text("a\x0B\x0C\x1B[2J\x7F"), "a [2J");
  EXPECT_EQ(one_line_text(std::string_view("a\0b", 3)), "a b");
}

TEST(OneLine, OtherTextStaysAsItIs) {
  EXPECT_EQ(one_line_text("Ünal  😀 “x”"), "Ünal  😀 “x”");
  EXPECT_EQ(one_line_text("\n\n a \n"), "a");
  EXPECT_EQ(one_line_text(""), "");
}

TEST(OneLine, BytesThatAreNotUtf8AreReplaced) {
  EXPECT_EQ(one_line_text("a\xFFz"), "a\xEF\xBF\xBDz");
}

TEST(Lists, CanBeTakenApartAgain) {
  EXPECT_EQ(joined_texts({"USA", "IRN; FRA", "DEU"}), "USA; IRN, FRA; DEU");
  EXPECT_EQ(joined_texts({"", "b"}), "; b");
  EXPECT_EQ(joined_texts({}), "");
}

TEST(Cells, AsText) {
  EXPECT_EQ(to_text(Cell()), "");
  EXPECT_EQ(to_text(Cell(std::int64_t{-3})), "-3");
  EXPECT_EQ(to_text(Cell(0.1)), "0.1");
  EXPECT_EQ(to_text(Cell(std::numeric_limits<double>::infinity())), "");
  EXPECT_TRUE(is_empty(text_cell("")));
}

}  // namespace
}  // namespace verbale
