// SPDX-License-Identifier: Apache-2.0
//
// Ledgers examined, copied and merged.
#include <verbale/maintain.h>

#include <algorithm>

#include "ledger_file.h"
#include "sample_minutes.h"

namespace verbale {
namespace {

class Maintain : public LedgerTest {
 protected:
  void fill(const std::filesystem::path& where, const std::vector<Minutes>& reports) {
    Result<Ledger> ledger = Ledger::open(where);
    ASSERT_TRUE(ledger) << to_string(ledger.error());
    for (const Minutes& one : reports) add(*ledger, one);
    ASSERT_TRUE(ledger->flush());
  }

  /// Names of the checks that found something bad.
  std::vector<std::string> bad() {
    const auto findings = examine_ledger(file);
    EXPECT_TRUE(findings) << to_string(findings.error());
    std::vector<std::string> names;
    for (const Finding& one : *findings) {
      if (one.level == Finding::Level::kBad) names.push_back(one.check);
    }
    return names;
  }

  std::filesystem::path other = folder / "other.db", merged = folder / "merged.db";
};

using Strings = std::vector<std::string>;

TEST_F(Maintain, SoundLedgerHasNothingBad) {
  fill(file, {sample_minutes("r1"), sample_minutes("r2")});
  EXPECT_EQ(bad(), Strings());
}

TEST_F(Maintain, ChangedWordsAreFound) {
  fill(file, {sample_minutes("r1")});
  execute(file, "UPDATE event_actors SET mention = 'Somebody' WHERE role = 'source'");
  EXPECT_EQ(bad(), Strings{"quotations"});
}

TEST_F(Maintain, ShiftedStepOfACommitmentIsFound) {
  fill(file, {sample_minutes("r1")});
  execute(file, "UPDATE commitment_steps SET evidence_begin = evidence_begin + 1");
  EXPECT_EQ(bad(), Strings{"quotations"});
}

TEST_F(Maintain, ChangedTextIsFound) {
  fill(file, {sample_minutes("r1")});
  execute(file, "UPDATE report_texts SET text = text || ' '");
  EXPECT_EQ(bad(), Strings{"texts"});
}

TEST_F(Maintain, RowsOfNobodyAreFound) {
  fill(file, {sample_minutes("r1")});
  execute(file, "DELETE FROM actors WHERE id = 'r1/a3'");
  const Strings found = bad();
  EXPECT_NE(std::find(found.begin(), found.end(), "references"), found.end());
}

TEST_F(Maintain, IncompleteIndexIsFound) {
  fill(file, {sample_minutes("r1")});
  execute(file, "INSERT INTO event_search (event_search) VALUES ('delete-all')");
  EXPECT_EQ(bad(), Strings{"search"});
}

TEST_F(Maintain, AnotherCoderIsANote) {
  fill(file, {sample_minutes("r1")});
  const auto findings = examine_ledger(file, CoderStamp{"verbale", "9.9", "x", "y"});
  ASSERT_TRUE(findings);
  const bool noted = std::any_of(findings->begin(), findings->end(), [](const Finding& one) {
    return one.check == "coders" && one.level == Finding::Level::kNote;
  });
  EXPECT_TRUE(noted);
}

TEST_F(Maintain, WhatIsNoLedgerIsRefused) {
  EXPECT_EQ(examine_ledger("/dev/null").error().code, ErrorCode::kLedgerForeign);
  EXPECT_EQ(examine_ledger(folder / "none.db").error().code, ErrorCode::kLedgerOpen);
}

TEST_F(Maintain, CopyOfALedgerInUseIsWhole) {
  Ledger ledger = open();
  add(ledger, sample_minutes("r1"));
  ASSERT_TRUE(ledger.flush());
  add(ledger, sample_minutes("r2"));
  ASSERT_TRUE(backup_ledger(file, other));
  EXPECT_EQ(rows(other, "SELECT id FROM reports"), Strings{"r1"}) << "what was flushed, no more";
  EXPECT_EQ(backup_ledger(file, other).error().code, ErrorCode::kFileUnwritable)
      << "nothing is overwritten";
  EXPECT_TRUE(Ledger::open_readonly(other));
}

TEST_F(Maintain, MergedIsAsIfOneRunHadWrittenIt) {
  const Minutes a = sample_minutes("a"), b = sample_minutes("b"), c = sample_minutes("c");
  fill(file, {b, a});
  fill(other, {c, b});
  const auto account = merge_ledgers({file, other}, merged);
  ASSERT_TRUE(account) << to_string(account.error());
  EXPECT_EQ(account->in, 4);
  EXPECT_EQ(account->added, 3);
  EXPECT_EQ(account->unchanged, 1);
  EXPECT_TRUE(account->conflicts.empty());
  const std::filesystem::path one = folder / "one.db";
  fill(one, {a, b, c});
  ASSERT_TRUE(Ledger::open(one)->derive());  // as every run does at its end
  EXPECT_EQ(dump(merged), dump(one));
}

TEST_F(Maintain, ConflictsAreReportedAndNothingIsLost) {
  Minutes changed = sample_minutes("a");
  changed.report.title = "Another title";
  fill(file, {sample_minutes("a")});
  fill(other, {changed, small_minutes("d", "FRA", "112", "IRN", "2003-05-13")});
  const std::string before = dump(other);
  const auto account = merge_ledgers({file, other}, merged);
  ASSERT_TRUE(account) << to_string(account.error());
  EXPECT_EQ(account->conflicts, Strings{"a"});
  EXPECT_EQ(account->in, account->added + account->unchanged + 1);
  EXPECT_EQ(rows(merged, "SELECT id, title FROM reports WHERE id = 'a'"),
            Strings{"a|A \"pirate\" at sea"});
  EXPECT_EQ(rows(merged, "SELECT report, code FROM rejects"), Strings{"a|V1060"});
  EXPECT_EQ(dump(other), before);
}

TEST_F(Maintain, WarningsAreMergedAndDoctorCountsTheirReports) {
  fill(file, {sample_minutes("a")});
  fill(other, {sample_minutes("b")});
  for (const auto& path : {file, other}) {
    Result<Ledger> ledger = Ledger::open(path);
    for (const char* report : {"a", "b", "gone"}) {
      ASSERT_TRUE(ledger->add_warning({report, "x.txt", "V1014", "read as latin", "", "look"}));
    }
    ASSERT_TRUE(ledger->flush());
  }
  ASSERT_TRUE(merge_ledgers({file, other}, merged));
  EXPECT_EQ(rows(merged, "SELECT report FROM warnings"), (Strings{"a", "b", "gone"}));
  const auto findings = examine_ledger(merged, std::nullopt);
  ASSERT_TRUE(findings);
  EXPECT_TRUE(std::any_of(findings->begin(), findings->end(), [](const Finding& finding) {
    return finding.check == "warnings" && finding.what == "2 reports read with a doubt" &&
           finding.level == Finding::Level::kNote;
  }));
}

TEST_F(Maintain, MergeOverwritesNothingAndLeavesNothingHalf) {
  fill(file, {sample_minutes("a")});
  fill(other, {sample_minutes("b")});
  EXPECT_EQ(merge_ledgers({file, file}, other).error().code, ErrorCode::kFileUnwritable);
  EXPECT_FALSE(merge_ledgers({file, folder / "none.db"}, merged));
  EXPECT_FALSE(std::filesystem::exists(merged));
  EXPECT_FALSE(std::filesystem::exists(merged.string() + ".part"));
}

}  // namespace
}  // namespace verbale
