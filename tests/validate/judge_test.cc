// SPDX-License-Identifier: Apache-2.0
//
// What is right, what is one too many, and what was missed.
#include <gtest/gtest.h>
#include <unistd.h>
#include <verbale/validate.h>

#include <filesystem>
#include <fstream>

#include "sample_minutes.h"

namespace verbale {
namespace {

using Strings = std::vector<std::string>;

/// "FRA acted on IRN (r)." with one event, 112.
Minutes minutes() { return small_minutes("r", "FRA", "112", "IRN"); }

JudgedEvent event(const std::string& source, const std::string& cameo, const std::string& target,
                  const std::string& factuality = "CT+") {
  JudgedEvent one;
  one.sources = Strings{source};
  one.targets = Strings{target};
  one.cameo = cameo;
  one.factuality = factuality;
  return one;
}

GoldText text(const std::vector<JudgedEvent>& events) {
  GoldText gold;
  gold.id = "r";
  gold.text = minutes().text;
  gold.events = events;
  return gold;
}

Validation judged(const GoldText& gold, const Minutes& coded = minutes()) {
  Validator validator;
  validator.add(gold, coded);
  return validator.take();
}

std::vector<std::int64_t> right(const Validation& all) {
  std::vector<std::int64_t> counts;
  for (const Score& score : all.scores) counts.push_back(score.right);
  return counts;
}

TEST(Judge, AllRightIsAllRight) {
  const Validation all = judged(text({event("FRA", "112", "IRN")}));
  EXPECT_EQ(right(all), (std::vector<std::int64_t>{1, 1, 1, 1, 1}));
  EXPECT_TRUE(all.differences.empty());
  EXPECT_DOUBLE_EQ(all.score(Measure::kAll).f1(), 1);
  EXPECT_EQ(all.confusion.at({"11", "11"}), 1);
}

TEST(Judge, EachMeasureIsStricterThanTheOneBefore) {
  EXPECT_EQ(right(judged(text({event("FRA", "190", "IRN")}))),
            (std::vector<std::int64_t>{1, 0, 0, 0, 0}));
  EXPECT_EQ(right(judged(text({event("FRA", "111", "IRN")}))),
            (std::vector<std::int64_t>{1, 1, 0, 0, 0}));
  EXPECT_EQ(right(judged(text({event("FRA", "112", "USA")}))),
            (std::vector<std::int64_t>{1, 1, 1, 0, 0}));
  EXPECT_EQ(right(judged(text({event("FRA", "112", "IRN", "UU")}))),
            (std::vector<std::int64_t>{1, 1, 1, 1, 0}));
}

TEST(Judge, DifferencesNameFieldsAndWords) {
  const Validation all = judged(text({event("USA", "111", "IRN")}));
  ASSERT_EQ(all.differences.size(), 1u);
  EXPECT_EQ(all.differences[0].fields, (Strings{"code", "sources"}));
  EXPECT_EQ(all.differences[0].words, "acted on");
}

TEST(Judge, MissedAndOneTooMany) {
  Validation all = judged(text({event("USA", "190", "IRQ")}));
  ASSERT_EQ(all.differences.size(), 2u) << "they share nothing: two mistakes, not one";
  EXPECT_FALSE(all.differences[0].coded);
  EXPECT_FALSE(all.differences[1].gold);
  EXPECT_EQ(all.confusion.at({"19", "none"}), 1);
  EXPECT_EQ(all.confusion.at({"none", "11"}), 1);
  all = judged(text({}));
  EXPECT_EQ(all.score(Measure::kFound).coded, 1);
  EXPECT_EQ(all.score(Measure::kFound).precision(), 0);
  EXPECT_EQ(all.score(Measure::kFound).recall(), 0);
}

TEST(Judge, WhereNotAllIsGivenTheRestIsNotCounted) {
  GoldText gold = text({});
  gold.complete = false;
  EXPECT_EQ(judged(gold).score(Measure::kFound).coded, 0);
  gold.wrong = {event("FRA", "112", "IRN")};
  EXPECT_EQ(judged(gold).score(Measure::kFound).coded, 1) << "what was rejected has come again";
  gold.wrong = {event("FRA", "112", "USA")};
  EXPECT_EQ(judged(gold).score(Measure::kFound).coded, 0);
}

TEST(Judge, WhatIsNotGivenIsNotJudged) {
  JudgedEvent loose;
  loose.cameo = "112";
  EXPECT_EQ(right(judged(text({loose}))), (std::vector<std::int64_t>{1, 1, 1, 1, 1}));
}

TEST(Judge, StarsAndPlainCodes) {
  Minutes coded = small_minutes("r", "FRAGOV", "110", "IRNMIL");
  EXPECT_EQ(right(judged(text({event("FRA*", "11", "IRN*")}), coded)),
            (std::vector<std::int64_t>{1, 1, 1, 1, 1}));
  EXPECT_EQ(right(judged(text({event("FRA", "11", "IRN*")}), coded)),
            (std::vector<std::int64_t>{1, 1, 1, 0, 0}));
}

TEST(Judge, EverySideMustBeWhole) {
  JudgedEvent two = event("FRA", "112", "IRN");
  two.sources = Strings{"FRA", "USA"};
  EXPECT_EQ(right(judged(text({two}))), (std::vector<std::int64_t>{1, 1, 1, 0, 0}));
  Minutes coded = minutes();
  coded.events[0].sources.push_back({-1, "USA", std::nullopt});
  EXPECT_EQ(right(judged(text({event("FRA", "112", "IRN")}), coded)),
            (std::vector<std::int64_t>{1, 1, 1, 0, 0}))
      << "somebody else is there";
  EXPECT_EQ(right(judged(text({two}), coded)), (std::vector<std::int64_t>{1, 1, 1, 1, 1}));
}

TEST(Judge, PetrarchCountsPairs) {
  Minutes coded = minutes();
  coded.events[0].sources.push_back({-1, "USA", std::nullopt});
  GoldText gold = text({event("FRA", "112", "IRN"), event("USA", "112", "IRN")});
  gold.pairs = true;
  EXPECT_EQ(right(judged(gold, coded)), (std::vector<std::int64_t>{2, 2, 2, 2, 2}));
}

TEST(Judge, TheBestPairIsTakenFirst) {
  Minutes coded = minutes();
  Event other = coded.events[0];
  other.id = "r/e2";
  other.trigger = range_of(coded.text, "IRN (");
  other.cameo = "190";
  coded.events.push_back(other);
  JudgedEvent first = event("FRA", "193", "IRN"), second = event("FRA", "112", "IRN");
  const Validation all = judged(text({first, second}), coded);
  EXPECT_EQ(right(all), (std::vector<std::int64_t>{2, 2, 1, 1, 1}));
  EXPECT_EQ(all.confusion.at({"19", "19"}), 1);
}

TEST(Judge, SpansSayWhichEventIsMeant) {
  Minutes coded = minutes();
  JudgedEvent meant = event("USA", "190", "IRQ");
  meant.span = {4, 9};  // "acted"
  meant.words = "acted";
  EXPECT_EQ(right(judged(text({meant}), coded))[0], 1);
  meant.span = {10, 12};
  EXPECT_EQ(right(judged(text({meant}), coded))[0], 0);
}

TEST(Judge, PloverIsJudgedByItsEvents) {
  GoldText gold = text({});
  gold.plover = true;
  JudgedEvent accusation;
  accusation.plover = "ACCUSE";
  accusation.sources = Strings{"FRA*"};
  accusation.targets = Strings{"IRN*"};
  gold.events = {accusation};
  Minutes coded = minutes();
  coded.events[0].plover.event = "ACCUSE";
  EXPECT_EQ(right(judged(gold, coded)), (std::vector<std::int64_t>{1, 1, 1, 1, 1}));
  coded.events[0].plover.event = "REJECT";
  EXPECT_EQ(right(judged(gold, coded)), (std::vector<std::int64_t>{1, 0, 0, 0, 0}));
  coded.events[0].plover.event = "";
  EXPECT_EQ(judged(gold, coded).score(Measure::kFound).coded, 0) << "PLOVER has no such event";
}

TEST(LastRun, IsReadAsItWasWritten) {
  const Validation all = judged(text({event("FRA", "112", "IRN"), event("USA", "190", "IRQ")}));
  const LastRun run = remembered(all);
  const auto file = std::filesystem::temp_directory_path() /
                    ("verbale-last-" + std::to_string(::getpid()) + ".json");
  std::ofstream(file) << to_json(run);
  const auto again = read_last_run(file);
  ASSERT_TRUE(again) << to_string(again.error());
  EXPECT_EQ(again->right, run.right);
  EXPECT_EQ(again->wrong, run.wrong);
  EXPECT_EQ(again->scores[4].right, 1);
  EXPECT_EQ(again->scores[4].gold, 2);
  for (const char* bad : {"", "[]", "{}", R"({"right":[],"wrong":[1],"scores":{}})"}) {
    std::ofstream(file) << bad;
    EXPECT_FALSE(read_last_run(file)) << bad;
  }
  std::filesystem::remove(file);
  EXPECT_EQ(read_last_run(file).error().code, ErrorCode::kFileMissing);
}

}  // namespace
}  // namespace verbale
