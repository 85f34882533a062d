// SPDX-License-Identifier: Apache-2.0
//
// XML that is broken, or made to break its reader: what it costs is the item that it strikes, and
// never memory, time or a file outside.
#include <gtest/gtest.h>

#include <chrono>

#include "pack.h"
#include "reading.h"

namespace verbale::reading {
namespace {

using namespace std::string_literals;

Outcome read_xml(const std::string& bytes, const ReadOptions& how = options()) {
  const Folder folder;
  return read({folder.file("a.xml", bytes)}, how);
}

std::string item(const std::string& id, const std::string& text = "Iran denied it.") {
  return "<item><guid>" + id + "</guid><description>" + text + "</description></item>\n";
}

std::string feed(const std::string& items) {
  return "<rss><channel>\n" + items + "</channel></rss>\n";
}

TEST(XmlHostileTest, EntitiesAreNeverUnfolded) {
  for (const char* declaration :
       {"<!ENTITY a 'lol'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>",
        "<!ENTITY a SYSTEM '/etc/passwd'>", "<!ENTITY % a SYSTEM 'http://192.0.2.1/x'> %a;",
        "<!ENTITY a 'x'>"}) {
    const Outcome run = read_xml("<?xml version='1.0'?><!DOCTYPE rss [" + std::string(declaration) +
                                 "]>" + feed(item("1", "&a;&b;") + item("2")));
    EXPECT_EQ(run.reports.size(), 0u) << declaration;
    ASSERT_EQ(run.rejects.size(), 1u) << declaration;
    EXPECT_EQ(run.rejects[0].error.code, ErrorCode::kXmlEntities) << declaration;
  }
}

TEST(XmlHostileTest, ADoctypeThatLeadsOutOfTheFileIsPassedOver) {
  const Outcome run = read_xml("<!DOCTYPE rss SYSTEM 'file:///etc/passwd'>" + feed(item("1")));
  EXPECT_EQ(run.ids(), std::vector<std::string>{"1"});
}

TEST(XmlHostileTest, DepthHasABudget) {
  std::string deep;
  for (int i = 0; i < 300; ++i) deep += "<a>";
  const Outcome run = read_xml(feed(item("1", deep) + item("2")));
  EXPECT_EQ(run.rejects.at(0).error.code, ErrorCode::kXmlTooDeep);
  EXPECT_EQ(run.rejects[0].id, "1");
  EXPECT_EQ(run.ids(), std::vector<std::string>{"2"});
}

TEST(XmlHostileTest, AnItemHasABudgetOfBytes) {
  ReadOptions small = options();
  small.budget.report_bytes = 1000;
  for (const std::string& big :
       {std::string(5000, 'x'), "<![CDATA["s + std::string(5000, '&') + "]]>",
        "<p>"s + std::string(5000, 'x') + "</p>"}) {
    const Outcome run = read_xml(feed(item("1", big) + item("2")), small);
    EXPECT_EQ(run.rejects.at(0).error.code, ErrorCode::kReportTooLong);
    EXPECT_EQ(run.ids(), std::vector<std::string>{"2"});
  }
}

TEST(XmlHostileTest, ATagThatNeverEndsIsGivenUp) {
  for (const char* begin : {"<a b='", "<!-- ", "<?x "}) {
    const Outcome run = read_xml(feed(begin + std::string(6 << 20, 'x')));
    ASSERT_EQ(run.rejects.size(), 1u) << begin;
    EXPECT_EQ(run.rejects[0].error.code, ErrorCode::kXmlInvalid) << begin;
  }
}

TEST(XmlHostileTest, WhatBreaksCostsItsItem) {
  for (const char* broken : {"AT & T", "<b>x</i>", "x < y", "\x01", "</a>", "<item <item>"}) {
    const Outcome run = read_xml(feed(item("1") + item("2", broken) + item("3") + item("4")));
    EXPECT_EQ(run.ids(), (std::vector<std::string>{"1", "3", "4"})) << broken;
    ASSERT_EQ(run.rejects.size(), 1u) << broken;
    EXPECT_EQ(run.rejects[0].error.code, ErrorCode::kXmlInvalid) << broken;
    EXPECT_EQ(run.rejects[0].id, "2") << broken;
    EXPECT_TRUE(run.rejects[0].origin.ends_with("a.xml, line 3")) << run.rejects[0].origin;
    EXPECT_TRUE(run.reports[1].info.origin.ends_with("line 4")) << run.reports[1].info.origin;
  }
}

TEST(XmlHostileTest, EachBrokenItemIsOneReject) {
  std::string items;
  for (int i = 0; i < 2000; ++i) items += item(std::to_string(i), i % 2 == 0 ? "a & b" : "a and b");
  const Outcome run = read_xml(feed(items));
  EXPECT_EQ(run.reports.size(), 1000u);
  EXPECT_EQ(run.rejects.size(), 1000u);
}

TEST(XmlHostileTest, AHeadThatBreaksIsTheWholeFile) {
  const Outcome run =
      read_xml("<rss><channel><title>A & B</title>" + item("1") + "</channel></rss>");
  ASSERT_EQ(run.rejects.size(), 1u);
  EXPECT_EQ(run.rejects[0].error.code, ErrorCode::kXmlInvalid);
  EXPECT_NE(run.rejects[0].error.what.find("line 1"), std::string::npos);
}

TEST(XmlHostileTest, CutOffAnywhereNothingIsLostSilently) {
  const std::string whole = feed(item("1") + item("2"));
  const std::size_t first_ends = whole.find("</item>") + 7;
  for (std::size_t size = 6; size < whole.size() - 1; ++size) {
    const Outcome run = read_xml(whole.substr(0, size));
    EXPECT_EQ(run.rejects.size(), 1u) << size;
    EXPECT_GE(run.reports.size(), size < first_ends ? 0u : 1u) << size;
  }
}

TEST(XmlHostileTest, AlteredBytesNeverCrashAndAlwaysEnd) {
  const std::string whole = "<?xml version='1.0'?><!DOCTYPE rss>" +
                            feed(item("1", "<![CDATA[<p>One</p>]]>") + item("2", "&nbsp;<b>x</b>"));
  for (std::size_t at = 0; at < whole.size(); ++at) {
    for (const char byte : {'<', '&', '\0', '\xFF', ' '}) {
      std::string altered = whole;
      altered[at] = byte;
      const Outcome run = read_xml(altered);
      EXPECT_LE(run.inputs(), 4u) << at;
      EXPECT_GE(run.inputs() + run.passed_over.size(), 1u) << at;
    }
  }
}

TEST(XmlHostileTest, ManyTagsWithoutAnEndAreReadInTime) {
  const auto begin = std::chrono::steady_clock::now();
  std::string open;
  while (open.size() < (4u << 20)) open += "&lt;b";
  (void)read_xml(feed(item("1", open)));
  std::string items;
  while (items.size() < (1u << 20)) items += "<item>&<";
  EXPECT_GT(read_xml(feed(item("1") + items)).rejects.size(), 100u);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(60));
}

TEST(XmlHostileTest, AnUnknownKindIsOneReject) {
  const Outcome run = read_xml("<?xml version='1.0'?><corpus><doc>x</doc></corpus>");
  ASSERT_EQ(run.rejects.size(), 1u);
  EXPECT_EQ(run.rejects[0].error.code, ErrorCode::kXmlUnknown);
  EXPECT_NE(run.rejects[0].error.what.find("<corpus>"), std::string::npos);
}

TEST(XmlEncodingTest, WhatIsDeclaredIsConvertedOnTheWay) {
  const Outcome run = read_xml("<?xml version='1.0' encoding='windows-1251'?>" +
                               feed(item("1", "\xC8\xF0\xE0\xED") + item("2")));
  EXPECT_EQ(run.reports.at(0).text, "Иран");
  EXPECT_EQ(run.reports[0].info.warnings.at(0).code, ErrorCode::kConverted);
  EXPECT_TRUE(run.reports.at(1).info.warnings.empty());
}

TEST(XmlEncodingTest, ALongFileIsConvertedChunkByChunk) {
  // Two bytes a character, so that chunks cut some: "日本" in Shift_JIS.
  std::string items;
  for (int i = 0; i < 20000; ++i) items += item(std::to_string(i), "\x93\xFA\x96\x7B");
  const Outcome run = read_xml("<?xml version='1.0' encoding='Shift_JIS'?>" + feed(items));
  ASSERT_EQ(run.reports.size(), 20000u);
  for (const Document& document : run.reports) ASSERT_EQ(document.text, "日本");
}

TEST(XmlEncodingTest, Utf8IsUtf8WhateverIsDeclared) {
  const Outcome run =
      read_xml("<?xml version='1.0' encoding='ISO-8859-1'?>" + feed(item("1", "Café")));
  EXPECT_EQ(run.reports.at(0).text, "Café");
  EXPECT_TRUE(run.reports[0].info.warnings.empty());
}

TEST(XmlEncodingTest, Utf16) {
  std::string wide = "\xFF\xFE";
  for (const char c : "<?xml version='1.0' encoding='UTF-16'?>" + feed(item("1"))) {
    wide += c;
    wide += '\0';
  }
  EXPECT_EQ(read_xml(wide).reports.at(0).text, "Iran denied it.");
}

TEST(XmlEncodingTest, AByteOfAnotherEncodingLateInAFileCostsItsItem) {
  std::string items;
  while (items.size() < (300u << 10)) items += item("Café", "Iran denied it.");
  const Outcome run = read_xml(feed(items + item("bad", "caf\xE9") + item("last")));
  ASSERT_EQ(run.rejects.size(), 1u);
  EXPECT_EQ(run.rejects[0].id, "bad");
  EXPECT_EQ(run.reports.back().info.id, "last");
}

}  // namespace
}  // namespace verbale::reading
