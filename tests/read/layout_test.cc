// SPDX-License-Identifier: Apache-2.0
#include "read/layout.h"

#include <gtest/gtest.h>

#include <string>

namespace verbale {
namespace {

/// The paragraphs, each in brackets.
std::string paragraphs(const std::string& text) {
  std::string all;
  for (const Block& block : paragraphs_in(text))
    all += "[" + std::string(block.range.of(text)) + "]";
  return all;
}

const std::string kLong =
    "The ministers of both countries met for the third time this year and agreed to meet again in "
    "the autumn.";

TEST(LayoutTest, BlankLinesPartParagraphs) {
  EXPECT_EQ(paragraphs("One.\n\nTwo.\n\n\n\nThree.\n"), "[One.][Two.][Three.]");
}

TEST(LayoutTest, EveryKindOfLineEnd) {
  EXPECT_EQ(paragraphs("One.\r\n\r\nTwo."), "[One.][Two.]");
  EXPECT_EQ(paragraphs("One.\r\rTwo."), "[One.][Two.]");
  EXPECT_EQ(paragraphs("One.\u2029\u2029Two."), "[One.][Two.]");
  EXPECT_EQ(paragraphs("One.\u0085\u0085Two."), "[One.][Two.]");
  EXPECT_EQ(paragraphs("One.\f\fTwo."), "[One.][Two.]");
}

TEST(LayoutTest, ALineOfWhiteSpaceIsBlank) {
  EXPECT_EQ(paragraphs("One.\n \t \nTwo."), "[One.][Two.]");
  EXPECT_EQ(paragraphs("One.\n\u00A0\nTwo."), "[One.][Two.]");
  EXPECT_EQ(paragraphs("One.\n\u200B\nTwo."), "[One.][Two.]");
}

TEST(LayoutTest, ParagraphsAreTrimmed) {
  EXPECT_EQ(paragraphs("  One.  \n\n\u00A0Two.\u00A0\n"), "[One.][Two.]");
  EXPECT_EQ(paragraphs("\u200BOne.\u200B"), "[One.]");
}

TEST(LayoutTest, WrappedLinesAreOneParagraph) {
  EXPECT_EQ(paragraphs("The ministers met\nin Geneva.\n\nThey agreed."),
            "[The ministers met\nin Geneva.][They agreed.]");
}

TEST(LayoutTest, LongLinesAreAParagraphEach) {
  EXPECT_EQ(paragraphs(kLong + "\n" + kLong), "[" + kLong + "][" + kLong + "]");
}

TEST(LayoutTest, AShortParagraphAmongLongLines) {
  EXPECT_EQ(paragraphs(kLong + "\nNobody spoke.\n" + kLong),
            "[" + kLong + "][Nobody spoke.][" + kLong + "]");
}

TEST(LayoutTest, WideWrappingEndsInTheMiddleOfSentences) {
  const std::string wide =
      "The ministers of both countries met for the third time this year and agreed to meet again "
      "in the";
  EXPECT_EQ(paragraphs(wide + "\n" + wide + "\nautumn."), "[" + wide + "\n" + wide + "\nautumn.]");
}

TEST(LayoutTest, LongLinesThatEndInQuotationMarks) {
  const std::string quoted = kLong.substr(0, kLong.size() - 1) + ",” he said. “It is late.”";
  EXPECT_EQ(paragraphs(quoted + "\n" + quoted), "[" + quoted + "][" + quoted + "]");
}

TEST(LayoutTest, NothingHasNoParagraphs) {
  EXPECT_EQ(paragraphs(""), "");
  EXPECT_EQ(paragraphs("\n\n \n"), "");
}

TEST(LayoutTest, ParagraphsCoverTheText) {
  const std::string text = "\u00A0One.\r\n\r\nTwo\nlines.\n\n\u201CThree.\u201D \n";
  std::string rest = text;
  for (const Block& block : paragraphs_in(text)) {
    for (std::uint32_t at = block.range.begin; at < block.range.end; ++at) rest[at] = ' ';
  }
  EXPECT_EQ(trimmed(rest, {0, static_cast<std::uint32_t>(rest.size())}).size(), 0u);
}

TEST(LayoutTest, ManyLinesAreReadInGoodTime) {
  std::string text;
  for (int i = 0; i < 1000000; ++i) text += "x\n\n";
  EXPECT_EQ(paragraphs_in(text).size(), 1000000u);
}

TEST(LayoutTest, WhatEndsASentence) {
  for (const char* text :
       {"He left.", "Did he?", "He did!", "“He left.”", "(He left.)", "He left…", "left.’”"}) {
    EXPECT_TRUE(ends_sentence(text)) << text;
  }
  for (const char* text : {"He left", "He said:", "“Axis of Evil”", "", "”", "a, b,"}) {
    EXPECT_FALSE(ends_sentence(text)) << text;
  }
}

TEST(LayoutTest, CharactersAreCounted) {
  EXPECT_EQ(characters_in("Ünal"), 4u);
  EXPECT_EQ(characters_in("😀"), 1u);
  EXPECT_EQ(characters_in(""), 0u);
}

}  // namespace
}  // namespace verbale
