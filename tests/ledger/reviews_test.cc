// SPDX-License-Identifier: Apache-2.0
//
// Reviews stand beside the records, and outlive them.
#include <verbale/maintain.h>
#include <verbale/reviews.h>

#include "ledger_file.h"
#include "sample_minutes.h"

namespace verbale {
namespace {

using Strings = std::vector<std::string>;

Review verdict(const std::string& report, Verdict verdict, const std::string& changes = "{}") {
  Review review;
  review.report = report;
  review.kind = "event";
  review.record_id = report + "/e1";
  review.verdict = verdict;
  review.changes = changes;
  review.reviewer = "Ada";
  review.reviewed = "2026-05-01T10:00:00.000Z";
  return review;
}

class Reviews : public LedgerTest {
 protected:
  static Review keep(Ledger& ledger, const Review& review) {
    const auto kept = ledger.add_review(review);
    EXPECT_TRUE(kept) << to_string(kept.error());
    EXPECT_TRUE(ledger.flush());
    return kept ? *kept : review;
  }
  Strings stand() const {
    return rows(file, "SELECT record_now, standing FROM reviews ORDER BY reviewed");
  }
};

TEST_F(Reviews, StandsBesideTheRecordAndChangesNothing) {
  Ledger ledger = open();
  add(ledger, small_minutes("r", "FRA", "112", "IRN"));
  ASSERT_TRUE(ledger.flush());
  const auto before = ledger.show_jsonl("events", {});
  const Review kept = keep(ledger, verdict("r", Verdict::kChange, R"({ "cameo" : "111" })"));
  EXPECT_EQ(kept.changes, R"({"cameo":"111"})");
  EXPECT_EQ(*ledger.show_jsonl("events", {}), *before);
  EXPECT_EQ(kept.machine + "\n", *before) << "the record as it stood";
  const auto shown = ledger.show_jsonl("reviews", {});
  ASSERT_TRUE(shown) << to_string(shown.error());
  EXPECT_EQ(*shown, to_jsonl(kept));
  EXPECT_TRUE(shown->starts_with(R"({"record":"review","id":")" + kept.id + R"(","report":"r",)"));
}

TEST_F(Reviews, AnotherByTheSamePersonReplacesAndBothAreKept) {
  Ledger ledger = open();
  add(ledger, small_minutes("r", "FRA", "112", "IRN"));
  keep(ledger, verdict("r", Verdict::kAccept));
  Review later = verdict("r", Verdict::kReject);
  later.reviewed = "2026-05-01T10:00:01.000Z";
  keep(ledger, later);
  later.reviewer = "Bea";
  keep(ledger, later);
  EXPECT_EQ(rows(file, "SELECT reviewer, verdict, undone FROM reviews ORDER BY key"),
            (Strings{"Ada|accept|2026-05-01T10:00:01.000Z", "Ada|reject|NULL", "Bea|reject|NULL"}));
  EXPECT_EQ(ledger.reviews()->size(), 2u);
  EXPECT_EQ(ledger.reviews({.report = {}, .reviewer = "Ada", .with_undone = true})->size(), 2u);
}

TEST_F(Reviews, OnlyWhoMadeItTakesItBack) {
  Ledger ledger = open();
  add(ledger, small_minutes("r", "FRA", "112", "IRN"));
  const std::string id = keep(ledger, verdict("r", Verdict::kReject)).id;
  EXPECT_EQ(ledger.undo_review(id, "Bea", "2026-05-02").error().code, ErrorCode::kNotInLedger);
  ASSERT_TRUE(ledger.undo_review(id, "Ada", "2026-05-02"));
  EXPECT_EQ(ledger.undo_review(id, "Ada", "2026-05-03").error().code, ErrorCode::kNotInLedger)
      << "it does not hold any more";
  ASSERT_TRUE(ledger.flush());
  EXPECT_EQ(rows(file, "SELECT verdict, undone FROM reviews"), Strings{"reject|2026-05-02"});
}

TEST_F(Reviews, WhatDoesNotFitTheRecordIsRefused) {
  Ledger ledger = open();
  add(ledger, small_minutes("r", "FRA", "112", "IRN"));
  for (const char* changes :
       {"{}", "[]", "{", R"({"cameo":112})", R"({"cameo":"Accuse"})", R"({"cameo":"1"})",
        R"({"factuality":"maybe"})", R"({"id":"r/e9"})", R"({"evidence":null})",
        R"({"mood":"calm"})", R"({"sources":"FRA"})", R"({"sources":[1]})"}) {
    const auto refused = ledger.add_review(verdict("r", Verdict::kChange, changes));
    ASSERT_FALSE(refused) << changes;
    EXPECT_EQ(refused.error().code, ErrorCode::kJsonField) << changes;
    EXPECT_FALSE(refused.error().to_do.empty()) << changes;
  }
  EXPECT_FALSE(ledger.add_review(verdict("r", Verdict::kAccept, R"({"cameo":"111"})")));
  Review nobody = verdict("r", Verdict::kAccept);
  nobody.reviewer.clear();
  EXPECT_EQ(ledger.add_review(nobody).error().where, "reviewer");
  Review long_winded = verdict("r", Verdict::kReject);
  long_winded.reason = std::string(2001, 'x');
  EXPECT_EQ(ledger.add_review(long_winded).error().where, "reason");
  EXPECT_EQ(ledger.add_review(verdict("none", Verdict::kAccept)).error().code,
            ErrorCode::kNotInLedger);
  Review unknown = verdict("r", Verdict::kAccept);
  unknown.record_id = "r/e2";
  EXPECT_EQ(ledger.add_review(unknown).error().code, ErrorCode::kNotInLedger);
  EXPECT_TRUE(ledger.reviews()->empty());
}

TEST_F(Reviews, FollowTheRecordThroughAnotherCoding) {
  Ledger ledger = open();
  const Minutes first = sample_minutes("r");
  add(ledger, first);
  keep(ledger, verdict("r", Verdict::kAccept));

  Minutes renumbered = first;  // one more before it: every later record has another number
  Event more = first.events[1];
  more.id = "r/e1";
  renumbered.events[0].id = "r/e2";
  renumbered.events[1].id = "r/e3";
  renumbered.events.insert(renumbered.events.begin(), more);
  renumbered.statements.clear();
  renumbered.events[1].confidence = 0.11;
  EXPECT_EQ(add(ledger, renumbered), Added::kRecoded);
  ASSERT_TRUE(ledger.flush());
  EXPECT_EQ(stand(), Strings{"r/e2|same"});

  Minutes changed = renumbered;
  changed.events[1].factuality = Factuality::kUu;
  add(ledger, changed);
  ASSERT_TRUE(ledger.flush());
  EXPECT_EQ(stand(), Strings{"r/e2|changed"});

  Minutes without = changed;
  without.events.erase(without.events.begin() + 1);
  add(ledger, without);
  ASSERT_TRUE(ledger.flush());
  EXPECT_EQ(stand(), Strings{"NULL|gone"});
  EXPECT_EQ(ledger.reviews()->front().record_id, "r/e1") << "kept, and what it was about with it";
  EXPECT_NE(ledger.reviews()->front().machine.find("\"cameo\":\"112\""), std::string::npos);

  add(ledger, renumbered);
  ASSERT_TRUE(ledger.flush());
  EXPECT_EQ(stand(), Strings{"r/e2|same"}) << "a record that comes back is known again";
}

TEST_F(Reviews, DoctorSaysWhichLostTheirRecord) {
  {
    Ledger ledger = open();
    Minutes minutes = small_minutes("r", "FRA", "112", "IRN");
    add(ledger, minutes);
    keep(ledger, verdict("r", Verdict::kAccept));
    minutes.events.clear();
    add(ledger, minutes);
    ASSERT_TRUE(ledger.flush());
  }
  const auto findings = examine_ledger(file);
  ASSERT_TRUE(findings) << to_string(findings.error());
  std::string said;
  for (const Finding& one : *findings) said += one.check == "reviews" ? one.what : "";
  EXPECT_NE(said.find("1 review by people"), std::string::npos) << said;
  EXPECT_NE(said.find("1 are gone"), std::string::npos) << said;
}

TEST_F(Reviews, CopiesAndMergedLedgersHaveThem) {
  const std::filesystem::path other = folder / "other.db", merged = folder / "merged.db";
  {
    Ledger ledger = open();
    add(ledger, small_minutes("r", "FRA", "112", "IRN"));
    keep(ledger, verdict("r", Verdict::kReject));
  }
  ASSERT_TRUE(backup_ledger(file, other));
  {
    auto ledger = Ledger::open(other);
    const std::string id = ledger->reviews()->front().id;
    ASSERT_TRUE(ledger->undo_review(id, "Ada", "2026-05-03"));
    Minutes changed = small_minutes("r", "FRA", "112", "IRN");
    changed.events[0].cameo = "111";
    add(*ledger, changed);  // another coding: the merged ledger has that of the first
    Review bea = verdict("r", Verdict::kAccept);
    bea.reviewer = "Bea";
    keep(*ledger, bea);
  }
  ASSERT_TRUE(merge_ledgers({file, other}, merged));
  EXPECT_EQ(rows(merged, "SELECT reviewer, standing, undone FROM reviews ORDER BY reviewer"),
            (Strings{"Ada|same|2026-05-03", "Bea|changed|NULL"}));
  EXPECT_EQ(rows(file, "SELECT undone FROM reviews"), Strings{"NULL"}) << "is only read";
}

TEST_F(Reviews, QueueIsTheSameForEverybodyAndLeavesOutWhatIsJudged) {
  Ledger ledger = open();
  for (int i = 0; i < 20; ++i) {
    Minutes one = small_minutes("r" + std::to_string(i), "FRA", i % 2 == 0 ? "112" : "193", "IRN");
    one.events[0].confidence = 0.9 - 0.01 * i;
    add(ledger, one);
  }
  ASSERT_TRUE(ledger.flush());
  const auto ids = [&](const QueueQuery& query) {
    Strings all;
    const auto queue = ledger.review_queue(query);
    for (const Queued& one : *queue) all.push_back(one.id);
    return all;
  };
  QueueQuery query;
  query.reviewer = "Ada";
  const Strings drawn = ids(query);
  ASSERT_EQ(drawn.size(), 20u);
  QueueQuery of_bea = query;
  of_bea.reviewer = "Bea";
  EXPECT_EQ(ids(of_bea), drawn);
  QueueQuery another = query;
  another.seed = "2";
  EXPECT_NE(ids(another), drawn);
  Review first = verdict(drawn[0].substr(0, drawn[0].find('/')), Verdict::kAccept);
  keep(ledger, first);
  EXPECT_EQ(ids(query), Strings(drawn.begin() + 1, drawn.end()));
  EXPECT_EQ(ids(of_bea), drawn);
  query.by = Drawn::kConfidence;
  query.limit = 2;
  query.reviewer = "Bea";
  EXPECT_EQ(ids(query), (Strings{"r19/e1", "r18/e1"}));
  query.cameo = "11*";
  EXPECT_EQ(ids(query), (Strings{"r18/e1", "r16/e1"}));
  query.kind = "statement";
  EXPECT_EQ(ledger.review_queue(query).error().code, ErrorCode::kUsage);
  query.kind = "mood";
  EXPECT_EQ(ledger.review_queue(query).error().code, ErrorCode::kUsage);
}

Review judged(const std::string& record, Verdict verdict, const std::string& reviewer,
              const std::string& code = "112", Drawn drawn = Drawn::kRandom) {
  Review review;
  review.kind = "event";
  review.record_now = record;
  review.verdict = verdict;
  review.reviewer = reviewer;
  review.drawn = drawn;
  review.machine = R"({"cameo":")" + code + R"("})";
  return review;
}

TEST(ReviewFigures, WilsonsIntervalIsThatOfTheBooks) {
  const Precision nine = precision_of(9, 10);
  EXPECT_NEAR(nine.share, 0.9, 1e-12);
  EXPECT_NEAR(nine.low, 0.5958, 5e-5);
  EXPECT_NEAR(nine.high, 0.9821, 5e-5);
  const Precision all = precision_of(10, 10);
  EXPECT_NEAR(all.low, 0.7225, 5e-5);
  EXPECT_LE(all.high, 1.0);
  const Precision none = precision_of(0, 0);
  EXPECT_EQ(none.low, 0);
  EXPECT_EQ(none.high, 1);
}

TEST(ReviewFigures, OnlyTheRandomDrawCountsAndEachRecordOnce) {
  std::vector<Review> reviews = {
      judged("e1", Verdict::kReject, "Ada"),
      judged("e1", Verdict::kAccept, "Bea"),
      judged("e2", Verdict::kChange, "Ada", "193"),
      judged("e3", Verdict::kReject, "Ada", "112", Drawn::kConfidence),
      judged("e4", Verdict::kReject, "Ada"),
      judged("e5", Verdict::kReject, "Ada"),
      judged("e6", Verdict::kAccept, "Ada", "193", Drawn::kRandomInCode)};
  reviews[4].undone = "2026-05-01";
  reviews[5].standing = Standing::kChanged;
  const auto precision = review_figures(reviews).precision;
  ASSERT_EQ(precision.size(), 3u);
  EXPECT_EQ(precision[0].code, "");
  EXPECT_EQ(precision[0].reviewed, 2);
  EXPECT_EQ(precision[0].accepted, 1) << "the later verdict";
  EXPECT_EQ(precision[1].code, "112");
  EXPECT_EQ(precision[1].accepted, 1);
  EXPECT_EQ(precision[2].code, "193");
  EXPECT_EQ(precision[2].reviewed, 2) << "a draw of one code tells of that code";
  EXPECT_EQ(precision[2].accepted, 1);
}

TEST(ReviewFigures, KappaTakesChanceAway) {
  // Of 10 records both accept 4, both reject 3, and differ over 3: chance alone gives 0.5.
  std::vector<Review> reviews;
  const std::string a = "aaaaarrrrr", b = "aaaarrrraa";
  for (std::size_t i = 0; i < a.size(); ++i) {
    const std::string record = "e" + std::to_string(i);
    reviews.push_back(judged(record, a[i] == 'a' ? Verdict::kAccept : Verdict::kReject, "Ada"));
    reviews.push_back(judged(record, b[i] == 'a' ? Verdict::kAccept : Verdict::kReject, "Bea"));
  }
  reviews.push_back(judged("only Ada's", Verdict::kAccept, "Ada"));
  const auto agreement = review_figures(reviews).agreement;
  ASSERT_EQ(agreement.size(), 1u);
  EXPECT_EQ(agreement[0].records, 10);
  EXPECT_EQ(agreement[0].agreed, 7);
  ASSERT_TRUE(agreement[0].kappa);
  EXPECT_NEAR(*agreement[0].kappa, 0.4, 1e-12);
}

TEST(ReviewFigures, KappaIsAbsentWhereChanceExplainsAll) {
  const auto agreement =
      review_figures({judged("e1", Verdict::kAccept, "Ada"), judged("e1", Verdict::kAccept, "Bea")})
          .agreement;
  ASSERT_EQ(agreement.size(), 1u);
  EXPECT_FALSE(agreement[0].kappa);
}

}  // namespace
}  // namespace verbale
