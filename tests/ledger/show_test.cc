// SPDX-License-Identifier: Apache-2.0
//
// Questions to a ledger of six reports:
//
//   r1  2003-05-13  the sample: IRNGOV accused USA (Fars said), USA denied
//   r2  2003-05-20  FRAGOV 112 IRN          r3  2003-06-01  USAMIL 190 IRQ
//   r4  2003-06-02  IGOUNO 036 IRN          r5  2004-01-01  USA 040 IRN
//   r6  undated     CHN 1121 USA
#include <algorithm>

#include "ledger_file.h"
#include "sample_minutes.h"

namespace verbale {
namespace {

class Show : public LedgerTest {
 protected:
  Show() : ledger(open()) {
    add(ledger, small_minutes("r5", "USA", "040", "IRN", "2004-01-01"));
    add(ledger, sample_minutes("r1"));
    add(ledger, small_minutes("r2", "FRAGOV", "112", "IRN", "2003-05-20"));
    add(ledger, small_minutes("r3", "USAMIL", "190", "IRQ", "2003-06-01"));
    add(ledger, small_minutes("r4", "IGOUNO", "036", "IRN", "2003-06-02"));
    add(ledger, small_minutes("r6", "CHN", "1121", "USA", ""));
  }

  /// One column of what is shown.
  std::vector<std::string> column(std::string_view kind, const ShowFilter& filter,
                                  const std::string& name = "id") const {
    const Result<Table> table = ledger.show(kind, filter);
    if (!table) return {to_string(table.error())};
    const auto found = std::find(table->columns.begin(), table->columns.end(), name);
    if (found == table->columns.end()) return {"no column " + name};
    std::vector<std::string> values;
    for (const auto& row : table->rows) {
      values.push_back(row[static_cast<std::size_t>(found - table->columns.begin())]);
    }
    return values;
  }

