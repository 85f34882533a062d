// SPDX-License-Identifier: Apache-2.0
//
// What becomes of a report that is added: new, unchanged, recoded, refused.
#include "ledger_file.h"
#include "sample_minutes.h"

namespace verbale {
namespace {

using Add = LedgerTest;

TEST_F(Add, NewReportIsThereAfterFlush) {
  Ledger ledger = open();
  EXPECT_EQ(add(ledger, sample_minutes()), Added::kNew);
  ASSERT_TRUE(ledger.flush());
  EXPECT_EQ(rows(file, "SELECT id FROM reports"), std::vector<std::string>{"r1"});
  EXPECT_EQ(rows(file, "SELECT count(*) FROM events"), std::vector<std::string>{"2"});
}

TEST_F(Add, ClosingFlushes) {
  {
    Ledger ledger = open();
    add(ledger, sample_minutes());
  }
  EXPECT_EQ(rows(file, "SELECT count(*) FROM reports"), std::vector<std::string>{"1"});
}

TEST_F(Add, SameReportTwiceChangesNothing) {
  {
    Ledger ledger = open();
    add(ledger, sample_minutes("r1"));
    add(ledger, small_minutes("r2", "FRA", "112", "IRN"));
  }
  const std::string before = dump(file);
  {
    Ledger ledger = open();
    EXPECT_EQ(add(ledger, sample_minutes("r1")), Added::kUnchanged);
    EXPECT_EQ(add(ledger, small_minutes("r2", "FRA", "112", "IRN")), Added::kUnchanged);
  }
  EXPECT_EQ(dump(file), before);
}

TEST_F(Add, ReportReadFromAnotherPlaceIsTheSameReport) {
  Ledger ledger = open();
  Minutes minutes = sample_minutes();
  add(ledger, minutes);
  minutes.report.origin = "elsewhere/a.txt";
  EXPECT_EQ(add(ledger, minutes), Added::kUnchanged);
  ASSERT_TRUE(ledger.flush());
  EXPECT_EQ(rows(file, "SELECT origin FROM reports"), std::vector<std::string>{"reports/a.txt"});
}

TEST_F(Add, AnotherCoderReplacesTheRecords) {
  Ledger ledger = open();
  add(ledger, sample_minutes("r1"));
  add(ledger, sample_minutes("r2"));
  Minutes minutes = sample_minutes("r1");
  minutes.report.coder.lexicon = "22cc";
  minutes.events.pop_back();
  minutes.events[0].cameo = "111";
  EXPECT_EQ(add(ledger, minutes), Added::kRecoded);
  ASSERT_TRUE(ledger.flush());
  EXPECT_EQ(rows(file, "SELECT id, cameo, label FROM v_events ORDER BY id"),
            (std::vector<std::string>{"r1/e1|111|NULL", "r2/e1|112|NULL", "r2/e2|015|NULL"}));
  EXPECT_EQ(rows(file, "SELECT id, lexicon FROM v_reports ORDER BY id"),
            (std::vector<std::string>{"r1|22cc", "r2|11bb"}));
}

TEST_F(Add, RecodingLeavesWhatAFreshLedgerWouldHave) {
  Minutes recoded = sample_minutes("r1");
  recoded.report.coder.version = "0.2.0";
  recoded.statements.clear();
  {
    Ledger ledger = open();
    add(ledger, sample_minutes("r1"));
    add(ledger, sample_minutes("r2"));
    add(ledger, recoded);
  }
  const auto parts = [&](const std::string& path) {
    std::vector<std::string> counts;
    for (const char* table :
         {"reports", "report_texts", "actors", "mentions", "report_actors", "events",
          "event_actors", "attributions", "statements", "statement_actors", "statement_content",
          "statement_events", "times", "relations", "relation_actors", "commitments",
          "commitment_actors", "commitment_steps", "commitment_sources"}) {
      counts.push_back(std::string(table) + ' ' +
                       rows(path, std::string("SELECT count(*) FROM ") + table)[0]);
    }
    return counts;
  };
  const auto found = parts(file);
  std::filesystem::remove(file);
  {
    Ledger ledger = open();
    add(ledger, recoded);
    add(ledger, sample_minutes("r2"));
  }
  EXPECT_EQ(found, parts(file));
}

TEST_F(Add, RecodedReportKeepsItsPlace) {
  Ledger ledger = open();
  add(ledger, sample_minutes("r1"));
  add(ledger, sample_minutes("r2"));
  Minutes minutes = sample_minutes("r1");
  minutes.report.published = "2003-05-14";
  EXPECT_EQ(add(ledger, minutes), Added::kRecoded) << "a corrected date is another coding";
  ASSERT_TRUE(ledger.flush());
  EXPECT_EQ(rows(file, "SELECT key, id FROM reports ORDER BY key"),
            (std::vector<std::string>{"1|r1", "2|r2"}));
}

TEST_F(Add, AnotherTextUnderTheSameIdIsRefusedAndNoted) {
  Ledger ledger = open();
  add(ledger, sample_minutes("r1"));
  Minutes other = small_minutes("r1", "FRA", "112", "IRN");
  other.report.origin = "reports/b.txt";
  EXPECT_EQ(add(ledger, other), Added::kRefused);
  EXPECT_EQ(add(ledger, other), Added::kRefused) << "again, and noted once";
  ASSERT_TRUE(ledger.flush());
  EXPECT_EQ(rows(file, "SELECT count(*) FROM events"), std::vector<std::string>{"2"});
  EXPECT_EQ(rows(file, "SELECT report, origin, code FROM rejects"),
            std::vector<std::string>{"r1|reports/b.txt|V1060"});
}

TEST_F(Add, RejectsAreKeptOnce) {
  Ledger ledger = open();
  const RejectRecord reject{"", "b.txt", "V1010", "bytes that are not UTF-8", "byte 17", "convert"};
  ASSERT_TRUE(ledger.add_reject(reject));
  ASSERT_TRUE(ledger.add_reject(reject));
  ASSERT_TRUE(ledger.flush());
  EXPECT_EQ(rows(file, "SELECT report, origin, code, what, found_at, to_do FROM rejects"),
            std::vector<std::string>{"|b.txt|V1010|bytes that are not UTF-8|byte 17|convert"});
}

TEST_F(Add, WarningsAreKeptOnceAndAreNoRejects) {
  Ledger ledger = open();
  const WarningRecord warning{"r1", "b.txt", "V1014", "read as windows-1252", "b.txt", "look"};
  ASSERT_TRUE(ledger.add_warning(warning));
  ASSERT_TRUE(ledger.add_warning(warning));
  ASSERT_TRUE(ledger.flush());
  EXPECT_EQ(rows(file, "SELECT report, origin, code, what, found_at, to_do FROM warnings"),
            std::vector<std::string>{"r1|b.txt|V1014|read as windows-1252|b.txt|look"});
  EXPECT_EQ(rows(file, "SELECT count(*) FROM rejects"), std::vector<std::string>{"0"});
}

TEST_F(Add, RunsAreLogged) {
  Ledger ledger = open();
  const RunRecord run{"2003-05-13T10:00:00Z",
                      "verbale code a.txt -o ledger.db",
                      {"verbale", "0.1.0", "00aa", "11bb"}};
  ASSERT_TRUE(ledger.add_run(run));
  ASSERT_TRUE(ledger.flush());
  EXPECT_EQ(rows(file,
                 "SELECT started, command, version FROM runs JOIN coders ON coders.key = "
                 "coder_key"),
            std::vector<std::string>{"2003-05-13T10:00:00Z|verbale code a.txt -o ledger.db|0.1.0"});
}

TEST_F(Add, LabelsCanBeSetAgain) {
  Ledger ledger = open();
  ASSERT_TRUE(ledger.set_code_labels({{"112", "Accuse"}, {"015", "Acknowledge"}}));
  ASSERT_TRUE(ledger.set_code_labels({{"112", "Accuse of something"}}));
  ASSERT_TRUE(ledger.flush());
  EXPECT_EQ(rows(file, "SELECT * FROM codes"),
            (std::vector<std::string>{"015|Acknowledge", "112|Accuse of something"}));
}

TEST_F(Add, ManyReportsAreCommittedWithoutFlush) {
  Ledger ledger = open();
  for (int i = 0; i < 250; ++i)
    add(ledger, small_minutes("r" + std::to_string(i), "FRA", "112", "IRN"));
  EXPECT_EQ(rows(file, "SELECT count(*) FROM reports"), std::vector<std::string>{"200"})
      << "two batches of 100; the rest waits for flush";
}

}  // namespace
}  // namespace verbale
