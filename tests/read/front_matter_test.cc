// SPDX-License-Identifier: Apache-2.0
//
// Headline, byline, date lines and dateline of whole reports.
#include <gtest/gtest.h>

#include "reading.h"

namespace verbale::reading {
namespace {

using Texts = std::vector<std::string>;

const std::string kBody =
    "Envoys of both states met on Tuesday for the first time.\n\nThey will meet again.\n";

TEST(FrontMatterTest, AllOfIt) {
  const Document report = reading::report(
      "Envoys Meet in Geneva\n\nBy Anna Berg and Li Wei, Chronicle Wire\n\nMay 13, 2003\n\nGENEVA "
      "— " +
      kBody);
  EXPECT_EQ(report.info.title, "Envoys Meet in Geneva");
  EXPECT_EQ(report.info.author, "Anna Berg and Li Wei");
  EXPECT_EQ(report.info.published, "2003-05-13");
  EXPECT_EQ(report.info.published_from, PublishedFrom::kText);
  EXPECT_EQ(report.info.dateline, "GENEVA");
  EXPECT_EQ(report.info.reposted, "");
  EXPECT_EQ(blocks(report, BlockKind::kHeadline), Texts{"Envoys Meet in Geneva"});
  EXPECT_EQ(blocks(report, BlockKind::kByline), Texts{"By Anna Berg and Li Wei, Chronicle Wire"});
  EXPECT_EQ(blocks(report, BlockKind::kDateLine), Texts{"May 13, 2003"});
  EXPECT_EQ(blocks(report, BlockKind::kDateline), Texts{"GENEVA —"});
  EXPECT_EQ(
      blocks(report, BlockKind::kBody),
      (Texts{"Envoys of both states met on Tuesday for the first time.", "They will meet again."}));
}

TEST(FrontMatterTest, LinesRightBelowEachOther) {
  const Document report =
      reading::report("Envoys Meet in Geneva\nBy Anna Berg\nMay 13, 2003\n\nGENEVA — " + kBody);
  EXPECT_EQ(report.info.title, "Envoys Meet in Geneva");
  EXPECT_EQ(report.info.author, "Anna Berg");
  EXPECT_EQ(report.info.published, "2003-05-13");
  EXPECT_EQ(blocks(report, BlockKind::kBody).size(), 2u);
}

TEST(FrontMatterTest, NoBlankLinesAtAll) {
  const Document report = reading::report(
      "Envoys Meet in Geneva\nMay 13, 2003\nGENEVA — Envoys of both states met on Tuesday for the "
      "first time.");
  EXPECT_EQ(report.info.title, "Envoys Meet in Geneva");
  EXPECT_EQ(report.info.published, "2003-05-13");
  EXPECT_EQ(blocks(report, BlockKind::kBody),
            Texts{"Envoys of both states met on Tuesday for the first time."});
}

TEST(FrontMatterTest, AHeadlineRightAboveTheBody) {
  const Document report =
      reading::report("France Accuses Iran\nFrance accused Iran of spying on Monday.");
  EXPECT_EQ(report.info.title, "France Accuses Iran");
  EXPECT_EQ(blocks(report, BlockKind::kBody), Texts{"France accused Iran of spying on Monday."});
}

TEST(FrontMatterTest, AWrappedHeadlineIsOne) {
  const Document report =
      reading::report("Envoys Meet in Geneva for the First\nTime in Twenty Years\n\n" + kBody);
  EXPECT_EQ(report.info.title, "Envoys Meet in Geneva for the First Time in Twenty Years");
}

TEST(FrontMatterTest, AWrappedFirstParagraphIsNoHeadline) {
  const Document report = reading::report(
      "Envoys of both states met on Tuesday for the first\ntime in twenty years, officials "
      "said.\n");
  EXPECT_EQ(report.info.title, "");
  EXPECT_EQ(report.blocks.size(), 1u);
  EXPECT_EQ(report.blocks[0].kind, BlockKind::kBody);
}

TEST(FrontMatterTest, WindowsLineEnds) {
  const Document report = reading::report(
      "Envoys Meet in Geneva\r\nBy Anna Berg\r\n\r\nMay 13, 2003\r\n\r\nGENEVA — Envoys "
      "met.\r\n\r\nThey agreed.\r\n");
  EXPECT_EQ(report.info.title, "Envoys Meet in Geneva");
  EXPECT_EQ(report.info.author, "Anna Berg");
  EXPECT_EQ(report.info.published, "2003-05-13");
  EXPECT_EQ(blocks(report, BlockKind::kBody), (Texts{"Envoys met.", "They agreed."}));
}

TEST(FrontMatterTest, CurlyQuotesInTheHeadlineStay) {
  EXPECT_EQ(reading::report("Iran’s Envoy Calls Talks ‘Useful’\n\n" + kBody).info.title,
            "Iran’s Envoy Calls Talks ‘Useful’");
}

TEST(FrontMatterTest, ATagInAHeadlineOfPlainTextIsText) {
  const Document report = reading::report("Envoys <script>alert(1)</script> Meet\n\n" + kBody);
  EXPECT_EQ(report.info.title, "Envoys <script>alert(1)</script> Meet");
}

TEST(FrontMatterTest, AnAbbreviationAtTheEndOfAHeadline) {
  EXPECT_EQ(reading::report("Iran Frees 52 Under Deal With U.S.\n\n" + kBody).info.title,
            "Iran Frees 52 Under Deal With U.S.");
  EXPECT_EQ(reading::report("He flew home to the U.S.\n\n" + kBody).info.title, "");
}

TEST(FrontMatterTest, QuestionsAreHeadlinesToo) {
  EXPECT_EQ(reading::report("Will They Meet Again?\n\n" + kBody).info.title,
            "Will They Meet Again?");
}

TEST(FrontMatterTest, ASentenceIsNoHeadline) {
  EXPECT_EQ(reading::report(kBody).info.title, "");
  EXPECT_EQ(reading::report("The minister said:\n\n" + kBody).info.title, "");
  EXPECT_EQ(reading::report(std::string(300, 'x') + "\n\n" + kBody).info.title, "");
  EXPECT_EQ(reading::report("* * *\n\n" + kBody).info.title, "");
}

TEST(FrontMatterTest, ALineAloneIsTheBody) {
  const Document report = reading::report("France accused Iran");
  EXPECT_EQ(report.info.title, "");
  EXPECT_EQ(blocks(report, BlockKind::kBody), Texts{"France accused Iran"});
}

TEST(FrontMatterTest, AHeadlineAndADateAloneAreABody) {
  const Document report = reading::report("France accused Iran\n\nMay 13, 2003\n");
  EXPECT_EQ(report.info.published, "2003-05-13");
  EXPECT_EQ(blocks(report, BlockKind::kBody), Texts{"France accused Iran"});
}

TEST(FrontMatterTest, TheOutletBelowTheByline) {
  const Document report =
      reading::report("Envoys Meet in Geneva\n\nBy Anna Berg\n\nChronicle Wire\n\n" + kBody);
  EXPECT_EQ(blocks(report, BlockKind::kOther), Texts{"Chronicle Wire"});
  EXPECT_EQ(blocks(report, BlockKind::kBody).size(), 2u);
}

TEST(FrontMatterTest, ALineBelowTheHeadlineIsPartOfIt) {
  const Document report =
      reading::report("Envoys Meet in Geneva\n\nFirst talks in twenty years\n\n" + kBody);
  EXPECT_EQ(report.info.title, "Envoys Meet in Geneva");
  EXPECT_EQ(blocks(report, BlockKind::kHeadline).size(), 2u);
}

TEST(FrontMatterTest, AListIsNotAllHeadlines) {
  std::string text;
  for (int i = 0; i < 50; ++i) text += "One more thing " + std::to_string(i) + "\n\n";
  const Document report = reading::report(text + kBody);
  EXPECT_EQ(blocks(report, BlockKind::kHeadline).size(), 3u);
  EXPECT_EQ(blocks(report, BlockKind::kBody).size(), 49u);
}

// A report that was posted again: the later date stands on top.
const std::string kReposted =
    "October 2, 2019\n\nMinisters Sign Fishing Accord\n\nMarch 4, 1996\n\nLISBON — The ministers "
    "of both "
    "countries signed an accord on fishing on Monday.\n\nIt had been promised for years.\n";

TEST(RepostedTest, TheDateNearestToTheBodyIsThatOfPublication) {
  const Document report = reading::report(kReposted);
  EXPECT_EQ(report.info.published, "1996-03-04");
  EXPECT_EQ(report.info.reposted, "2019-10-02");
  EXPECT_EQ(report.info.title, "Ministers Sign Fishing Accord");
  EXPECT_EQ(report.info.dateline, "LISBON");
  EXPECT_EQ(blocks(report, BlockKind::kDateLine), (Texts{"October 2, 2019", "March 4, 1996"}));
}

TEST(RepostedTest, OnlyADateOnTop) {
  const Document report =
      reading::report("March 4, 1996\n\nMinisters Sign Fishing Accord\n\n" + kBody);
  EXPECT_EQ(report.info.published, "1996-03-04");
  EXPECT_EQ(report.info.reposted, "");
}

TEST(RepostedTest, AnEarlierDateOnTopIsNoRepost) {
  const Document report = reading::report(
      "March 3, 1996\n\nMinisters Sign Fishing Accord\n\nMarch 4, 1996\n\n" + kBody);
  EXPECT_EQ(report.info.published, "1996-03-04");
  EXPECT_EQ(report.info.reposted, "");
}

TEST(RepostedTest, LinesThatSayWhatTheyAre) {
  const Document report = reading::report(
      "Ministers Sign Fishing Accord\n\nOriginally published March 4, 1996\n\nReposted October 2, "
      "2019\n\n" +
      kBody);
  EXPECT_EQ(report.info.published, "1996-03-04");
  EXPECT_EQ(report.info.reposted, "2019-10-02");
}

TEST(RepostedTest, AnUpdateIsNoRepost) {
  const Document report = reading::report(
      "Ministers Sign Accord\n\nPublished March 4, 1996\n\nUpdated March 5, 1996\n\n" + kBody);
  EXPECT_EQ(report.info.published, "1996-03-04");
  EXPECT_EQ(report.info.reposted, "");
}

TEST(RepostedTest, TheDatelinesOwnDate) {
  const Document report = reading::report("LISBON, March 4, 1996 — " + kBody);
  EXPECT_EQ(report.info.published, "1996-03-04");
  EXPECT_EQ(report.info.published_from, PublishedFrom::kText);
}

TEST(FrontMatterTest, ADateInsideOfTheBodyIsNot) {
  const Document report = reading::report(kBody + "\nMay 13, 2003\n\nThey agreed.\n");
  EXPECT_EQ(report.info.published, "");
  EXPECT_EQ(report.info.published_from, PublishedFrom::kNone);
}

TEST(FrontMatterTest, WithoutRulesNoWordsAreKnown) {
  const Document report =
      reading::report("Envoys Meet\n\nMay 13, 2003\n\nGENEVA — " + kBody, ReadOptions());
  EXPECT_EQ(report.info.title, "Envoys Meet");
  EXPECT_EQ(report.info.published, "");
  EXPECT_EQ(report.info.dateline, "");
}

TEST(FrontMatterTest, BlocksAreInOrderAndApart) {
  for (const std::string& text : {kReposted, kBody, "A\nBy Anna Berg\n" + kBody}) {
    std::uint32_t end = 0;
    for (const Block& block : reading::report(text).blocks) {
      EXPECT_GE(block.range.begin, end);
      EXPECT_GT(block.range.end, block.range.begin);
      end = block.range.end;
    }
  }
}

}  // namespace
}  // namespace verbale::reading
