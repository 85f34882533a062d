// SPDX-License-Identifier: Apache-2.0
//
// Reviews downloaded as gold judge the coding that was reviewed.
#include <gtest/gtest.h>
#include <stdlib.h>
#include <verbale/validate.h>

#include <stdexcept>

#include "sample_minutes.h"

namespace verbale {
namespace {

class ReviewsGold : public testing::Test {
 protected:
  ReviewsGold() {
    std::string name = (std::filesystem::temp_directory_path() / "verbale-gold-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder for the test");
    folder = name;
    for (const char* id : {"a", "b", "c", "d"}) {
      EXPECT_TRUE(ledger().add(small_minutes(id, "FRA", "112", "IRN")));
    }
  }
  ~ReviewsGold() override {
    open_.reset();
    std::filesystem::remove_all(folder);
  }

  Ledger& ledger() {
    if (!open_) {
      auto opened = Ledger::open(folder / "l.db");
      if (!opened) throw std::runtime_error(to_string(opened.error()));
      open_.emplace(std::move(*opened));
    }
    return *open_;
  }

  void review(const std::string& report, Verdict verdict, const std::string& changes = "{}",
              const std::string& when = "2026-05-01T10:00:00.000Z",
              const std::string& who = "Ada") {
    Review one;
    one.report = report;
    one.kind = "event";
    one.record_id = report + "/e1";
    one.verdict = verdict;
    one.changes = changes;
    one.reviewer = who;
    one.reviewed = when;
    const auto kept = ledger().add_review(one);
    ASSERT_TRUE(kept) << to_string(kept.error());
  }

  Validation judged() {
    const auto lines = gold_of_reviews(ledger());
    EXPECT_TRUE(lines) << to_string(lines.error());
    const auto gold = parse_gold(*lines, "gold");
    EXPECT_TRUE(gold) << to_string(gold.error());
    Validator validator;
    for (const GoldText& text : *gold) validator.add(text, *ledger().minutes(text.id));
    return validator.take();
  }

  std::filesystem::path folder;

 private:
  std::optional<Ledger> open_;
};

TEST_F(ReviewsGold, SaysOfTheReviewedCodingWhatTheReviewsSaid) {
  review("a", Verdict::kAccept);
  review("b", Verdict::kReject);
  review("c", Verdict::kChange, R"({"cameo":"111","targets":["IRNGOV"]})");
  const Validation all = judged();
  EXPECT_EQ(all.texts, 3) << "d was not reviewed";
  EXPECT_EQ(all.score(Measure::kFound).coded, 3);
  EXPECT_EQ(all.score(Measure::kFound).gold, 2);
  EXPECT_EQ(all.score(Measure::kAll).right, 1);
  EXPECT_EQ(all.differences.size(), 2u);
}

TEST_F(ReviewsGold, TheLastWordIsTheLast) {
  review("a", Verdict::kReject);
  review("a", Verdict::kAccept, "{}", "2026-05-02T10:00:00.000Z", "Bea");
  EXPECT_EQ(judged().score(Measure::kAll).right, 1);
}

TEST_F(ReviewsGold, NothingReviewedIsNoGold) { EXPECT_EQ(*gold_of_reviews(ledger()), ""); }

}  // namespace
}  // namespace verbale
