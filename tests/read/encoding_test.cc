// SPDX-License-Identifier: Apache-2.0
//
// Encodings other than UTF-8: read where they are known, told beside the report, and never guessed
// where the bytes say too little.
#include "read/encoding.h"

#include <gtest/gtest.h>

#include "pack.h"
#include "reading.h"

namespace verbale::reading {
namespace {

using namespace std::string_literals;

/// "Министр иностранных дел Франции обвинил Иран в шпионаже" in windows-1251.
const std::string kRussian =
    "\xCC\xE8\xED\xE8\xF1\xF2\xF0 \xE8\xED\xEE\xF1\xF2\xF0\xE0\xED\xED\xFB\xF5 \xE4\xE5\xEB "
    "\xD4\xF0\xE0\xED\xF6\xE8\xE8 \xEE\xE1\xE2\xE8\xED\xE8\xEB \xC8\xF0\xE0\xED \xE2 "
    "\xF8\xEF\xE8\xEE\xED\xE0\xE6\xE5. ";

void expect_warning(const Document& document, const std::string& encoding) {
  ASSERT_EQ(document.info.warnings.size(), 1u);
  EXPECT_EQ(document.info.warnings[0].code, ErrorCode::kConverted);
  EXPECT_EQ(document.info.warnings[0].what, "read as " + encoding);
}

TEST(EncodingTest, QuotationMarksOfWindows) {
  const Document found = report(
      "The minister said \x93we will not leave\x94 and that talks at the caf\xE9 had ended there.");
  EXPECT_EQ(found.text,
            "The minister said “we will not leave” and that talks at the café had ended there.");
  expect_warning(found, "windows-1252");
}

TEST(EncodingTest, Utf8HasNoWarning) {
  EXPECT_TRUE(report("The café — “closed”.").info.warnings.empty());
  // Whatever it declares.
  EXPECT_TRUE(report("<meta charset=\"latin1\"><p>The café was closed.</p>").info.warnings.empty());
}

TEST(EncodingTest, RussianIsKnownFromItsLetters) {
  const Document found = report(kRussian + kRussian + kRussian);
  EXPECT_TRUE(found.text.starts_with("Министр иностранных дел Франции"));
  expect_warning(found, "windows-1251");
}

TEST(EncodingTest, APageSaysItsOwn) {
  for (const char* meta :
       {"<meta charset=windows-1251>", "<META CharSet='CP1251' />",
        "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1251\">"}) {
    const Document found =
        report("<html><head>"s + meta + "</head><body><p>" + kRussian + "</p></body>");
    EXPECT_TRUE(found.text.starts_with("Министр")) << meta;
    expect_warning(found, "windows-1251");
  }
}

TEST(EncodingTest, ADeclarationThatTheBytesRefuteIsNotBelieved) {
  const std::string text(100, 'x');
  const Document found = report("<meta charset=utf-8><p>" + text + " caf\xE9.</p>");
  EXPECT_TRUE(found.text.ends_with("café."));
}

TEST(EncodingTest, DeclaredNames) {
  EXPECT_EQ(declared_charset("<?xml version='1.0' encoding='ISO-8859-1'?>"), "iso-8859-1");
  EXPECT_EQ(declared_charset("<meta name=a><meta charset = \"utf-8\">"), "utf-8");
  EXPECT_EQ(declared_charset("<meta name=charset>"), "");
  EXPECT_EQ(declared_charset("charset=latin1 in a text"), "");
  EXPECT_EQ(declared_charset("<meta charset="), "");
}

TEST(EncodingTest, Latin1MeansWindows1252) {
  EXPECT_EQ(converted("\x93yes\x94", "iso-8859-1")->text, "“yes”");
  EXPECT_EQ(converted("caf\xE9", "latin1")->text, "café");
}

TEST(EncodingTest, NamesThatNoBrowserReadsAreLeftOut) {
  for (const char* name : {"utf-7", "ibm037", "iso-2022-jp", "scsu", "no-such", "../../x"}) {
    EXPECT_FALSE(converted("caf\xE9", name)) << name;
  }
}

TEST(EncodingTest, Utf8WithDamageIsDamaged) {
  const std::string text(100, 'x');
  EXPECT_EQ(rejection(text + " café caf\xE9").code, ErrorCode::kUtf8Invalid);
}

TEST(EncodingTest, BytesThatAreNoCharactersAreNotGuessed) {
  EXPECT_EQ(rejection(std::string(100, 'x') + "\x81\x8D").code, ErrorCode::kUtf8Invalid);
}

TEST(EncodingTest, Utf16AndUtf32ByTheirMarks) {
  EXPECT_EQ(report("\xFF\xFE"
                   "F\0r\0a\0"s)
                .text,
            "Fra");
  EXPECT_EQ(report("\xFE\xFF\0F\0r\0\xE9"s).text, "Fré");
  EXPECT_EQ(report("\xFF\xFE\0\0F\0\0\0r\0\0\0"s).text, "Fr");
  EXPECT_EQ(report("\0\0\xFE\xFF\0\0\0F\0\1\xF6\0"s).text, "F😀");
  EXPECT_EQ(report("\xFF\xFE"
                   "F\0\x3D\xD8\x00\xDE"s)
                .text,
            "F😀");
  expect_warning(report("\xFF\xFE"
                        "F\0"s),
                 "UTF-16LE");
}

TEST(EncodingTest, HalfOfACharacterOfUtf16IsReplaced) {
  EXPECT_EQ(report("\xFF\xFE"
                   "F\0\x3D\xD8"s)
                .text,
            "F\uFFFD");
  EXPECT_EQ(report("\xFF\xFE"
                   "F\0\x00\xDEx\0"s)
                .text,
            "F\uFFFDx");
  EXPECT_EQ(report("\xFF\xFE"
                   "F\0r"s)
                .text,
            "F\uFFFD");
}

TEST(EncodingTest, JsonLinesInUtf16AreReadLineByLine) {
  std::string wide = "\xFF\xFE";
  for (int i = 0; i < 5000; ++i) {
    for (const char c :
         "{\"id\": \"" + std::to_string(i) + "\", \"text\": \"Iran denied it.\"}\n") {
      wide += c;
      wide += '\0';
    }
  }
  const Folder folder;
  const Outcome run = read({folder.file("a", pack(wide, Packing::kGz))});
  ASSERT_EQ(run.reports.size(), 5000u);
  EXPECT_EQ(run.reports[4999].info.id, "4999");
  // Said once a file.
  EXPECT_EQ(run.reports[0].info.warnings.size(), 1u);
  EXPECT_EQ(run.reports[1].info.warnings.size(), 0u);
}

}  // namespace
}  // namespace verbale::reading