  Ledger ledger;
};

using Ids = std::vector<std::string>;

TEST_F(Show, EventsComeByDateOfTheReport) {
  EXPECT_EQ(column("events", {}),
            (Ids{"r6/e1", "r1/e1", "r1/e2", "r2/e1", "r3/e1", "r4/e1", "r5/e1"}));
}

TEST_F(Show, EventRowSaysWhoDidWhatToWhom) {
  ASSERT_TRUE(ledger.set_code_labels({{"112", "Accuse"}}));
  ShowFilter filter;
  filter.report = "r1";
  filter.limit = 1;
  const Result<Table> table = ledger.show("events", filter);
  ASSERT_TRUE(table);
  EXPECT_EQ(table->columns,
            (Ids{"date", "sources", "targets", "cameo", "label", "plover", "factuality", "evidence",
                 "said_by", "confidence", "story", "id"}));
  ASSERT_EQ(table->rows.size(), 1u);
  EXPECT_EQ(table->rows[0],
            (Ids{"2003-05-12", "IRNGOV", "USA", "112", "Accuse", "ACCUSE", "CT+",
                 "accused the United States of “piracy” 😀", "Fars", "0.85", "", "r1/e1"}));
}

TEST_F(Show, CodesArePatterns) {
  EXPECT_EQ(column("events", {.source = "USA"}), (Ids{"r1/e2", "r5/e1"}));
  EXPECT_EQ(column("events", {.source = "USA*"}), (Ids{"r1/e2", "r3/e1", "r5/e1"}));
  EXPECT_EQ(column("events", {.source = "usa*"}), (Ids{"r1/e2", "r3/e1", "r5/e1"}));
  EXPECT_EQ(column("events", {.source = "*GOV"}), (Ids{"r1/e1", "r2/e1"}));
  EXPECT_EQ(column("events", {.cameo = "112"}), (Ids{"r1/e1", "r2/e1"}));
  EXPECT_EQ(column("events", {.cameo = "112*"}), (Ids{"r6/e1", "r1/e1", "r2/e1"}));
}

TEST_F(Show, OnlyTheStarIsSpecial) {
  EXPECT_EQ(column("events", {.source = "US?"}), Ids{});
  EXPECT_EQ(column("events", {.source = "US[A]"}), Ids{});
  EXPECT_EQ(column("events", {.report = "r1", .words = "%"}), Ids{});
  EXPECT_EQ(column("events", {.report = "r1", .words = "a_c"}), Ids{});
}

TEST_F(Show, ActorsByNameOrWords) {
  EXPECT_EQ(column("events", {.source = "~şahin"}), Ids{}) << "only a to z are large or small";
  EXPECT_EQ(column("events", {.source = "~Şahin"}), Ids{"r1/e1"});
  EXPECT_EQ(column("events", {.target = "~united st"}), Ids{"r1/e1"});
  EXPECT_EQ(column("events", {.target = "~it on"}), Ids{"r1/e2"}) << "an actor without record";
}

TEST_F(Show, FiltersOfEvents) {
  EXPECT_EQ(column("events", {.target = "IRQ"}), Ids{"r3/e1"});
  EXPECT_EQ(column("events", {.actor = "IRN*"}), (Ids{"r1/e1", "r2/e1", "r4/e1", "r5/e1"}));
  EXPECT_EQ(column("events", {.plover = "accuse"}), Ids{"r1/e1"});
  EXPECT_EQ(column("events", {.factuality = "UU"}), Ids{"r1/e2"});
  EXPECT_EQ(column("events", {.speaker = "IRN*"}), Ids{"r1/e1"});
  EXPECT_EQ(column("events", {.report = "r1"}), (Ids{"r1/e1", "r1/e2"}));
  EXPECT_EQ(column("events", {.words = "PIRACY"}), Ids{"r1/e1"});
  EXPECT_EQ(column("events", {.quad = 4}), Ids{"r3/e1"});
  EXPECT_EQ(column("events", {.min_confidence = 0.8}), Ids{"r1/e1"});
  EXPECT_EQ(column("events", {.source = "USA*", .target = "IRN*", .quad = 1}), Ids{"r5/e1"});
}

TEST_F(Show, DatesAreInclusiveAndMayBeShort) {
  EXPECT_EQ(column("events", {.from = "2003-06-01", .to = "2003-06-02"}), (Ids{"r3/e1", "r4/e1"}));
  EXPECT_EQ(column("events", {.from = "2003-06", .to = "2003-06"}), (Ids{"r3/e1", "r4/e1"}));
  EXPECT_EQ(column("events", {.from = "2004"}), Ids{"r5/e1"});
  EXPECT_EQ(column("events", {.to = "2003-05-12"}), Ids{"r1/e1"})
      << "its own day, not the report's";
}

TEST_F(Show, WrongDatesAreErrors) {
  for (const char* date : {"May 2003", "2003-5-1", "2003-05-13T10:00", "20030513"}) {
    const Result<Table> table = ledger.show("events", {.from = date});
    ASSERT_FALSE(table) << date;
    EXPECT_EQ(table.error().code, ErrorCode::kDateInvalid);
  }
}

TEST_F(Show, LimitCutsAndZeroDoesNot) {
  EXPECT_EQ(column("events", {.limit = 2}), (Ids{"r6/e1", "r1/e1"}));
  EXPECT_EQ(column("events", {.limit = 0}).size(), 7u);
}

/// A limit lets the first reports be looked at alone; the answer is the beginning of the whole one.
TEST_F(Show, WordsAreFoundTheSameWithAndWithoutALimit) {
  for (const char* kind : {"events", "statements"}) {
    for (const char* words : {"a", "the", "piracy", "\xF0\x9F\x98\x80"}) {
      const Ids all = column(kind, {.words = words, .limit = 0});
      for (std::size_t limit = 1; limit <= all.size() + 1; ++limit) {
        const Ids some = column(kind, {.words = words, .limit = static_cast<std::int64_t>(limit)});
        EXPECT_EQ(some, Ids(all.begin(),
                            all.begin() + static_cast<std::ptrdiff_t>(std::min(limit, all.size()))))
            << kind << words << limit;
      }
    }
  }
  EXPECT_GT(column("events", {.words = "a", .limit = 0}).size(), 1u);
}

TEST_F(Show, StatementsWithSpeakersAndWords) {
  EXPECT_EQ(column("statements", {.speaker = "IRN*"}), Ids{"r1/s1"});
  EXPECT_EQ(column("statements", {.speaker = "USA"}), Ids{}) << "spoken of, not speaking";
  EXPECT_EQ(column("statements", {.actor = "USA"}), Ids{"r1/s1"});
  EXPECT_EQ(column("statements", {}, "content"), Ids{"accused the United States … “piracy” 😀"});
  EXPECT_EQ(column("statements", {.words = "piracy"}), Ids{"r1/s1"});
}

TEST_F(Show, ReportsByActorAndWords) {
  EXPECT_EQ(column("reports", {.actor = "IGO*"}), Ids{"r4"});
  EXPECT_EQ(column("reports", {.words = "news agency"}), Ids{"r1"}) << "looks into the text";
  EXPECT_EQ(column("reports", {.from = "2003-05-13", .to = "2003-05"}), (Ids{"r1", "r2"}));
}

TEST_F(Show, ActorsAreCountedOverAllReports) {
  EXPECT_EQ(column("actors", {.actor = "IRN*"}, "name"), (Ids{"IRN itself", "René Şahin", "Fars"}));
  EXPECT_EQ(column("actors", {.actor = "IRN*"}, "reports"), (Ids{"3", "1", "1"}));
  EXPECT_EQ(column("actors", {.limit = 1}, "events"), Ids{"3"});
}

TEST_F(Show, RelationsAndRejects) {
  EXPECT_EQ(column("relations", {}, "kind"), (Ids{"position_held", "best_for_pair"}));
  EXPECT_EQ(column("relations", {.cameo = "11*"}, "pair"), Ids{"p1"});
  ASSERT_TRUE(ledger.add_reject({"x", "b.txt", "V1010", "not UTF-8", "byte 17", "convert"}));
  EXPECT_EQ(column("rejects", {}, "where"), Ids{"byte 17"});
  EXPECT_EQ(column("rejects", {.words = "b.txt"}, "code"), Ids{"V1010"});
  ASSERT_TRUE(ledger.add_warning({"r1", "c.txt", "V1014", "read as latin", "c.txt", "look"}));
  EXPECT_EQ(column("warnings", {}, "report"), Ids{"r1"});
  EXPECT_EQ(column("warnings", {.words = "b.txt"}, "code"), Ids{});
  EXPECT_EQ(*ledger.show_jsonl("warnings", {}),
            R"({"record":"warning","report":"r1","origin":"c.txt","code":"V1014","what":)"
            R"("read as latin","where":"c.txt","to_do":"look"})"
            "\n");
}

TEST_F(Show, JsonLinesUnderTheSameFilters) {
  const Result<std::string> lines = ledger.show_jsonl("events", {.source = "USA*", .limit = 2});
  ASSERT_TRUE(lines);
  EXPECT_EQ(std::count(lines->begin(), lines->end(), '\n'), 2);
  EXPECT_LT(lines->find("\"id\":\"r1/e2\""), lines->find("\"id\":\"r3/e1\""));
}

TEST_F(Show, UnknownKindsAndFiltersThatDoNotFitAreErrors) {
  const Result<Table> kind = ledger.show("songs", {});
  ASSERT_FALSE(kind);
  EXPECT_EQ(kind.error().code, ErrorCode::kUsage);
  EXPECT_NE(kind.error().to_do.find("statements"), std::string::npos);
  const Result<std::string> filter = ledger.show_jsonl("reports", {.quad = 4});
  ASSERT_FALSE(filter);
  EXPECT_EQ(filter.error().code, ErrorCode::kUsage);
  EXPECT_EQ(filter.error().what, "reports cannot be chosen by quad");
}

/// Every filter that a kind claims to have gives SQL that runs.
TEST_F(Show, EveryFilterOfEveryKindRuns) {
  const std::vector<ShowFilter> filters = {
      {.source = "A*"}, {.target = "~a"},       {.actor = "A"},      {.actor = "~a"},
      {.cameo = "1"},   {.plover = "A"},        {.factuality = "U"}, {.speaker = "A"},
      {.report = "r"},  {.words = "w"},         {.from = "2003"},    {.to = "2003"},
      {.quad = 1},      {.min_confidence = 0.5}};
  int ran = 0;
  for (const char* kind : {"events", "statements", "actors", "reports", "relations", "commitments",
                           "rejects", "warnings"}) {
    for (const ShowFilter& filter : filters) {
      const Result<Table> table = ledger.show(kind, filter);
      const Result<std::string> lines = ledger.show_jsonl(kind, filter);
      EXPECT_EQ(table.has_value(), lines.has_value());
      ran += table.has_value();
      if (table) continue;
      EXPECT_EQ(table.error().code, ErrorCode::kUsage) << to_string(table.error());
    }
  }
  EXPECT_EQ(ran, 14 + 7 + 6 + 6 + 10 + 10 + 2 + 2);
}

}  // namespace
}  // namespace verbale
