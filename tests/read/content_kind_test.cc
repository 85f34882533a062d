// SPDX-License-Identifier: Apache-2.0
#include "read/content_kind.h"

#include <gtest/gtest.h>

#include "reading.h"

namespace verbale {
namespace {

TEST(ContentKindTest, Html) {
  for (const char* bytes :
       {"<!DOCTYPE html><p>", "<!doctype html>", "<html>", "<HTML lang=en>", "  \n<html>",
        "<!-- saved --><html>", "<p>Text", "<div class=x>", "<script>", "<article>", "<h1>",
        "<meta charset=utf-8>", "<?xml version='1.0'?><!DOCTYPE html><html>"}) {
    EXPECT_EQ(content_kind(bytes), ContentKind::kHtml) << bytes;
  }
}

TEST(ContentKindTest, JsonLines) {
  for (const char* bytes :
       {"{\"text\": \"a\"}", "{\"id\":1}\n{\"id\":2}\n", " {\"text\"", "{}", "{ }", "{",
        "{broken}\n{\"text\":1}", "garbage\n{\"text\": \"a\"}", "null\n{\"text\": \"a\"}"}) {
    EXPECT_EQ(content_kind(bytes), ContentKind::kJsonLines) << bytes;
  }
}

TEST(ContentKindTest, OtherJson) {
  for (const char* bytes : {"{\n  \"text\": \"a\"\n}", "[{\"text\": \"a\"}]", "[\n  {\n"}) {
    EXPECT_EQ(content_kind(bytes), ContentKind::kOtherJson) << bytes;
  }
}

TEST(ContentKindTest, Text) {
  for (const char* bytes : {"France accused Iran.", "", "<unknown>", "<3 is a heart", "< p>", "<",
                            "[Updated] Iran", "[1] A note", "\"Yes,\" he said.", "1 < 2"}) {
    EXPECT_EQ(content_kind(bytes), ContentKind::kText) << bytes;
  }
}

TEST(ContentKindTest, Xml) {
  for (const char* bytes : {"<?xml version='1.0'?><rss>", "<rss version='2.0'>",
                            "<!-- feed --><feed>", "<rdf:RDF ", "<!DOCTYPE nitf SYSTEM 'x'>",
                            "<newsItem>", "<Sentences>", "<?xml version='1.0'?><corpus>"}) {
    EXPECT_EQ(content_kind(bytes), ContentKind::kXml) << bytes;
  }
}

TEST(ContentKindTest, JsonOverSeveralLinesIsOneRejectWithARemedy) {
  const Error error = reading::rejection("{\n  \"text\": \"France accused Iran.\"\n}\n");
  EXPECT_EQ(error.code, ErrorCode::kJsonInvalid);
  EXPECT_NE(error.to_do.find("jq"), std::string::npos);
  EXPECT_EQ(reading::rejection("[{\"text\": \"France accused Iran.\"}]").code,
            ErrorCode::kJsonInvalid);
}

TEST(ContentKindTest, TheNameOfAFileSaysNothing) {
  const reading::Folder folder;
  const reading::Outcome run =
      reading::read({folder.file("a.html", "{\"id\": \"x\", \"text\": \"France accused Iran.\"}\n"),
                     folder.file("b.jsonl", "France accused Iran of spying.")});
  EXPECT_EQ(run.rejects.size(), 0u);
  ASSERT_EQ(run.reports.size(), 2u);
  EXPECT_EQ(run.reports[0].info.id, "x");
  EXPECT_EQ(run.reports[1].text, "France accused Iran of spying.");
}

}  // namespace
}  // namespace verbale
