// SPDX-License-Identifier: Apache-2.0
//
// What pages say of their reports in their heads.
#include <gtest/gtest.h>

#include "reading.h"

namespace verbale::reading {
namespace {

ReportInfo info(const std::string& head, const std::string& attributes = "") {
  return report("<!doctype html><html" + attributes + "><head>" + head +
                "</head><body><p>France accused Iran of spying on Monday.</p></body></html>")
      .info;
}

std::string published(const std::string& head) { return info(head).published; }

TEST(HtmlFactsTest, TheTitle) {
  EXPECT_EQ(info("<title>A &amp; B</title>").title, "A & B");
  EXPECT_EQ(info("<title>A | Wire</title><meta property='og:title' content='A'>").title, "A");
  EXPECT_EQ(info("").title, "");
}

TEST(HtmlFactsTest, AScriptInATitleIsText) {
  EXPECT_EQ(info("<title>A <script>x</script> B</title>").title, "A <script>x</script> B");
}

TEST(HtmlFactsTest, SourceUrlLanguageAuthor) {
  const ReportInfo found = info(
      "<meta property='og:site_name' content='Chronicle Wire'><link rel='canonical' "
      "href='https://example.org/a'>"
      "<meta name='author' content='Anna Berg'>",
      " lang='en-GB'");
  EXPECT_EQ(found.source, "Chronicle Wire");
  EXPECT_EQ(found.url, "https://example.org/a");
  EXPECT_EQ(found.language, "en-GB");
  EXPECT_EQ(found.author, "Anna Berg");
}

TEST(HtmlFactsTest, AnAddressIsNoAuthor) {
  EXPECT_EQ(info("<meta property='article:author' content='https://example.org/anna'>").author, "");
}

TEST(HtmlFactsTest, JsonLd) {
  const ReportInfo found = info(R"(<script type="application/ld+json">{"@type": "NewsArticle",
      "datePublished": "2003-05-13T10:00:00Z", "headline": "Charge", "author": [{"name": "Anna Berg"}, {"name": "Li Wei"}],
      "publisher": {"@type": "Organization", "name": "Chronicle Wire"}}</script>)");
  EXPECT_EQ(found.published, "2003-05-13T10:00:00Z");
  EXPECT_EQ(found.published_from, PublishedFrom::kInput);
  EXPECT_EQ(found.title, "Charge");
  EXPECT_EQ(found.author, "Anna Berg, Li Wei");
  EXPECT_EQ(found.source, "Chronicle Wire");
}

TEST(HtmlFactsTest, JsonLdInAListOrAGraph) {
  const std::string article =
      R"({"@type": ["Thing", "ReportageNewsArticle"], "datePublished": "2003-05-13"})";
  const auto script = [](const std::string& json) {
    return "<script type='application/ld+json'>" + json + "</script>";
  };
  EXPECT_EQ(published(script("[" + article + "]")), "2003-05-13");
  EXPECT_EQ(published(script(R"({"@graph": [{"@type": "WebSite"}, )" + article + "]}")),
            "2003-05-13");
}

TEST(HtmlFactsTest, JsonLdOfOtherThingsOrBrokenIsPassedOver) {
  const auto script = [](const std::string& json) {
    return "<script type='application/ld+json'>" + json + "</script>";
  };
  EXPECT_EQ(published(script(R"({"@type": "VideoObject", "datePublished": "2003-05-13"})")), "");
  EXPECT_EQ(published(script("{broken")), "");
  EXPECT_EQ(published(script("")), "");
  EXPECT_EQ(published(script(std::string(5000, '['))), "");
  EXPECT_EQ(
      published(script(
          R"({"@type": "NewsArticle", "datePublished": 7, "author": [[[[[[[[[[[[1]]]]]]]]]]]]})")),
      "");
}

TEST(HtmlFactsTest, TheDateInMeta) {
  for (const char* meta :
       {"property='article:published_time'", "itemprop='datePublished'", "name='pubdate'",
        "name='DC.date.issued'", "name='parsely-pub-date'", "name='date'"}) {
    EXPECT_EQ(published("<meta " + std::string(meta) + " content='2003-05-13'>"), "2003-05-13")
        << meta;
  }
}

TEST(HtmlFactsTest, ADateInWordsIsRead) {
  EXPECT_EQ(published("<meta name='date' content='May 13, 2003'>"), "2003-05-13");
  EXPECT_EQ(published("<meta name='date' content='Tue, 13 May 2003 10:00:00 GMT'>"), "2003-05-13");
}

TEST(HtmlFactsTest, WhatIsNoDateIsPassedOver) {
  EXPECT_EQ(published("<meta name='date' content='soon'>"), "");
  EXPECT_EQ(published("<meta name='date' content='Updated at 7:43'>"), "");
  EXPECT_EQ(published("<meta property='article:published_time' content='soon'><meta name='date' "
                      "content='2003-05-13'>"),
            "2003-05-13");
}

TEST(HtmlFactsTest, JsonLdBeforeMetaBeforeTime) {
  const std::string ld =
      R"(<script type="application/ld+json">{"@type": "Article", "datePublished": "2003-05-11"}</script>)";
  const std::string meta = "<meta property='article:published_time' content='2003-05-12'>";
  const std::string time = "<time datetime='2003-05-13'>then</time>";
  EXPECT_EQ(published(time + meta + ld), "2003-05-11");
  EXPECT_EQ(published(time + meta), "2003-05-12");
  EXPECT_EQ(published(time), "2003-05-13");
}

}  // namespace
}  // namespace verbale::reading
