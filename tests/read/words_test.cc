// SPDX-License-Identifier: Apache-2.0
#include "read/words.h"

#include <gtest/gtest.h>

#include <string>

namespace verbale {
namespace {

std::string pieces(std::string_view line) {
  std::string all;
  for (const Piece& piece : pieces_of(line)) (all += all.empty() ? "" : "|") += piece.text;
  return all;
}

TEST(WordsTest, NumbersAndOrdinalsArePartsOfTheirOwn) {
  EXPECT_EQ(pieces("Sept. 5th, 2003 - 10:35"), "Sept.|5|th|,|2003|-|10|:|35");
}

TEST(WordsTest, AWordKeepsWhatStandsBetweenItsLetters) {
  EXPECT_EQ(pieces("Port-au-Prince"), "Port-au-Prince");
  EXPECT_EQ(pieces("O’Brien at 5 a.m."), "O’Brien|at|5|a.m.");
  EXPECT_EQ(pieces("Ünal"), "Ünal");
}

TEST(WordsTest, AHyphenAtTheEndIsNoPartOfTheWord) {
  EXPECT_EQ(pieces("Iran- once"), "Iran|-|once");
}

TEST(WordsTest, NoBreakSpacesPartWords) { EXPECT_EQ(pieces("May\u00A013"), "May|13"); }

TEST(WordsTest, NothingAtAll) {
  EXPECT_EQ(pieces(""), "");
  EXPECT_EQ(pieces(" \t\u00A0 "), "");
}

TEST(WordsTest, BrokenBytesAreMarks) { EXPECT_EQ(pieces_of("\xFF\xC3").size(), 2u); }

TEST(WordsTest, TheValueOfANumber) {
  EXPECT_EQ(value_of(pieces_of("2003")[0]), 2003);
  EXPECT_EQ(value_of(pieces_of("May")[0]), -1);
  EXPECT_EQ(value_of(pieces_of("123456789012345678901234567890")[0]), -1);
}

}  // namespace
}  // namespace verbale
