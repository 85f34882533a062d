// SPDX-License-Identifier: Apache-2.0
//
// Minutes and documents as bytes: what comes out is what went in, and bytes that are not whole are
// refused.
#include <gtest/gtest.h>
#include <verbale/json.h>
#include <verbale/packed.h>
#include <verbale/reader.h>

#include <string>

#include "pipeline/packed_ways.h"
#include "sample_minutes.h"

namespace verbale {
namespace {

std::string json_of(const Minutes& minutes) { return to_jsonl(minutes, {.with_text = true}); }

TEST(Packed, WhatComesOutIsWhatWentIn) {
  const Minutes minutes = sample_minutes("wire-17");
  const auto again = unpack_minutes(pack(minutes));
  ASSERT_TRUE(again);
  EXPECT_EQ(json_of(*again), json_of(minutes));
  EXPECT_EQ(pack(*again), pack(minutes));
}

TEST(Packed, WordsOfATimeAndAPlaceKeepWhereTheyStand) {
  const Minutes minutes = sample_minutes("wire-17");
  const auto again = unpack_minutes(pack(minutes));
  ASSERT_TRUE(again);
  EXPECT_EQ(again->events[0].time.text, minutes.events[0].time.text);
  ASSERT_TRUE(again->events[0].place);
  EXPECT_EQ(again->events[0].place->text, minutes.events[0].place->text);
  EXPECT_EQ(again->events[1].targets[0].actor, -1);
  EXPECT_FALSE(again->commitments[0].creditors[0].mention);
}

TEST(Packed, MinutesOfNothing) {
  const auto again = unpack_minutes(pack(Minutes()));
  ASSERT_TRUE(again);
  EXPECT_EQ(json_of(*again), json_of(Minutes()));
}

TEST(Packed, DamagedBytesAreRefused) {
  const std::string whole = pack(sample_minutes("wire-17"));
  for (std::size_t at = 0; at < whole.size(); at += 7) {
    std::string damaged = whole;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
    const auto again = unpack_minutes(damaged);
    ASSERT_FALSE(again) << at;
    EXPECT_EQ(again.error().code, ErrorCode::kPackedInvalid);
    EXPECT_FALSE(unpack_minutes(whole.substr(0, at))) << at;
  }
  EXPECT_FALSE(unpack_minutes(whole + "x"));
}

TEST(Packed, ADocumentIsWhatWasRead) {
  auto document = read_report(
      R"({"id": "a", "published": "2003-05-13", "text": "Talks\n\nIran’s envoy left.", )"
      R"("pairs": [{"id": "p", "source": [7, 11], "target": null}]})",
      {}, "feed.jsonl");
  ASSERT_TRUE(document);
  const auto again = unpack_document(pack(*document));
  ASSERT_TRUE(again);
  EXPECT_EQ(again->text, document->text);
  EXPECT_EQ(again->info.published_from, PublishedFrom::kInput);
  EXPECT_EQ(again->info.origin, "feed.jsonl, line 1");
  EXPECT_EQ(again->info.pairs.at(0).source, document->info.pairs.at(0).source);
  EXPECT_FALSE(again->info.pairs.at(0).target);
  ASSERT_EQ(again->blocks.size(), document->blocks.size());
  EXPECT_EQ(again->blocks.back().range, document->blocks.back().range);
}

TEST(Packed, OneKindIsNotTakenForTheOther) {
  EXPECT_FALSE(unpack_document(pack(Minutes())));
  EXPECT_FALSE(unpack_minutes(pack(Document())));
}

TEST(Packed, NothingIsBelievedOfBytes) {
  PackWriting out;
  out.over("Iran left.");
  out.one(TextRange{4, 11});
  PackReading range(out.out.bytes());
  std::string text;
  TextRange left;
  range.over(text);
  range.one(left);
  EXPECT_FALSE(range.in.ok());
  EXPECT_LE(left.end, text.size());
  PackReading tense(std::string_view("\x09", 1));
  Tense value{};
  tense.one(value);
  EXPECT_FALSE(tense.in.ok());
  EXPECT_EQ(value, Tense::kPast);
}

}  // namespace
}  // namespace verbale
