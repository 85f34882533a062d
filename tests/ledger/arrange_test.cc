// SPDX-License-Identifier: Apache-2.0
//
// show, sorted and counted.
#include "ledger_file.h"
#include "sample_minutes.h"

namespace verbale {
namespace {

class Arrange : public LedgerTest {
 protected:
  Arrange() {
    add(ledger, small_minutes("r1", "FRA", "112", "IRN", "2003-05-13"));
    add(ledger, small_minutes("r2", "USA", "190", "IRN", "2003-06-01"));
    add(ledger, small_minutes("r3", "FRA", "112", "USA", "2004-01-01"));
  }

  std::vector<std::string> shown(const ShowFilter& filter, const std::string& kind = "events") {
    std::vector<std::string> lines;
    const Result<Table> table = ledger.show(kind, filter);
    EXPECT_TRUE(table) << to_string(table.error());
    if (!table) return lines;
    for (const auto& row : table->rows) {
      lines.push_back(filter.count_by.empty() ? row.back() : row[0] + "|" + row[1]);
    }
    return lines;
  }

  Ledger ledger = open();
};

using Lines = std::vector<std::string>;

TEST_F(Arrange, CountsByAFieldMostFirst) {
  EXPECT_EQ(shown({.count_by = "cameo"}), (Lines{"112|2", "190|1"}));
  EXPECT_EQ(shown({.count_by = "sources"}), (Lines{"FRA|2", "USA|1"}));
  EXPECT_EQ(shown({.source = "FRA", .count_by = "targets"}), (Lines{"IRN|1", "USA|1"}));
}

TEST_F(Arrange, CountsByYearMonthAndDay) {
  EXPECT_EQ(shown({.count_by = "year"}), (Lines{"2003|2", "2004|1"}));
  EXPECT_EQ(shown({.count_by = "month"}), (Lines{"2003-05|1", "2003-06|1", "2004-01|1"}));
  EXPECT_EQ(shown({.count_by = "day"}, "reports").front(), "2003-05-13|1");
}

TEST_F(Arrange, SortsBothWaysAndCutsAfterwards) {
  EXPECT_EQ(shown({.sort = "cameo:desc"}), (Lines{"r2/e1", "r1/e1", "r3/e1"}));
  EXPECT_EQ(shown({.limit = 1, .sort = "cameo:desc"}), Lines{"r2/e1"});
  EXPECT_EQ(shown({.sort = "sources"}), (Lines{"r1/e1", "r3/e1", "r2/e1"}));
}

TEST_F(Arrange, RecordsAreSortedToo) {
  const Result<std::string> lines = ledger.show_jsonl("events", {.sort = "cameo:desc"});
  ASSERT_TRUE(lines) << to_string(lines.error());
  EXPECT_LT(lines->find("r2/e1"), lines->find("r1/e1"));
}

TEST_F(Arrange, OnlyFieldsOfTheViewAreTaken) {
  for (const char* field : {"mood", "key", "v.cameo", "cameo\"; DROP TABLE events; --", ":desc"}) {
    EXPECT_EQ(ledger.show("events", {.sort = field}).error().code, ErrorCode::kUsage) << field;
    EXPECT_EQ(ledger.show("events", {.count_by = field}).error().code, ErrorCode::kUsage) << field;
  }
}

}  // namespace
}  // namespace verbale
