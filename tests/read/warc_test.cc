// SPDX-License-Identifier: Apache-2.0
//
// WARC files as crawlers write them: pages become reports, the rest is counted. What is damaged
// costs itself and not what stands around it.
#include <gtest/gtest.h>
#include <zlib.h>

#include "pack.h"
#include "reading.h"

namespace verbale::reading {
namespace {

using Counts = std::map<std::string, std::uint64_t>;

const std::string kPage =
    "<html><head><title>Envoys meet</title></head><body><article><h1>Envoys meet</h1>"
    "<p>France accused Iran of spying on Monday, officials in Paris "
    "said.</p></article></body></html>";
const std::string kText =
    "Envoys meet\n\nFrance accused Iran of spying on Monday, officials in Paris said.";

std::string answer(const std::string& body,
                   const std::string& headers = "Content-Type: text/html\r\n",
                   const std::string& status = "200 OK") {
  return "HTTP/1.1 " + status + "\r\n" + headers + "\r\n" + body;
}

std::string record(const std::string& block, const std::string& type = "response",
                   const std::string& more = "") {
  return "WARC/1.0\r\nWARC-Type: " + type +
         "\r\nWARC-Target-URI: <https://news.example/1>\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
         "WARC-Date: 2017-12-16T08:00:00Z\r\n" +
         more + "Content-Length: " + std::to_string(block.size()) + "\r\n\r\n" + block + "\r\n\r\n";
}

Outcome read_warc(const std::string& bytes) {
  const Folder folder;
  return read({folder.file("a.warc", bytes)});
}

void expect_page(const std::string& block) {
  const Outcome run = read_warc(record(block));
  ASSERT_EQ(run.reports.size(), 1u);
  EXPECT_EQ(run.reports[0].text, kText);
  EXPECT_TRUE(run.reports[0].info.warnings.empty());
}

std::string deflated(const std::string& text, int bits) {
  z_stream state{};
  deflateInit2(&state, 9, Z_DEFLATED, bits, 8, Z_DEFAULT_STRATEGY);
  std::string out(text.size() + 100, '\0');
  state.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  state.avail_in = static_cast<uInt>(text.size());
  state.next_out = reinterpret_cast<Bytef*>(out.data());
  state.avail_out = static_cast<uInt>(out.size());
  deflate(&state, Z_FINISH);
  out.resize(out.size() - state.avail_out);
  deflateEnd(&state);
  return out;
}

TEST(WarcTest, APageIsAReport) {
  const Folder folder;
  const std::string file = folder.file("a.warc", record(answer(kPage)));
  const Document found = std::move(read({file}).reports.at(0));
  EXPECT_EQ(found.text, kText);
  EXPECT_EQ(found.info.id, "urn:uuid:1");
  EXPECT_EQ(found.info.url, "https://news.example/1");
  EXPECT_EQ(found.info.title, "Envoys meet");
  EXPECT_EQ(found.info.origin, file + ", record 1");
}

TEST(WarcTest, TheCrawlersDateOnlyWhereThePageHasNone) {
  const Document without = std::move(read_warc(record(answer(kPage))).reports.at(0));
  EXPECT_EQ(without.info.published.substr(0, 10), "2017-12-16");
  EXPECT_EQ(without.info.published_from, PublishedFrom::kFetched);
  const std::string dated = "<meta property='article:published_time' content='2003-05-13'>" + kPage;
  const Document with = std::move(read_warc(record(answer(dated))).reports.at(0));
  EXPECT_EQ(with.info.published, "2003-05-13");
  EXPECT_EQ(with.info.published_from, PublishedFrom::kInput);
}

TEST(WarcTest, OneMemberARecord) {
  std::string packed;
  for (const char* id : {"1", "2", "3"}) {
    std::string one = record(answer(kPage));
    one.replace(one.find("uuid:1"), 6, std::string("uuid:") + id);
    packed += pack(one, Packing::kGz);
  }
  EXPECT_EQ(read_warc(packed).ids(),
            (std::vector<std::string>{"urn:uuid:1", "urn:uuid:2", "urn:uuid:3"}));
}

TEST(WarcTest, Version11WithBareLineFeeds) {
  const std::string block = "HTTP/2 200\nContent-Type: text/plain\n\nIran denied it.";
  const Outcome run =
      read_warc("WARC/1.1\nWARC-Type: response\nContent-Length: " + std::to_string(block.size()) +
                "\n\n" + block + "\n\n");
  EXPECT_EQ(run.reports.at(0).text, "Iran denied it.");
}

TEST(WarcTest, WhatIsNoPageIsCounted) {
  const Outcome run = read_warc(
      record("software: x", "warcinfo") + record("GET /", "request") + record("GET /", "request") +
      record(answer("\xFF\xD8", "Content-Type: image/jpeg\r\n")) + record(answer(kPage, "")) +
      record(answer(kPage, "Content-Type: text/html\r\n", "404 Not Found")) +
      record(answer("x", "Content-Type: text/html\r\nContent-Encoding: br\r\n")) +
      record("192.0.2.1", "response") + record(answer("x", "Content-Type: a\x1B[2J/b\r\n")));
  EXPECT_EQ(run.inputs(), 0u);
  EXPECT_EQ(run.passed_over, (Counts{{"warcinfo record", 1},
                                     {"request record", 2},
                                     {"image/jpeg", 1},
                                     {"no known type", 2},
                                     {"status 404", 1},
                                     {"content encoding br", 1},
                                     {"not HTTP", 1}}));
}

TEST(WarcTest, EncodingsAreUndone) {
  const std::string type = "Content-Type: text/html\r\n";
  const std::string chunks = "5;x=y\r\n" + kPage.substr(0, 5) + "\r\n" + "64\r\n" +
                             kPage.substr(5, 100) + "\r\n" + "1000\r\n";
  const std::string rest = kPage.substr(105);
  std::string whole = chunks.substr(0, chunks.size() - 6);
  char length[16];
  std::snprintf(length, sizeof length, "%zX\r\n", rest.size());
  whole += length + rest + "\r\n0\r\n\r\n";
  expect_page(answer(whole, type + "Transfer-Encoding: chunked\r\n"));
  expect_page(answer(pack(kPage, Packing::kGz), type + "content-encoding: GZIP\r\n"));
  expect_page(answer(deflated(kPage, MAX_WBITS), type + "Content-Encoding: deflate\r\n"));
  expect_page(answer(deflated(kPage, -MAX_WBITS), type + "Content-Encoding: deflate\r\n"));
  const std::string packed = pack(kPage, Packing::kGz);
  std::snprintf(length, sizeof length, "%zx\r\n", packed.size());
  expect_page(answer(length + packed + "\r\n0\r\n\r\n",
                     type + "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n"));
}

TEST(WarcTest, EncodingsThatTheCrawlerHasUndoneAlready) {
  const std::string type = "Content-Type: text/html\r\n";
  expect_page(answer(kPage, type + "Transfer-Encoding: chunked\r\n"));
  expect_page(answer(kPage, type + "Content-Encoding: gzip\r\n"));
  expect_page(answer(kPage, type + "Content-Encoding: deflate\r\n"));
}

TEST(WarcTest, ABodyThatBreaksOffIsReadAsFarAsItGoes) {
  const std::string type = "Content-Type: text/plain\r\nTransfer-Encoding: chunked\r\n";
  for (const char* body :
       {"F\r\nIran denied it.\r\nzz\r\nmore", "F\r\nIran denied it.", "F\r\nIran denied it.\r\n",
        "F\r\nIran denied it.\r\n-1\r\n", "20\r\nIran denied it.",
        "F\r\nIran denied it.\r\nFFFFFFFFFFFFFFFFFF\r\n"}) {
    const Outcome run = read_warc(record(answer(body, type)));
    ASSERT_EQ(run.reports.size(), 1u) << body;
    EXPECT_EQ(run.reports[0].text, "Iran denied it.") << body;
    EXPECT_EQ(run.reports[0].info.warnings.at(0).code, ErrorCode::kBreaksOff) << body;
  }
  const Outcome cut = read_warc(record(answer(kPage), "response", "WARC-Truncated: length\r\n"));
  EXPECT_EQ(cut.reports.at(0).info.warnings.at(0).code, ErrorCode::kBreaksOff);
}

TEST(WarcTest, TheHeadersCharset) {
  const Outcome run = read_warc(
      record(answer("\xC8\xF0\xE0\xED", "Content-Type: text/plain; charset=\"windows-1251\"\r\n")));
  EXPECT_EQ(run.reports.at(0).text, "Иран");
  EXPECT_EQ(run.reports[0].info.warnings.at(0).code, ErrorCode::kConverted);
}

TEST(WarcTest, AFeedIsItsItems) {
  const std::string feed =
      "<rss><channel><title>Wire</title>\n<item><guid>a</guid><title>One</title></item>\n"
      "<item><guid>b</guid><title>Two</title></item></channel></rss>";
  const Outcome run = read_warc(record(answer(feed, "Content-Type: application/rss+xml\r\n")) +
                                record(answer("<urlset/>", "Content-Type: text/xml\r\n")));
  EXPECT_EQ(run.ids(), (std::vector<std::string>{"a", "b"}));
  EXPECT_TRUE(run.reports.at(0).info.origin.ends_with("a.warc, record 1, line 2"));
  EXPECT_EQ(run.passed_over, (Counts{{"text/xml", 1}}));
}

TEST(WarcTest, APageThatUnpacksToTooMuchIsOneReject) {
  const std::string bomb = pack(std::string(40 << 20, 'x'), Packing::kGz);
  const Outcome run =
      read_warc(record(answer(bomb, "Content-Type: text/plain\r\nContent-Encoding: gzip\r\n")) +
                record(answer(kPage)));
  EXPECT_EQ(run.reports.size(), 1u);
  EXPECT_EQ(run.rejects.at(0).error.code, ErrorCode::kReportTooLong);
  EXPECT_EQ(run.rejects[0].id, "urn:uuid:1");
}

TEST(WarcTest, CutOffInsideOfAPageItIsARejectAndNoHalfReport) {
  const std::string whole = record(answer(kPage)) + record(answer(kPage));
  for (std::size_t size = record(answer(kPage)).size() + 1; size + 4 < whole.size(); size += 5) {
    for (const Packing packing : {Packing::kNone, Packing::kGz}) {
      const std::string cut = whole.substr(0, size);
      const std::string bytes = packing == Packing::kNone ? cut : pack(cut, packing);
      const Outcome run = read_warc(bytes);
      EXPECT_EQ(run.reports.size(), 1u) << size;
      EXPECT_EQ(run.rejects.size(), 1u) << size;
    }
  }
}

TEST(PublishedFromTest, EveryValueHasANameOfItsOwn) {
  for (const PublishedFrom value : {PublishedFrom::kNone, PublishedFrom::kInput,
                                    PublishedFrom::kText, PublishedFrom::kFetched}) {
    EXPECT_EQ(published_from_named(name_of(value)), value);
  }
  EXPECT_EQ(name_of(PublishedFrom::kFetched), "fetched");
  EXPECT_EQ(published_from_named("guessed"), PublishedFrom::kNone);
}

TEST(WarcTest, APageWhoseChunksEndBeforeItsRecordIsCutOffIsWhole) {
  const std::string type = "Content-Type: text/plain\r\nTransfer-Encoding: chunked\r\n";
  std::string file =
      record(answer("F\r\nIran denied it.\r\n0\r\n\r\n" + std::string(100, 'x'), type));
  file.resize(file.size() - 60);
  const Outcome run = read_warc(file);
  ASSERT_EQ(run.reports.size(), 1u);
  EXPECT_EQ(run.reports[0].text, "Iran denied it.");
}

TEST(WarcTest, WhatIsNoRecordIsPassedOver) {
  std::string no_length = record(answer(kPage));
  no_length.replace(no_length.find("Content-Length"), 14, "Content-Lenght");
  for (const std::string& damage :
       {std::string("garbage\r\n\r\n"), std::string(300000, 'x') + "\n", no_length,
        std::string("WARC/1.0\r\nContent-Length: -5\r\n\r\n\r\n"), std::string("x\nWARC/1.x\n")}) {
    const Outcome run = read_warc(record("x", "warcinfo") + damage + record(answer(kPage)));
    EXPECT_EQ(run.reports.size(), 1u) << damage.substr(0, 40);
    ASSERT_GE(run.rejects.size(), 1u) << damage.substr(0, 40);
    EXPECT_EQ(run.rejects[0].error.code, ErrorCode::kWarcInvalid);
  }
}

TEST(WarcTest, AlteredBytesNeverCrash) {
  const std::string whole = record(answer(kPage)) + record(answer(kPage));
  for (std::size_t at = 6; at < whole.size(); at += 2) {
    std::string altered = whole;
    altered[at] = static_cast<char>(altered[at] ^ 0x15);
    (void)read_warc(altered);
  }
}

}  // namespace
}  // namespace verbale::reading
