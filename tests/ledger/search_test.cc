// SPDX-License-Identifier: Apache-2.0
#include "ledger/search.h"

#include "ledger_file.h"
#include "sample_minutes.h"

namespace verbale {
namespace {

using Search = LedgerTest;

std::vector<std::string> column(const Table& table, const std::string& name) {
  std::vector<std::string> values;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i] != name) continue;
    for (const auto& row : table.rows) values.push_back(row[i]);
  }
  return values;
}

std::vector<std::string> ids(const Ledger& ledger, const std::string& words,
                             const std::string& kind = "reports", const ShowFilter& filter = {}) {
  const Result<Table> hits = ledger.search(words, kind, filter);
  EXPECT_TRUE(hits) << to_string(hits.error());
  return hits ? column(*hits, "id") : std::vector<std::string>();
}

TEST(SearchQuery, EveryWordIsQuoted) {
  EXPECT_EQ(search_query("nuclear talks").value(), R"((("nuclear") AND ("talks")))");
  EXPECT_EQ(search_query(R"("heavy water" -Arak)").value(), R"((("heavy water")) NOT "Arak")");
  EXPECT_EQ(search_query("enrich* OR uranium bomb").value(),
            R"((("enrich"* OR "uranium") AND ("bomb")))");
}

TEST(SearchQuery, NothingThatIsTypedIsAnOperatorByAccident) {
  EXPECT_EQ(search_query("text:a NEAR(b").value(), R"((("text:a") AND ("NEAR(b")))");
  EXPECT_EQ(search_query("OR a OR").value(), R"((("a")))");
  EXPECT_EQ(search_query(R"(a "open)").value(), R"((("a") AND ("open")))");
  for (const char* none : {"", "   ", "***", "-a", "\"\"", "\"", "OR", "-", "( ) ^ :"}) {
    EXPECT_FALSE(search_query(none)) << none;
  }
}

TEST_F(Search, FindsWordsInAnyFormAndWithoutAccents) {
  Ledger ledger = open();
  add(ledger, sample_minutes("r1"));
  EXPECT_EQ(ids(ledger, "accusing state"), std::vector<std::string>{"r1"});
  EXPECT_EQ(ids(ledger, "sahin"), std::vector<std::string>{"r1"});
  EXPECT_EQ(ids(ledger, "\"United States\""), std::vector<std::string>{"r1"});
  EXPECT_TRUE(ids(ledger, "\"States United\"").empty());
  EXPECT_TRUE(ids(ledger, "accused -Washington").empty());
  EXPECT_EQ(ids(ledger, "accus*", "events"), std::vector<std::string>{"r1/e1"});
  EXPECT_EQ(ids(ledger, "Fars", "statements"), std::vector<std::string>{"r1/s1"});
}

TEST_F(Search, WhatIsTypedNeverBreaksTheQuery) {
  Ledger ledger = open();
  add(ledger, sample_minutes("r1"));
  for (const char* typed : {"a'", "\"a\" \"", "a:b", "a AND", "NEAR(a b, 2)", "a^2", "{a} + b",
                            "a*b*", "-\"x\" y", "text_search", "\xFF a"}) {
    EXPECT_TRUE(ledger.search(typed, "reports", {})) << typed;
  }
}

TEST_F(Search, FiltersNarrowDown) {
  Ledger ledger = open();
  add(ledger, small_minutes("r1", "FRA", "112", "IRN", "2003-05-13"));
  add(ledger, small_minutes("r2", "USA", "112", "IRN", "2004-05-13"));
  EXPECT_EQ(ids(ledger, "acted", "events", {.source = "USA*"}), std::vector<std::string>{"r2/e1"});
  EXPECT_EQ(ids(ledger, "acted", "reports", {.to = "2003"}), std::vector<std::string>{"r1"});
  EXPECT_EQ(ids(ledger, "acted", "reports", {.limit = 1}).size(), 1u);
}

TEST_F(Search, RecodedReportIsFoundByItsNewRecordsOnly) {
  Ledger ledger = open();
  Minutes minutes = sample_minutes("r1");
  add(ledger, minutes);
  minutes.events.erase(minutes.events.begin());
  minutes.statements.front().events.clear();
  EXPECT_EQ(add(ledger, minutes), Added::kRecoded);
  EXPECT_TRUE(ids(ledger, "accused", "events").empty());
  EXPECT_EQ(ids(ledger, "denied", "events"), std::vector<std::string>{"r1/e2"});
  ASSERT_TRUE(ledger.flush());
  for (const char* index : {"text_search", "event_search", "statement_search"}) {
    execute(file, "INSERT INTO " + std::string(index) + "(" + index +
                      ", rank) VALUES ('integrity-check', 1)");
  }
}

TEST_F(Search, OnlyThreeKindsAreIndexed) {
  Ledger ledger = open();
  const Result<Table> hits = ledger.search("a", "actors", {});
  ASSERT_FALSE(hits);
  EXPECT_EQ(hits.error().code, ErrorCode::kUsage);
}

}  // namespace
}  // namespace verbale
