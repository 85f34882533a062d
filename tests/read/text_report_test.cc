// SPDX-License-Identifier: Apache-2.0
//
// Bytes that are text, and bytes that are not.
#include <gtest/gtest.h>

#include "base/hash.h"
#include "reading.h"

namespace verbale::reading {
namespace {

using namespace std::string_literals;

TEST(TextReportTest, TheTextIsNotChanged) {
  const std::string text = "  “Iran’s\u00A0envoy”\r\nsaid\tso\u00AD.  \r\n\r\nYes.\r\n";
  EXPECT_EQ(report(text).text, text);
}

TEST(TextReportTest, TheIdIsTheHashOfTheText) {
  EXPECT_EQ(report("France accused Iran.").info.id, hash_hex("France accused Iran."));
  EXPECT_NE(report("France accused Iran.").info.id, report("France accused Iraq.").info.id);
}

TEST(TextReportTest, TheOriginIsTheFile) {
  const Folder folder;
  const std::string file = folder.file("a.txt", "France accused Iran.");
  const Outcome run = read({file});
  ASSERT_EQ(run.reports.size(), 1u);
  EXPECT_EQ(run.reports[0].info.origin, file);
}

TEST(TextReportTest, AByteOrderMarkIsDropped) {
  EXPECT_EQ(report("\xEF\xBB\xBF"
                   "France accused Iran.")
                .text,
            "France accused Iran.");
}

TEST(TextReportTest, BrokenUtf8SaysWhere) {
  for (const auto& [bytes, place] :
       std::vector<std::pair<std::string, std::string>>{{"France \xFF accused", "byte 7"},
                                                        {"Fran\xE7"
                                                         "ais",
                                                         "byte 4"},
                                                        {"\xC3", "byte 0"},
                                                        {"abc\xE2\x80", "byte 3"},
                                                        {"a\xC0\xAF", "byte 1"},
                                                        {"a\xED\xA0\x80", "byte 1"},
                                                        {"a\xF4\x90\x80\x80", "byte 1"},
                                                        {"\xEF\xBB\xBF"
                                                         "ab\xFF",
                                                         "byte 5"}}) {
    const Error error = rejection(bytes);
    EXPECT_EQ(error.code, ErrorCode::kUtf8Invalid) << bytes;
    EXPECT_EQ(error.where, "memory, " + place) << bytes;
    EXPECT_FALSE(error.to_do.empty());
  }
}

TEST(TextReportTest, BinaryDataIsNoText) {
  EXPECT_EQ(rejection("France\0 accused"s).code, ErrorCode::kNotText);
  EXPECT_EQ(rejection("France\0 accused"s).where, "memory, byte 6");
  EXPECT_EQ(rejection("\x89PNG\r\n\x1A\n\0\0\0\rIHDR"s).code, ErrorCode::kNotText);
  EXPECT_EQ(rejection("\x01\x02\x03\x04\x05 abc"s).code, ErrorCode::kNotText);
}

TEST(TextReportTest, AFewControlCharactersOfOldWireCopyAreText) {
  EXPECT_EQ(report("\x16\x02"
                   "France accused Iran of spying on Monday.\x03")
                .blocks.size(),
            1u);
}

TEST(TextReportTest, WhatIsEmpty) {
  for (const std::string& bytes : {""s, " "s, "\n\n\t\r\n"s, "\xEF\xBB\xBF"s, "\u00A0\u200B"s}) {
    EXPECT_EQ(rejection(bytes).code, ErrorCode::kEmptyReport) << bytes;
  }
}

TEST(TextReportTest, TheBudgetOfAReport) {
  ReadOptions small = options();
  small.budget.report_bytes = 20;
  EXPECT_EQ(report("France accused Iran.", small).text.size(), 20u);
  EXPECT_EQ(rejection("France accused Iran. ", small).code, ErrorCode::kReportTooLong);
}

TEST(TextReportTest, AReportBeyondTheBudgetIsNotReadIntoMemory) {
  const Folder folder;
  const std::string file = folder.file("long.txt", std::string(20 << 20, 'x'));
  const Outcome run = read({file, folder.file("next.txt", "France accused Iran.")});
  ASSERT_EQ(run.rejects.size(), 1u);
  EXPECT_EQ(run.rejects[0].error.code, ErrorCode::kReportTooLong);
  EXPECT_EQ(run.rejects[0].origin, file);
  EXPECT_EQ(run.reports.size(), 1u);
}

TEST(TextReportTest, TheExamplesAreAllRead) {
  const Outcome run = read({VERBALE_EXAMPLES});
  EXPECT_TRUE(run.rejects.empty());
  std::size_t dated = 0;
  for (const Document& document : run.reports) dated += document.info.published.empty() ? 0 : 1;
  EXPECT_GE(dated, 24u);
}

}  // namespace
}  // namespace verbale::reading
