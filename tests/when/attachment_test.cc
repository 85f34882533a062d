// SPDX-License-Identifier: Apache-2.0
//
// When something was, by the tree: each case asks for the time of one word.
#include "analysed.h"

namespace verbale::when {
namespace {

std::uint32_t word_of(const Document& document, const std::string& form) {
  for (std::uint32_t word = 0; word < document.words.size(); ++word) {
    if (document.form(word) == form) return word;
  }
  ADD_FAILURE() << "no word '" << form << "'";
  return 0;
}

/// "2003-05-12 to 2003-05-12"; "none" where the clause does not say.
std::string time_of(const std::string& text, const std::string& word) {
  const Analysed report = analysed(text, "2003-05-13");
  const Tree tree(report.document);
  const auto time = time_reader().time_at(tree, report.minutes, word_of(report.document, word));
  if (!time) return "none";
  const auto side = [](const std::string& date) { return date.empty() ? std::string("?") : date; };
  return side(time->begin) + " to " + side(time->end);
}

TEST(Attachment, EachVerbHasItsOwnTime) {
  const std::string text = "The minister said on Monday that the talks had failed in April.";
  EXPECT_EQ(time_of(text, "said"), "2003-05-12 to 2003-05-12");
  EXPECT_EQ(time_of(text, "failed"), "2003-04-01 to 2003-04-30");
}

TEST(Attachment, AClauseDoesNotBorrowTheTimeOfAnother) {
  const std::string text = "The minister said on Monday that the rebels had attacked the port.";
  EXPECT_EQ(time_of(text, "attacked"), "none");
}

TEST(Attachment, NounsHaveTheirOwnTimeOrThatOfTheirVerb) {
  EXPECT_EQ(time_of("Officials condemned Sunday's attack on the embassy.", "attack"),
            "2003-05-11 to 2003-05-11");
  EXPECT_EQ(time_of("The two sides held talks on Sunday.", "talks"), "2003-05-11 to 2003-05-11");
}

TEST(Attachment, ATimeInsideAPhraseCountsForItsVerb) {
  EXPECT_EQ(
      time_of("At a meeting earlier this month the president criticized Japan.", "criticized"),
      "2003-05-01 to 2003-05-13");
}

TEST(Attachment, PrepositionsOpenOrCloseIt) {
  EXPECT_EQ(time_of("Israel bombed the camp before the 2001 war in Afghanistan.", "bombed"),
            "? to 2000-12-31");
  EXPECT_EQ(time_of("Troops have occupied the island since 1974.", "occupied"),
            "1974-01-01 to 2003-05-13");
  EXPECT_EQ(time_of("China will sign the treaty by June 1.", "sign"), "? to 2003-06-01");
  EXPECT_EQ(time_of("The rebels killed ten soldiers after Sunday's vote.", "killed"),
            "2003-05-12 to ?");
}

TEST(Attachment, RangesHaveTwoEnds) {
  EXPECT_EQ(time_of("He ruled the country from 1980 to 1988.", "ruled"),
            "1980-01-01 to 1988-12-31");
  EXPECT_EQ(time_of("Troops shelled the town between 3 and 5 April.", "shelled"),
            "2003-04-03 to 2003-04-05");
}

TEST(Attachment, WhatBeginsToHappenHappensThen) {
  EXPECT_EQ(time_of("Moscow began on Friday to withdraw its troops.", "withdraw"),
            "2003-05-09 to 2003-05-09");
  EXPECT_EQ(time_of("Moscow vowed on Friday to withdraw its troops.", "withdraw"), "none");
}

TEST(Attachment, DurationsDoNotSayWhen) {
  EXPECT_EQ(time_of("The siege lasted for two weeks.", "lasted"), "none");
}

TEST(Attachment, SaysItsWords) {
  const Analysed report = analysed("He ruled the country from 1980 to 1988.", "2003-05-13");
  const Tree tree(report.document);
  const auto time = time_reader().time_at(tree, report.minutes, word_of(report.document, "ruled"));
  ASSERT_TRUE(time);
  ASSERT_TRUE(time->text);
  EXPECT_EQ(time->text->of(report.document.text), "1980 to 1988");
  EXPECT_EQ(time->value, "1980/1988");
  EXPECT_FALSE(time->from_report);
}

}  // namespace
}  // namespace verbale::when
