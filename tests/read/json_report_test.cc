// SPDX-License-Identifier: Apache-2.0
//
// JSON Lines, right and wrong.
#include <gtest/gtest.h>

#include "base/hash.h"
#include "reading.h"

namespace verbale::reading {
namespace {

using Texts = std::vector<std::string>;

TEST(JsonReportTest, AllFields) {
  const Document found = report(
      R"({"id": "a-1", "text": "France accused Iran.", "title": "Charge", "source": "Chronicle Wire",)"
      R"( "author": "Anna Berg", "url": "https://example.org/1", "language": "en", "published": "2003-05-13"})");
  EXPECT_EQ(found.info.id, "a-1");
  EXPECT_EQ(found.text, "France accused Iran.");
  EXPECT_EQ(found.info.title, "Charge");
  EXPECT_EQ(found.info.source, "Chronicle Wire");
  EXPECT_EQ(found.info.author, "Anna Berg");
  EXPECT_EQ(found.info.url, "https://example.org/1");
  EXPECT_EQ(found.info.language, "en");
  EXPECT_EQ(found.info.published, "2003-05-13");
  EXPECT_EQ(found.info.published_from, PublishedFrom::kInput);
}

TEST(JsonReportTest, OnlyTextMustBeThere) {
  const Document found = report(R"({"text": "France accused Iran."})");
  EXPECT_EQ(found.info.id, hash_hex("France accused Iran."));
  EXPECT_EQ(found.info.published_from, PublishedFrom::kNone);
}

TEST(JsonReportTest, NullIsAFieldThatIsNotThere) {
  const Document found =
      report(R"({"id": null, "text": "France accused Iran.", "published": null, "pairs": null})");
  EXPECT_EQ(found.info.id, hash_hex("France accused Iran."));
}

TEST(JsonReportTest, UnknownFieldsArePassedOver) {
  EXPECT_EQ(report(R"({"text": "France accused Iran.", "topic": {"deep": [1, 2.5, true]}})").text,
            "France accused Iran.");
}

TEST(JsonReportTest, EscapesBecomeCharacters) {
  EXPECT_EQ(report(R"({"text": "\u201cIran\u2019s\u201d\n\n\ud83d\ude00 \"x\""})").text,
            "“Iran’s”\n\n😀 \"x\"");
}

TEST(JsonReportTest, BlankLinesAndWindowsLineEnds) {
  const Folder folder;
  const Outcome run = read({folder.file(
      "a.jsonl", "{\"id\":\"1\",\"text\":\"One.\"}\r\n\r\n  \n{\"id\":\"2\",\"text\":\"Two.\"}")});
  EXPECT_EQ(run.ids(), (Texts{"1", "2"}));
  EXPECT_TRUE(run.rejects.empty());
}

TEST(JsonReportTest, TheOriginIsFileAndLine) {
  const Folder folder;
  const std::string file = folder.file("a.jsonl", "\n{\"text\":\"One.\"}\n");
  EXPECT_EQ(read({file}).reports.at(0).info.origin, file + ", line 2");
}

TEST(JsonReportTest, AByteOrderMarkBeforeTheFirstLine) {
  EXPECT_EQ(report("\xEF\xBB\xBF{\"text\": \"One.\"}").text, "One.");
}

TEST(JsonReportTest, FrontMatterOfTheTextIsFound) {
  const Document found = report(
      R"({"text": "Envoys Meet\n\nBy Anna Berg\n\nMay 13, 2003\n\nGENEVA — Envoys met on Tuesday."})");
  EXPECT_EQ(found.info.title, "Envoys Meet");
  EXPECT_EQ(found.info.author, "Anna Berg");
  EXPECT_EQ(found.info.published, "2003-05-13");
  EXPECT_EQ(found.info.published_from, PublishedFrom::kText);
  EXPECT_EQ(blocks(found, BlockKind::kBody), Texts{"Envoys met on Tuesday."});
}

TEST(JsonReportTest, WhatTheCallerSaysStands) {
  const Document found = report(
      R"({"published": "2003-05-14T08:00:00Z", "title": "Given", "author": "Li Wei",)"
      R"( "text": "Envoys Meet\n\nBy Anna Berg\n\nMay 13, 2003\n\nGENEVA — Envoys met on Tuesday."})");
  EXPECT_EQ(found.info.published, "2003-05-14T08:00:00Z");
  EXPECT_EQ(found.info.published_from, PublishedFrom::kInput);
  EXPECT_EQ(found.info.title, "Given");
  EXPECT_EQ(found.info.author, "Li Wei");
  EXPECT_EQ(found.info.dateline, "GENEVA");
  EXPECT_EQ(blocks(found, BlockKind::kHeadline), Texts{"Envoys Meet"});
}

TEST(JsonReportTest, TheTitleAsTheFirstLineIsTheHeadline) {
  const Document found =
      report(R"({"title": "Iran says no.", "text": "Iran says no.\n\nIran refused on Monday."})");
  EXPECT_EQ(blocks(found, BlockKind::kHeadline), Texts{"Iran says no."});
}

TEST(JsonReportTest, SingleLineEndsBetweenLongParagraphs) {
  const std::string paragraph(60, 'x');
  const std::string long_one = "Envoys " + paragraph + " " + paragraph + " met.";
  const Document found = report("{\"text\": \"" + long_one + "\\n" + long_one + "\"}");
  EXPECT_EQ(blocks(found, BlockKind::kBody), (Texts{long_one, long_one}));
}

TEST(JsonReportTest, WhatIsNoJson) {
  for (const char* line :
       {R"({"text": "One.")", R"({"text": "One."}})", R"({"text": "One." "id": 1})",
        R"({"text": One})", R"({"text": "One.",})", R"({"text": "\x"})", "{\"text\": \"a\tb\"}",
        R"({'text': 'One.'})"}) {
    const Error error = rejection(line);
    EXPECT_EQ(error.code, ErrorCode::kJsonInvalid) << line;
    EXPECT_EQ(error.where, "memory, line 1");
  }
}

TEST(JsonReportTest, NestedTooDeep) {
  EXPECT_EQ(rejection("{\"text\": \"One.\", \"x\": " + std::string(100000, '[') + "}").code,
            ErrorCode::kJsonInvalid);
}

TEST(JsonReportTest, WrongTypesNameTheField) {
  for (const char* field : {"id", "title", "source", "author", "url", "language", "published"}) {
    for (const char* value : {"1", "true", "[]", "{}", "2.5"}) {
      const Error error =
          rejection(std::string("{\"text\": \"One.\", \"") + field + "\": " + value + "}");
      EXPECT_EQ(error.code, ErrorCode::kJsonField) << field << value;
      EXPECT_NE(error.what.find(std::string("`") + field + "`"), std::string::npos) << error.what;
      EXPECT_EQ(error.where, "memory, line 1");
    }
  }
}

TEST(JsonReportTest, TextIsMissingOrWrong) {
  for (const char* line :
       {"{}", R"({"id": "1"})", R"({"text": null})", R"({"text": 5})", R"({"text": ["One."]})"}) {
    const Error error = rejection(line);
    EXPECT_EQ(error.code, ErrorCode::kJsonField) << line;
    EXPECT_NE(error.what.find("`text`"), std::string::npos);
  }
}

TEST(JsonReportTest, EmptyText) {
  EXPECT_EQ(rejection(R"({"text": ""})").code, ErrorCode::kEmptyReport);
  EXPECT_EQ(rejection(R"({"text": " \n "})").code, ErrorCode::kEmptyReport);
}

TEST(JsonReportTest, NulInTheText) {
  EXPECT_EQ(rejection(R"({"text": "a\u0000b"})").code, ErrorCode::kNotText);
}

TEST(JsonReportTest, BrokenUtf8InALine) {
  const Error error = rejection(
      "{\"text\": \"Fran\xE7"
      "ais\"}");
  EXPECT_EQ(error.code, ErrorCode::kUtf8Invalid);
  EXPECT_EQ(error.where, "memory, line 1, byte 14");
}

TEST(JsonReportTest, HalfOfASurrogatePair) {
  EXPECT_EQ(rejection(R"({"text": "a \ud83d b"})").code, ErrorCode::kJsonInvalid);
}

TEST(JsonReportTest, DatesThatAreNone) {
  for (const char* date :
       {"May 13, 2003", "13.05.2003", "2003-02-30", "2003-05", "2003", "yesterday"}) {
    EXPECT_EQ(rejection(std::string("{\"text\": \"One.\", \"published\": \"") + date + "\"}").code,
              ErrorCode::kDateInvalid)
        << date;
  }
}

TEST(JsonReportTest, AnEmptyFieldIsNotThere) {
  EXPECT_EQ(report(R"({"id": "", "text": "One.", "published": ""})").info.id, hash_hex("One."));
}

TEST(JsonReportTest, TheBudgetOfAText) {
  ReadOptions small = options();
  small.budget.report_bytes = 100;
  const std::string line = "{\"id\": \"x\", \"text\": \"" + std::string(101, 'x') + "\"}";
  EXPECT_EQ(rejection(line, small).code, ErrorCode::kReportTooLong);
}

TEST(JsonReportTest, ABadLineCostsOneLine) {
  const Folder folder;
  const std::string file = folder.file("a.jsonl",
                                       "{\"id\":\"1\",\"text\":\"One.\"}\n"
                                       "{broken\n"
                                       "{\"id\":\"3\",\"text\":7}\n"
                                       "{\"id\":\"4\",\"text\":\"Four.\",\"published\":\"soon\"}\n"
                                       "{\"id\":\"5\",\"text\":\"\"}\n"
                                       "[1]\n"
                                       "{\"id\":\"7\",\"text\":\"Seven.\"}\n");
  const Outcome run = read({file});
  EXPECT_EQ(run.ids(), (Texts{"1", "7"}));
  ASSERT_EQ(run.rejects.size(), 5u);
  const ErrorCode codes[] = {ErrorCode::kJsonInvalid, ErrorCode::kJsonField,
                             ErrorCode::kDateInvalid, ErrorCode::kEmptyReport,
                             ErrorCode::kJsonInvalid};
  const char* ids[] = {"", "3", "4", "5", ""};
  for (std::size_t i = 0; i < 5; ++i) {
    EXPECT_EQ(run.rejects[i].error.code, codes[i]) << i;
    EXPECT_EQ(run.rejects[i].id, ids[i]) << i;
    EXPECT_EQ(run.rejects[i].origin, file + ", line " + std::to_string(i + 2));
  }
}

TEST(JsonReportTest, ABrokenFirstLineIsNoPlainText) {
  const Folder folder;
  const Outcome run = read({folder.file("a.jsonl", "oops\n{\"id\":\"2\",\"text\":\"Two.\"}\n")});
  EXPECT_EQ(run.ids(), Texts{"2"});
  EXPECT_EQ(run.rejects.size(), 1u);
}

TEST(JsonReportTest, OfMemoryTheFirstObject) {
  EXPECT_EQ(report("{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n").text, "One.");
}

}  // namespace
}  // namespace verbale::reading
