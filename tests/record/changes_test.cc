// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>
#include <verbale/changes.h>

#include "record/json_fields.h"
#include "sample_minutes.h"

namespace verbale {
namespace {

using Kind = RecordChange::Kind;

TEST(ChangesTest, TheSameIsNoChange) {
  const Minutes minutes = sample_minutes("r1");
  EXPECT_TRUE(compare(minutes, minutes).empty());
}

TEST(ChangesTest, AnotherNumberOrCoderIsNoChange) {
  const Minutes before = sample_minutes("r1");
  Minutes after = before;
  after.report.coder.version = "9";
  after.report.origin = "elsewhere";
  for (std::size_t i = 0; i < after.actors.size(); ++i) {
    after.actors[i].id = "r1/a" + std::to_string(i + 50);
  }
  EXPECT_TRUE(compare(before, after).empty());
}

TEST(ChangesTest, AFieldIsToldWithBothValues) {
  const Minutes before = sample_minutes("r1");
  Minutes after = before;
  after.events.front().cameo = "190";
  const auto changes = compare(before, after);
  ASSERT_EQ(changes.size(), 1u);
  EXPECT_EQ(changes[0].kind, Kind::kChanged);
  EXPECT_EQ(changes[0].record, "event");
  ASSERT_EQ(changes[0].fields.size(), 1u);
  EXPECT_EQ(changes[0].fields[0].field, "cameo");
  EXPECT_EQ(changes[0].fields[0].after, "\"190\"");
  EXPECT_NE(changes[0].fields[0].before, changes[0].fields[0].after);
}

TEST(ChangesTest, OneMoreIsAddedAndOneLessRemoved) {
  const Minutes less = sample_minutes("r1");
  Minutes more = less;
  Event event = less.events.front();
  event.id = "r1/e99";
  event.cameo = "020";
  event.trigger = {0, 1};
  event.evidence = {0, 1};
  more.events.push_back(event);
  const auto added = compare(less, more);
  ASSERT_EQ(added.size(), 1u);
  EXPECT_EQ(added[0].kind, Kind::kAdded);
  EXPECT_EQ(added[0].id, "\"r1/e99\"");
  const auto removed = compare(more, less);
  ASSERT_EQ(removed.size(), 1u);
  EXPECT_EQ(removed[0].kind, Kind::kRemoved);
  EXPECT_NE(to_jsonl(removed[0]).find("\"cameo\":[\"020\",null]"), std::string::npos);
}

TEST(ChangesTest, TheReportItselfIsCompared) {
  const Minutes before = sample_minutes("r1");
  Minutes after = before;
  after.report.published = "1999-01-01";
  const auto changes = compare(before, after);
  ASSERT_EQ(changes.size(), 1u);
  EXPECT_EQ(changes[0].record, "report");
  EXPECT_EQ(changes[0].fields[0].field, "published");
}

TEST(JsonFieldsTest, BracketsAndQuotesInsideOfStringsAreText) {
  const auto fields = fields_of(R"({"a":"x,\"}{","b":[1,{"c":"]"}],"d":null})");
  ASSERT_EQ(fields.size(), 3u);
  EXPECT_EQ(fields[0].value, R"("x,\"}{")");
  EXPECT_EQ(fields[1].value, R"([1,{"c":"]"}])");
  EXPECT_EQ(fields[2].value, "null");
  EXPECT_TRUE(fields_of("{}").empty());
}

TEST(JsonFieldsTest, OnlyWholeStringsAreReplaced) {
  EXPECT_EQ(with_strings(R"(["a","ab","\"a\""])", {{"\"a\"", "\"z\""}}), R"(["z","ab","\"a\""])");
}

}  // namespace
}  // namespace verbale
