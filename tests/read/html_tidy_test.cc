// SPDX-License-Identifier: Apache-2.0
#include "read/html_tidy.h"

#include <gtest/gtest.h>

#include <chrono>

#include "read/html_tags.h"

namespace verbale {
namespace {

std::string tidy(std::string_view html) { return tidy_html(html, 512, "test").value().html; }

std::string repeat(std::string_view text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

TEST(HtmlTidyTest, WhatIsOpenIsClosed) {
  EXPECT_EQ(tidy("<div><p>One"), "<div><p>One</p></div>");
  EXPECT_EQ(tidy("<p>One<p>Two"), "<p>One</p><p>Two</p>");
  EXPECT_EQ(tidy("<ul><li>One<li>Two</ul>"), "<ul><li>One</li><li>Two</li></ul>");
  EXPECT_EQ(tidy("<p>One<div>Two</div>"), "<p>One</p><div>Two</div>");
  EXPECT_EQ(tidy("<dl><dt>One<dd>Two</dl>"), "<dl><dt>One</dt><dd>Two</dd></dl>");
}

TEST(HtmlTidyTest, WhatIsNotOpenIsNotClosed) {
  EXPECT_EQ(tidy("</div>One</p>"), "One");
  EXPECT_EQ(tidy("<div>One</section></div>"), "<div>One</div>");
}

TEST(HtmlTidyTest, CrossedTagsAreNested) {
  EXPECT_EQ(tidy("<a><div>One</a></div>"), "<a><div>One</div></a>");
  EXPECT_EQ(tidy("<b><i>One</b></i>"), "One");
}

TEST(HtmlTidyTest, ListsInsideOfLists) {
  EXPECT_EQ(tidy("<ul><li>One<ul><li>Two</ul><li>Three</ul>"),
            "<ul><li>One<ul><li>Two</li></ul></li><li>Three</li></ul>");
}

TEST(HtmlTidyTest, CellsAreBlocksAndWalls) {
  EXPECT_EQ(tidy("<table><tr><td>One<td>Two</table>"),
            "<div><div><div>One</div><div>Two</div></div></div>");
  EXPECT_EQ(tidy("<div><table><tr><td>One</div>Two</table></div>"),
            "<div><div><div><div>OneTwo</div></div></div></div>");
}

TEST(HtmlTidyTest, ScriptsStylesAndDrawingsGoWithTheirContent) {
  EXPECT_EQ(tidy("One<script>if (a < b) { '<p>' }</script>Two"), "OneTwo");
  EXPECT_EQ(tidy("One<STYLE>p { }</Style >Two"), "OneTwo");
  EXPECT_EQ(tidy("One<svg><title>No</title><path/></svg>Two"), "OneTwo");
  EXPECT_EQ(tidy("One<select><option>No</select>Two"), "OneTwo");
  EXPECT_EQ(tidy("One<noscript>No</noscript>Two"), "OneTwo");
}

TEST(HtmlTidyTest, AScriptWithoutAnEndTakesTheRest) {
  EXPECT_EQ(tidy("One<script>Two<p>Three"), "One");
}

TEST(HtmlTidyTest, AnElementWithoutAnEndIsLeftOutAlone) {
  EXPECT_EQ(tidy("One<svg>Two<p>Three"), "OneTwo<p>Three</p>");
}

TEST(HtmlTidyTest, JsonLdIsHandedOut) {
  const std::string html = R"(<script type="application/ld+json">{"a": 1}</script><p>One)";
  const TidyHtml found = tidy_html(html, 512, "test").value();
  ASSERT_EQ(found.json_ld.size(), 1u);
  EXPECT_EQ(found.json_ld[0], R"({"a": 1})");
  EXPECT_EQ(found.html, "<p>One</p>");
}

TEST(HtmlTidyTest, CommentsAreLeftOut) {
  EXPECT_EQ(tidy("One<!-- <p> -->Two"), "OneTwo");
  EXPECT_EQ(tidy("One<!-->Two"), "OneTwo");
  EXPECT_EQ(tidy("One<!--->Two"), "OneTwo");
  EXPECT_EQ(tidy("One<!-- a --!>Two"), "OneTwo");
  EXPECT_EQ(tidy("One<!-- a - -> -- >b-->Two"), "OneTwo");
  EXPECT_EQ(tidy("One<?php x ?>Two"), "OneTwo");
  EXPECT_EQ(tidy("One</ x>Two"), "OneTwo");
  EXPECT_EQ(tidy("One<!-- never ends"), "One");
}

TEST(HtmlTidyTest, AnglesInTextAreText) {
  EXPECT_EQ(tidy("1 < 2"), "1 &lt; 2");
  EXPECT_EQ(tidy("a <"), "a &lt;");
  // Without the escape, leaving out <b> would make a tag.
  EXPECT_EQ(tidy("<<b>div>"), "&lt;div>");
}

TEST(HtmlTidyTest, AttributesStay) {
  EXPECT_EQ(tidy("<div class=\"a > b\" id='x'>One"), "<div  class=\"a > b\" id='x' >One</div>");
  EXPECT_EQ(tidy("<a href=x/>One"), "<a  href=x/ >One</a>");
  EXPECT_EQ(tidy("<div class=>One"), "<div  class= >One</div>");
}

TEST(HtmlTidyTest, ATagThatNeverEndsIsLeftOut) {
  EXPECT_EQ(tidy("One<div class=\"x"), "One");
  EXPECT_EQ(tidy("One<div"), "One");
}

TEST(HtmlTidyTest, NestingUpToTheBudget) {
  EXPECT_TRUE(tidy_html(repeat("<div>", 512), 512, "test"));
  const auto deep = tidy_html(repeat("<div>", 513), 512, "test");
  ASSERT_FALSE(deep);
  EXPECT_EQ(deep.error().code, ErrorCode::kHtmlTooDeep);
  EXPECT_EQ(deep.error().where, "test");
}

TEST(HtmlTidyTest, EveryKindOfNestingIsCounted) {
  for (const char* tag : {"<div>", "<b>", "<span>", "<ul><li>", "<table><tr><td>", "<x-y>",
                          "<blockquote>", "<font a>"}) {
    EXPECT_FALSE(tidy_html(repeat(tag, 40000), 512, "test")) << tag;
  }
}

TEST(HtmlTidyTest, TagsWithoutEndTagsDoNotNest) {
  for (const char* tag : {"<p>x", "<li>x", "<br>", "<img>", "<p><b>x", "<td>x", "<dd>x",
                          "<a href=x>y", "<h2>x", "<meta>"}) {
    EXPECT_TRUE(tidy_html(repeat(tag, 40000), 512, "test")) << tag;
  }
}

TEST(HtmlTidyTest, TimeGrowsWithTheLengthOnly) {
  const auto begin = std::chrono::steady_clock::now();
  for (const char* tag :
       {"<svg>", "<p>", "</x>", "<!-- -->", "<a b=c>", "<", "<!--", "</svg", "<td>", "<select>x"}) {
    (void)tidy_html(repeat(tag, (4 << 20) / static_cast<int>(std::string_view(tag).size())), 512,
                    "test");
  }
  const std::string attributes = "<div " + repeat("a ", 2 << 20) + ">One</div>";
  EXPECT_LT(tidy(attributes).size(), 1000u);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(60));
}

TEST(HtmlTagsTest, NamesAreLowerCaseAndEndTagsKnown) {
  TagScanner scanner("<DIV Class=X></Div>");
  const auto none = [](std::string_view) {};
  const auto first = scanner.next(none);
  ASSERT_TRUE(first);
  EXPECT_EQ(first->name, "div");
  EXPECT_EQ(first->attributes, " Class=X");
  EXPECT_FALSE(first->is_end);
  const auto second = scanner.next(none);
  ASSERT_TRUE(second);
  EXPECT_TRUE(second->is_end);
  EXPECT_FALSE(scanner.next(none));
}

}  // namespace
}  // namespace verbale
