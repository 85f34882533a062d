// SPDX-License-Identifier: Apache-2.0
#include "read/table.h"

#include <gtest/gtest.h>

#include <string>

#include "reading.h"

namespace verbale {
namespace {

using reading::Outcome;

Outcome read(std::string_view bytes, const ReadOptions& how = reading::options()) {
  const reading::Folder folder;
  return reading::read({folder.file("table.txt", bytes)}, how);
}

ReadOptions with_columns(std::string_view text) {
  ReadOptions how = reading::options();
  how.columns = read_columns(text).value();
  return how;
}

TEST(TableTest, UsualNames) {
  const Outcome run = read(
      "\xEF\xBB\xBFid,Headline,Pub Date,Outlet,Body,link,lang\r\n"
      "a1,Envoys meet,2003-05-13,Chronicle,\"France accused Iran, again.\r\n\r\nIran "
      "\"\"denied\"\" it.\""
      ",http://e.org/1,en\r\n"
      "a2,,13 May 2003,,Iran agreed.,,\r\n");
  EXPECT_EQ(run.rejects.size(), 0u);
  ASSERT_EQ(run.reports.size(), 2u);
  const Document& first = run.reports[0];
  EXPECT_EQ(first.info.id, "a1");
  EXPECT_EQ(first.info.title, "Envoys meet");
  EXPECT_EQ(first.info.source, "Chronicle");
  EXPECT_EQ(first.info.url, "http://e.org/1");
  EXPECT_EQ(first.info.language, "en");
  EXPECT_EQ(first.info.published, "2003-05-13");
  EXPECT_EQ(first.info.published_from, PublishedFrom::kInput);
  EXPECT_EQ(first.text, "France accused Iran, again.\r\n\r\nIran \"denied\" it.");
  EXPECT_TRUE(first.info.origin.ends_with(", line 2")) << first.info.origin;
  EXPECT_EQ(run.reports[1].info.published, "2003-05-13");
  EXPECT_TRUE(run.reports[1].info.origin.ends_with(", line 5")) << run.reports[1].info.origin;
}

TEST(TableTest, DelimitersAreFoundFromTheContent) {
  for (const char mark : {',', ';', '\t', '|'}) {
    const std::string m(1, mark);
    const Outcome run = read("id" + m + "text\nx" + m + "Iran agreed.\n");
    ASSERT_EQ(run.reports.size(), 1u) << mark;
    EXPECT_EQ(run.reports[0].text, "Iran agreed.") << mark;
  }
  // A comma in a header of semicolons.
  EXPECT_EQ(read("id;\"title, long\";text\n1;a, b;Iran agreed.\n").reports.size(), 1u);
}

TEST(TableTest, ColumnsThatTheUserNames) {
  const Outcome run =
      read("K,BODY_X,HEAD\n7,Iran agreed.,A head\n", with_columns("text=BODY_X,title=HEAD,id=K"));
  ASSERT_EQ(run.reports.size(), 1u);
  EXPECT_EQ(run.reports[0].info.id, "7");
  EXPECT_EQ(run.reports[0].info.title, "A head");
  EXPECT_EQ(
      read("words\nIran agreed.\n\"France, too.\"\n", with_columns("text=words")).reports.size(),
      2u);
}

TEST(TableTest, AMissingTextColumnListsTheColumnsFound) {
  for (const char* bytes :
       {"id,date,country\n1,2003-05-13,FRA\n", "DOC_ID\tVERBATIM\n1\tIran agreed.\n"}) {
    const Outcome run = read(bytes);
    EXPECT_EQ(run.reports.size(), 0u);
    ASSERT_EQ(run.rejects.size(), 1u);
    EXPECT_EQ(run.rejects[0].error.code, ErrorCode::kTableColumns);
    EXPECT_NE(run.rejects[0].error.to_do.find("--columns"), std::string::npos);
  }
  EXPECT_NE(reading::rejection("id,date,country\n1,2,3\n").what.find("id, date, country"),
            std::string::npos);
  const Outcome wrong = read("id,text\n1,Iran agreed.\n", with_columns("text=BODY"));
  ASSERT_EQ(wrong.rejects.size(), 1u);
  EXPECT_NE(wrong.rejects[0].error.what.find("BODY"), std::string::npos);
}

TEST(TableTest, ProseIsNoTable) {
  for (const char* bytes : {"Paris, Rome, Bonn\nFrance, Italy, Germany\n",
                            "Iran agreed, France said.\nSo did others, too.\n",
                            "Title, by a source; text\nIran agreed.", "Text\nIran agreed.\n"}) {
    const Outcome run = read(bytes);
    ASSERT_EQ(run.reports.size(), 1u) << bytes;
    EXPECT_EQ(run.reports[0].text, bytes);
  }
}

TEST(TableTest, EveryFaultHasItsCodeAndItsLine) {
  using namespace std::string_literals;
  const Outcome run = read(
      "id,text,date\n"
      "1,Iran agreed.,2003-05-13\n"
      "2,\"open,2003-05-13\n"
      "3,too,many,fields\n"
      "4,Iran agreed.,05/06/2003\n"
      "5,,2003-05-13\n"
      "6,a\xFFz,2003-05-13\n"
      "7,a\0z,2003-05-13\n\n"
      "8,Iran agreed.\n"
      "id,text,date\n"
      "9,Iran agreed.,2003-05-13,,\n"s);
  EXPECT_EQ(run.ids(), (std::vector<std::string>{"1", "8", "9"}));
  const std::pair<ErrorCode, const char*> expected[] = {
      {ErrorCode::kTableRow, "line 3"},    {ErrorCode::kTableRow, "line 4"},
      {ErrorCode::kDateInvalid, "line 5"}, {ErrorCode::kEmptyReport, "line 6"},
      {ErrorCode::kUtf8Invalid, "line 7"}, {ErrorCode::kNotText, "line 8"}};
  ASSERT_EQ(run.rejects.size(), std::size(expected));
  for (std::size_t i = 0; i < run.rejects.size(); ++i) {
    EXPECT_EQ(run.rejects[i].error.code, expected[i].first) << i;
    EXPECT_TRUE(run.rejects[i].origin.ends_with(expected[i].second)) << run.rejects[i].origin;
    EXPECT_FALSE(run.rejects[i].error.to_do.empty()) << i;
  }
  EXPECT_EQ(run.rejects[1].id, "3");
}

TEST(TableTest, AColumnThatIsLeftOut) {
  const Outcome run = read("text,date\nIran agreed.,05/06/2003\n", with_columns("published="));
  ASSERT_EQ(run.reports.size(), 1u);
  EXPECT_EQ(run.reports[0].info.published, "");
}

TEST(TableTest, HtmlInTheTextIsReadAsHtml) {
  const Outcome run = read(
      "id,text\n1,\"<p>Iran <b>agreed</b>.</p><script>alert('x')</script><p>France did.</p>\"\n");
  ASSERT_EQ(run.reports.size(), 1u);
  EXPECT_EQ(run.reports[0].text, "Iran agreed.\n\nFrance did.");
}

TEST(TableTest, ATruncatedFileKeepsWhatIsWhole) {
  const Outcome run = read("id,text\n1,Iran agreed.\n2,\"France acc");
  EXPECT_EQ(run.ids(), std::vector<std::string>{"1"});
  ASSERT_EQ(run.rejects.size(), 1u);
  EXPECT_EQ(run.rejects[0].error.code, ErrorCode::kTableRow);
}

TEST(TableTest, ColumnsOfTheCommandLine) {
  const Columns columns = read_columns("text=BODY,published=").value();
  EXPECT_EQ(columns, (Columns{{"text", "BODY"}, {"published", ""}}));
  for (const char* wrong : {"BODY", "words=BODY", "text", ",", "=x"}) {
    EXPECT_EQ(read_columns(wrong).error().code, ErrorCode::kUsage) << wrong;
  }
}

}  // namespace
}  // namespace verbale
