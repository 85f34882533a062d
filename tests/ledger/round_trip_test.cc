// SPDX-License-Identifier: Apache-2.0
//
// The ledger keeps records as columns and makes JSON from these. Nothing may be lost on the way.
#include <sstream>

#include "ledger_file.h"
#include "sample_minutes.h"

namespace verbale {
namespace {

using RoundTrip = LedgerTest;

/// The lines of one kind of record.
std::string lines_of(const std::string& jsonl, const std::string& kind) {
  std::string out;
  std::istringstream in(jsonl);
  for (std::string line; std::getline(in, line);) {
    if (line.rfind("{\"record\":\"" + kind + "\"", 0) == 0) out += line + '\n';
  }
  return out;
}

void expect_same_records(const Ledger& ledger, const Minutes& minutes) {
  const std::string jsonl = to_jsonl(minutes);
  ShowFilter filter;
  filter.report = minutes.report.id;
  for (const char* kind : {"report", "actor", "event", "statement", "relation"}) {
    const Result<std::string> shown = ledger.show_jsonl(std::string(kind) + "s", filter);
    ASSERT_TRUE(shown) << to_string(shown.error());
    EXPECT_EQ(*shown, lines_of(jsonl, kind));
  }
}

TEST_F(RoundTrip, RecordsComeBackAsTheyWere) {
  Ledger ledger = open();
  add(ledger, small_minutes("r0", "FRA", "112", "IRN"));
  add(ledger, sample_minutes("r1"));
  add(ledger, sample_minutes("r2"));
  expect_same_records(ledger, small_minutes("r0", "FRA", "112", "IRN"));
  expect_same_records(ledger, sample_minutes("r1"));
  expect_same_records(ledger, sample_minutes("r2"));
}

TEST_F(RoundTrip, OddNumbersAndEmptyThingsComeBack) {
  Minutes minutes = sample_minutes("r1");
  minutes.report.coder = {"verbale", "", "", ""};
  minutes.report.first_reported_by.reset();
  minutes.actors[2].code.clear();
  minutes.actors[2].mentions = {{3, 3}};
  minutes.events[0].goldstein = 0.1 + 0.2;
  minutes.events[0].confidence = 1.0 / 3;
  minutes.events[0].place = PlaceValue();
  minutes.events[1].trigger = {7, 7};
  minutes.events[1].evidence = {9, 9};
  minutes.statements[0].content = {{4, 4}};
  minutes.relations[0].object = {-1, "IRN", {}};
  Ledger ledger = open();
  add(ledger, minutes);
  expect_same_records(ledger, minutes);
}

TEST_F(RoundTrip, TextWithZeroBytesComesBack) {
  Minutes minutes = small_minutes("r1", "FRA", "112", "IRN");
  minutes.text += std::string("\0 and on", 8);
  minutes.events[0].about = range_of(minutes.text, std::string_view("\0 and", 5));
  Ledger ledger = open();
  add(ledger, minutes);
  expect_same_records(ledger, minutes);
}

TEST_F(RoundTrip, TimesAreStored) {
  Ledger ledger = open();
  add(ledger, sample_minutes("r1"));
  ASSERT_TRUE(ledger.flush());
  EXPECT_EQ(
      rows(file,
           "SELECT id, sentence, evidence_begin, evidence, timex_type, value, time_begin, "
           "time_end, anchor FROM times"),
      std::vector<std::string>{"r1/t1|1|160|12 May|DATE|2003-05-12|2003-05-12|2003-05-12|report"});
}

/// SQLite counts the characters of a text as we do: the slice is the quotation there as well.
TEST_F(RoundTrip, OffsetsAreThoseOfSqlite) {
  Ledger ledger = open();
  add(ledger, sample_minutes("r1"));
  ASSERT_TRUE(ledger.flush());
  const std::string slices =
      "SELECT count(*) FROM report_texts x JOIN events e ON e.report_key = x.report_key "
      "WHERE substr(text, evidence_begin + 1, evidence_end - evidence_begin) = evidence AND "
      "substr(text, trigger_begin + 1, trigger_end - trigger_begin) = trigger";
  EXPECT_EQ(rows(file, slices), std::vector<std::string>{"2"});
}

TEST_F(RoundTrip, RejectsAsJson) {
  Ledger ledger = open();
  ASSERT_TRUE(ledger.add_reject({"", "b.txt", "V1010", "not UTF-8", "byte 17", "convert it"}));
  EXPECT_EQ(*ledger.show_jsonl("rejects", {}),
            "{\"record\":\"reject\",\"report\":null,\"origin\":\"b.txt\",\"code\":\"V1010\","
            "\"what\":\"not UTF-8\",\"where\":\"byte 17\",\"to_do\":\"convert it\"}\n");
}

}  // namespace
}  // namespace verbale
