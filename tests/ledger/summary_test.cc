// SPDX-License-Identifier: Apache-2.0
#include "ledger_file.h"
#include "sample_minutes.h"

namespace verbale {
namespace {

class Summaries : public LedgerTest {
 protected:
  static std::string text_of(const PairCount& pair) {
    return pair.a + "-" + pair.b + " " + std::to_string(pair.events);
  }
  static std::vector<std::string> pairs(const Summary& summary) {
    std::vector<std::string> all;
    for (const PairCount& pair : summary.busiest) all.push_back(text_of(pair));
    return all;
  }
};

TEST_F(Summaries, OfAnEmptyLedger) {
  const Result<Summary> summary = open().summary();
  ASSERT_TRUE(summary);
  EXPECT_EQ(summary->reports, 0);
  EXPECT_TRUE(summary->busiest.empty());
  EXPECT_TRUE(summary->examples.empty());
  EXPECT_EQ(summary->first_date, "");
}

TEST_F(Summaries, CountsAndDates) {
  Ledger ledger = open();
  add(ledger, sample_minutes("r1"));
  add(ledger, sample_minutes("r2"));
  add(ledger, small_minutes("r3", "USA", "040", "IRN", "1979-11-06"));
  ASSERT_TRUE(ledger.add_reject({"x", "b.txt", "V1010", "", "", ""}));
  const Summary summary = ledger.summary().value();
  EXPECT_EQ(summary.reports, 3);
  EXPECT_EQ(summary.events, 5);
  EXPECT_EQ(summary.statements, 2);
  EXPECT_EQ(summary.actors, 5) << "the three of the sample once, USA and IRN of r3";
  EXPECT_EQ(summary.rejects, 1);
  EXPECT_EQ(summary.first_date, "1979-11-06");
  EXPECT_EQ(summary.last_date, "2003-05-13");
}

TEST_F(Summaries, PairsAreOfCountriesInEitherDirection) {
  Ledger ledger = open();
  add(ledger, small_minutes("r1", "USAGOV", "112", "IRN"));
  add(ledger, small_minutes("r2", "IRNGOV", "112", "USA"));
  add(ledger, small_minutes("r3", "IRNMIL", "190", "USAMIL"));
  add(ledger, small_minutes("r4", "IGOUNO", "036", "IRN"));
  add(ledger, small_minutes("r5", "USAGOV", "036", "USAMIL"));
  EXPECT_EQ(pairs(*ledger.summary()), (std::vector<std::string>{"IRN-USA 3", "IGOUNO-IRN 1"}))
      << "a country's dealings with itself are no pair";
}

TEST_F(Summaries, FiveBusiestInASteadyOrder) {
  Ledger ledger = open();
  int number = 0;
  for (const char* other : {"FRA", "CHN", "GBR", "RUS", "DEU", "ITA"}) {
    add(ledger, small_minutes("r" + std::to_string(++number), other, "040", "IRN"));
  }
  add(ledger, small_minutes("r7", "IRN", "040", "RUS"));
  EXPECT_EQ(
      pairs(*ledger.summary()),
      (std::vector<std::string>{"IRN-RUS 2", "CHN-IRN 1", "DEU-IRN 1", "FRA-IRN 1", "GBR-IRN 1"}));
}

TEST_F(Summaries, ExamplesDifferInKindReportAndActors) {
  Ledger ledger = open();
  add(ledger, small_minutes("r1", "USA", "040", "IRN"));
  add(ledger, small_minutes("r2", "USA", "042", "IRN"));
  add(ledger, small_minutes("r3", "USA", "043", "IRN"));
  add(ledger, small_minutes("r4", "FRA", "112", "IRN"));
  add(ledger, small_minutes("r5", "USA", "190", "IRQ"));
  const Summary summary = ledger.summary().value();
  std::vector<std::string> reports;
  for (const Example& one : summary.examples) reports.push_back(one.report);
  EXPECT_EQ(reports, (std::vector<std::string>{"r1", "r4", "r5"}));
}

TEST_F(Summaries, ExamplesFallBackToWhatThereIs) {
  Ledger ledger = open();
  add(ledger, small_minutes("r1", "USA", "040", "IRN"));
  add(ledger, small_minutes("r2", "USA", "040", "IRN"));
  EXPECT_EQ(ledger.summary()->examples.size(), 2u);
}

TEST_F(Summaries, ExampleShowsTheWordsAndWhoSaidThem) {
  Ledger ledger = open();
  ASSERT_TRUE(ledger.set_code_labels({{"112", "Accuse"}}));
  add(ledger, sample_minutes("r1"));
  const Summary summary = ledger.summary().value();
  ASSERT_EQ(summary.examples.size(), 1u) << "the denial has no target with a code";
  const Example& one = summary.examples[0];
  EXPECT_EQ(one.date, "2003-05-12");
  EXPECT_EQ(one.source, "René Şahin [IRNGOV]");
  EXPECT_EQ(one.target, "United States [USA]");
  EXPECT_EQ(one.cameo + " " + one.label, "112 Accuse");
  EXPECT_EQ(one.words, "accused the United States of “piracy” 😀");
  EXPECT_EQ(one.said_by, "Fars");
  EXPECT_EQ(one.sentence.substr(0, 8), "TEHRAN \xF0");
  EXPECT_EQ(one.sentence.substr(one.sentence.size() - 10), "Fars said.");
}

}  // namespace
}  // namespace verbale
