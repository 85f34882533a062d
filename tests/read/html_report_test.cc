// SPDX-License-Identifier: Apache-2.0
//
// Pages as outlets make them: what is the report, and what stands around it.
#include <gtest/gtest.h>

#include "reading.h"

namespace verbale::reading {
namespace {

using Texts = std::vector<std::string>;

const std::string kFirst =
    "<p>LISBON &mdash; The ministers of both countries signed an accord on fishing on Monday.</p>";
const std::string kSecond =
    "<p>It had been promised for years, and nobody believed in it any more.</p>";
const std::string kThird =
    "<p>The quarrel over the islands is not part of the accord, both sides said.</p>";
const std::string kStory = kFirst + kSecond + kThird;

Texts body(const std::string& html) { return blocks(report(html), BlockKind::kBody); }

void expect_story(const std::string& html) {
  const Document found = report(html);
  EXPECT_EQ(blocks(found, BlockKind::kBody),
            (Texts{"The ministers of both countries signed an accord on fishing on Monday.",
                   "It had been promised for years, and nobody believed in it any more.",
                   "The quarrel over the islands is not part of the accord, both sides said."}))
      << html;
  EXPECT_EQ(found.info.dateline, "LISBON");
}

std::string page(const std::string& inside) {
  return "<!doctype html><html><body>" + inside + "</body></html>";
}

TEST(HtmlReportTest, ParagraphsArePartedByBlankLines) {
  const Document found = report(page("<p>One is here.</p><p>Two is here.</p>"));
  EXPECT_EQ(found.text, "One is here.\n\nTwo is here.");
  EXPECT_EQ(found.blocks.size(), 2u);
}

TEST(HtmlReportTest, EntitiesAndWhiteSpace) {
  EXPECT_EQ(
      report(
          page("<p>Iran&rsquo;s  envoy\n said&nbsp;&#8220;no&#8221; &lt;again&gt; &amp; left.</p>"))
          .text,
      "Iran’s envoy said\u00A0“no” <again> & left.");
}

TEST(HtmlReportTest, InlineTagsDoNotPartWords) {
  EXPECT_EQ(report(page("<p>The <b>min</b>ister <i>said</i> <a href=x>so</a> there.</p>")).text,
            "The minister said so there.");
}

TEST(HtmlReportTest, TheArticleWithoutWhatStandsAroundIt) {
  expect_story(page(
      "<header><a href=/>Chronicle</a></header><nav><ul><li><a "
      "href=/w>World</a></ul></nav><article>" +
      kStory +
      "</article><aside><p>A storm closed the airport of the capital for a whole day.</p></aside>"
      "<footer><p>The Chronicle is printed in the capital and read all over the "
      "country.</p></footer>"));
}

TEST(HtmlReportTest, WhatStandsInsideOfTheArticle) {
  expect_story(page("<article>" + kFirst +
                    "<script>document.write('<p>Iran attacked the server.</p>')</script>"
                    "<style>p { color: red }</style><figure><img src=x><figcaption>The ministers "
                    "shake hands after "
                    "the ceremony in Lisbon.</figcaption></figure>" +
                    kSecond +
                    "<aside>A summary of all that was agreed in the last twenty "
                    "years.</aside><form><label>Your e-mail address, "
                    "please, for our daily letter</label></form>" +
                    kThird + "</article>"));
}

TEST(HtmlReportTest, RelatedListsAndBoxesByTheirNames) {
  expect_story(page("<article><div class='story-body'>" + kStory +
                    "</div><div class='related-links'><h2>Related</h2><p>A storm "
                    "closed the airport of the capital for a whole day.</p></div><div "
                    "id='newsletterBox'>Get our letter every "
                    "morning before you get up.</div><p class='copyright'>All rights reserved by "
                    "the Chronicle.</p></article>"));
}

TEST(HtmlReportTest, ListsOfLinksWithoutANameForIt) {
  expect_story(
      page("<article>" + kStory +
           "<h3>Read on</h3><ul><li><a href=1>A storm closed the airport of the capital</a>"
           "<li><a href=2>Cup final goes to penalties in the rain</a></ul></article>"));
}

TEST(HtmlReportTest, AParagraphThatIsALink) {
  expect_story(page("<article>" + kFirst +
                    "<p><a href=1>Read more: A storm closed the airport of the capital.</a></p>" +
                    kSecond + kThird + "</article>"));
}

TEST(HtmlReportTest, AListInTheReportStays) {
  EXPECT_EQ(body(page("<article><p>The accord has two parts, the ministers said:</p><ul><li>Ships "
                      "may fish for ten "
                      "years.</li><li>Catches are counted in port.</li></ul></article>")),
            (Texts{"The accord has two parts, the ministers said:", "Ships may fish for ten years.",
                   "Catches are counted in port."}));
}

TEST(HtmlReportTest, WithoutAnArticleTheDensestPart) {
  expect_story(page(
      "<div class=top><a href=1>World</a> <a href=2>Sport</a></div><div><div class=x>" + kStory +
      "</div></div><div><a href=1>A storm closed the airport of the capital for a whole "
      "day</a></div>"));
}

TEST(HtmlReportTest, TeasersMarkedAsArticlesAreNotTheReport) {
  std::string teasers;
  for (int i = 0; i < 5; ++i)
    teasers += "<article><a href=x>A storm closed the airport of the capital.</a></article>";
  expect_story(page("<div>" + kStory + "</div>" + teasers));
}

TEST(HtmlReportTest, TheLongestOfSeveralArticles) {
  expect_story(page(
      "<article><p>A storm closed the airport of the capital for a day.</p></article><article>" +
      kStory + "</article>"));
}

TEST(HtmlReportTest, APageThatIsOneForm) {
  expect_story(page("<form id=aspnetForm>" + kStory + "</form>"));
}

TEST(HtmlReportTest, AClassOfTheWholePageSaysNothing) {
  expect_story("<html><body class='nav-open comments'><div class='share widget'>" + kStory +
               "</div></body></html>");
}

TEST(HtmlReportTest, TablesForLayout) {
  expect_story(
      page("<table><tr><td><a href=1>World</a><td>" + kStory + "<td><a href=2>Sport</a></table>"));
}

TEST(HtmlReportTest, UnclosedTags) {
  expect_story(
      "<html><body><p>LISBON &mdash; The ministers of both countries signed an accord on fishing "
      "on Monday.<p>It had been "
      "promised for years, and nobody believed in it any more.<p>The quarrel over the islands is "
      "not part of the "
      "accord, both sides said.");
}

TEST(HtmlReportTest, LineBreaks) {
  EXPECT_EQ(
      body(page("<div>The first paragraph is here.<br><br>The second one<br>has two lines.</div>")),
      (Texts{"The first paragraph is here.", "The second one\nhas two lines."}));
}

TEST(HtmlReportTest, PreformattedTextHasParagraphsOfItsOwn) {
  EXPECT_EQ(body(page("<pre>The first paragraph\nis here.\n\n  The second one too.\n</pre>")),
            (Texts{"The first paragraph\nis here.", "The second one too."}));
}

TEST(HtmlReportTest, HiddenTextIsNotRead) {
  expect_story(
      page("<article>" + kStory +
           "<p hidden>This was never meant to be seen by anybody at all.</p><div "
           "aria-hidden=true>Nor was this, which machines alone can see.</div></article>"));
}

TEST(HtmlReportTest, TheHeadline) {
  const Document found = report(
      page("<article><h1>Ministers Sign <em>Fishing</em> Accord</h1>" + kStory + "</article>"));
  EXPECT_EQ(blocks(found, BlockKind::kHeadline), Texts{"Ministers Sign Fishing Accord"});
  EXPECT_EQ(found.info.title, "Ministers Sign Fishing Accord");
}

TEST(HtmlReportTest, TheHeadlineInAHeader) {
  const Document found = report(
      page("<article><header><h1>Ministers Sign Accord</h1></header>" + kStory + "</article>"));
  EXPECT_EQ(blocks(found, BlockKind::kHeadline), Texts{"Ministers Sign Accord"});
}

TEST(HtmlReportTest, TheOutletsNameIsNoHeadline) {
  const Document found = report(
      "<title>Ministers Sign Accord - Chronicle</title><body><h1>Chronicle</h1><h2>Ministers Sign "
      "Accord</h2><article>" +
      kStory + "</article>");
  EXPECT_EQ(blocks(found, BlockKind::kHeadline), Texts{"Ministers Sign Accord"});
}

TEST(HtmlReportTest, AScriptInAHeadlineIsNotText) {
  const Document found = report(page(
      "<article><h1>Ministers<script>alert('Iran')</script> Sign</h1>" + kStory + "</article>"));
  EXPECT_EQ(found.info.title, "Ministers Sign");
}

TEST(HtmlReportTest, HeadingsBetweenParagraphs) {
  const Document found = report(page("<article>" + kFirst + "<h2>A long quarrel</h2>" + kSecond +
                                     "<h2>The islands remain.</h2>" + kThird + "</article>"));
  EXPECT_EQ(blocks(found, BlockKind::kOther), Texts{"A long quarrel"});
  EXPECT_EQ(blocks(found, BlockKind::kBody).size(), 4u);
}

TEST(HtmlReportTest, BylineAndDateInTheText) {
  const Document found =
      report(page("<article><h1>Ministers Sign Accord</h1><p>By Anna Berg<br>March 4, 1996</p>" +
                  kStory + "</article>"));
  EXPECT_EQ(found.info.author, "Anna Berg");
  EXPECT_EQ(found.info.published, "1996-03-04");
  EXPECT_EQ(found.info.published_from, PublishedFrom::kText);
  EXPECT_EQ(blocks(found, BlockKind::kBody).size(), 3u);
}

TEST(HtmlReportTest, PagesWithoutText) {
  for (const char* html :
       {"<html></html>", "<html><body></body></html>", "<p></p>",
        "<nav><p>The world, the country, the town.</p></nav>",
        "<script>var a = 'The ministers signed.';</script>",
        "<body><a href=1>World</a><a href=2>Sport</a></body>", "<!-- The ministers signed. -->",
        "<title>The ministers signed.</title>", "<h1>Ministers Sign</h1>",
        "<article><img src=x></article>", "<html><body>&nbsp;&nbsp;</body></html>"}) {
    EXPECT_EQ(rejection(html).code, ErrorCode::kHtmlNoText) << html;
  }
}

TEST(HtmlReportTest, TooDeep) {
  std::string deep;
  for (int i = 0; i < 40000; ++i) deep += "<div>";
  EXPECT_EQ(rejection("<html>" + deep + kStory).code, ErrorCode::kHtmlTooDeep);
}

TEST(HtmlReportTest, AsDeepAsAllowed) {
  std::string deep;
  for (int i = 0; i < 500; ++i) deep += "<div>";
  expect_story("<html><body>" + deep + kStory);
}

TEST(HtmlReportTest, TooLong) {
  EXPECT_EQ(rejection("<html><p>" + std::string(9 << 20, 'x')).code, ErrorCode::kReportTooLong);
}

TEST(HtmlReportTest, BytesThatAreNoUtf8) {
  EXPECT_EQ(rejection("<html><p>Fran\xE7"
                      "ais</p>")
                .code,
            ErrorCode::kUtf8Invalid);
}

TEST(HtmlReportTest, WithoutRulesTheTagsDecide) {
  const auto found =
      read_report(page("<nav>No</nav><article>" + kStory + "</article>"), ReadOptions());
  ASSERT_TRUE(found.has_value());
  EXPECT_EQ(found->blocks.size(), 3u);
}

TEST(HtmlReportTest, TheExamples) {
  const Outcome run = read({std::string(VERBALE_EXAMPLES) + "/2007-05-28-baghdad.html"});
  ASSERT_EQ(run.reports.size(), 1u);
  const ReportInfo& info = run.reports[0].info;
  EXPECT_EQ(info.title, "U.S. and Iranian Envoys Meet in Baghdad, Trade Complaints on Iraq");
  EXPECT_EQ(info.published, "2007-05-28T18:40:00+04:00");
  EXPECT_EQ(info.source, "Chronicle Wire");
  EXPECT_EQ(info.dateline, "BAGHDAD");
  EXPECT_EQ(blocks(run.reports[0], BlockKind::kBody).size(), 6u);
}

}  // namespace
}  // namespace verbale::reading
