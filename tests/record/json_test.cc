// SPDX-License-Identifier: Apache-2.0
//
// The shapes of the records, held against docs/ledger.md line by line.
#include <gtest/gtest.h>
#include <simdjson.h>
#include <verbale/json.h>

#include <limits>
#include <sstream>
#include <string>
#include <vector>

#include "sample_minutes.h"

namespace verbale {
namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;

std::vector<std::string> lines_of(const std::string& jsonl) {
  std::vector<std::string> lines;
  std::istringstream in(jsonl);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

/// The line of the record with that id.
std::string line_with(const std::string& jsonl, const std::string& id) {
  for (const std::string& line : lines_of(jsonl)) {
    if (line.find("\"id\":\"" + id + "\"") != std::string::npos) return line;
  }
  return "no record has the id " + id;
}

/// The text from one code point to another, counted anew and not by the code under test.
std::string code_points(const std::string& text, std::uint64_t begin, std::uint64_t end) {
  std::string out;
  std::uint64_t number = 0;
  for (char byte : text) {
    if ((byte & 0xC0) != 0x80) ++number;
    if (number > begin && number <= end) out.push_back(byte);
  }
  return out;
}

/// Looks at every object inside `value` that is a span; returns how many there were.
int check_spans(const element& value, const std::string& text) {
  int spans = 0;
  if (value.type() == element_type::ARRAY) {
    for (element item : simdjson::dom::array(value)) spans += check_spans(item, text);
  }
  if (value.type() != element_type::OBJECT) return spans;
  const element* self = &value;
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
  if ((*self)["begin"].get(begin) == simdjson::SUCCESS &&
      (*self)["end"].get(end) == simdjson::SUCCESS) {
    EXPECT_EQ(std::string(std::string_view((*self)["text"])), code_points(text, begin, end));
    ++spans;
  }
  for (auto field : simdjson::dom::object(value)) spans += check_spans(field.value, text);
  return spans;
}

TEST(Json, EveryLineIsAnObjectWithKindIdAndReport) {
  simdjson::dom::parser parser;
  const std::string jsonl = to_jsonl(sample_minutes(), {true, true});
  EXPECT_EQ(lines_of(jsonl).size(), 13u);
  EXPECT_EQ(jsonl.back(), '\n');
  for (const std::string& line : lines_of(jsonl)) {
    element record;
    ASSERT_EQ(parser.parse(line).get(record), simdjson::SUCCESS) << line;
    EXPECT_FALSE(std::string_view(record["record"]).empty());
    EXPECT_EQ(std::string_view(record["id"]).substr(0, 2), "r1");
    EXPECT_EQ(std::string_view(record["report"]), "r1");
    const std::string_view kind = record["record"];
    const bool has_place = kind != "report" && kind != "actor";
    EXPECT_EQ(record["sentence"].error() == simdjson::SUCCESS, has_place) << line;
    EXPECT_EQ(record["evidence"].error() == simdjson::SUCCESS, has_place) << line;
  }
}

TEST(Json, EverySpanIsTheTextItQuotes) {
  simdjson::dom::parser parser;
  const Minutes minutes = sample_minutes();
  int spans = 0;
  for (const std::string& line : lines_of(to_jsonl(minutes, {true, true}))) {
    spans += check_spans(element(parser.parse(line)), minutes.text);
  }
  EXPECT_EQ(spans, 36) << "each span of the sample is looked at";
}

TEST(Json, SpansCountCodePoints) {
  // T E H R A N _ 🇮 🇷 _ — _ : "Iran" begins at code point 12, not at byte 20.
  const std::string line = line_with(to_jsonl(sample_minutes()), "r1/a1");
  EXPECT_NE(line.find(R"({"begin":12,"end":35,"text":"Iran’s foreign minister"})"),
            std::string::npos)
      << line;
}

TEST(Json, EventHasTheFieldsOfTheContractInOrder) {
  EXPECT_EQ(
      line_with(to_jsonl(small_minutes("r7", "FRA", "112", "IRN")), "r7/e1"),
      R"({"record":"event","id":"r7/e1","report":"r7","sentence":0,)"
      R"("evidence":{"begin":4,"end":12,"text":"acted on"},)"
      R"("sources":[{"actor":"r7/a1","code":"FRA","mention":{"begin":0,"end":3,"text":"FRA"}}],)"
      R"("targets":[{"actor":"r7/a2","code":"IRN","mention":{"begin":13,"end":18,"text":"IRN ("}}],)"
      R"("trigger":{"begin":4,"end":9,"text":"acted","lemma":"act"},"cameo":"112",)"
      R"("plover":{"event":null,"mode":null,"context":[]},"quad":3,"goldstein":0,)"
      R"("factuality":"CT+","tense":"none","attribution":[],)"
      R"("time":{"text":null,"value":"2003-05-13","begin":"2003-05-13","end":"2003-05-13",)"
      R"("from":"report"},"place":null,"about":null,"lexicon":"act","confidence":0.75})");
}

TEST(Json, EventWithEverythingKnown) {
  const std::string line = line_with(to_jsonl(sample_minutes()), "r1/e1");
  for (
      const char* part :
      {R"("plover":{"event":"ACCUSE","mode":"disapprove","context":["diplomatic","legal"]})",
       R"("attribution":[{"actor":"r1/a3","code":"IRNMED","mention":{)", R"("cue":{"begin":)",
       R"("time":{"text":"on Monday","value":"2003-05-12","begin":"2003-05-12","end":"2003-05-12"},)",
       R"("place":{"text":"TEHRAN","name":"Tehran","country":"IRN","latitude":35.7,)"
       R"("longitude":51.42})",
       R"("text":"“piracy”"},"lexicon":"accuse-of","confidence":0.85})"}) {
    EXPECT_NE(line.find(part), std::string::npos) << part << "\nin " << line;
  }
}

TEST(Json, ActorWithoutRecordOrCodeHasNulls) {
  const std::string line = line_with(to_jsonl(sample_minutes()), "r1/e2");
  EXPECT_NE(line.find(R"("targets":[{"actor":null,"code":null,"mention":{"begin":)"),
            std::string::npos)
      << line;
}

TEST(Json, StatementHasTheFieldsOfTheContractInOrder) {
  const std::string line = line_with(to_jsonl(sample_minutes()), "r1/s1");
  std::size_t at = 0;
  for (const char* key :
       {"\"record\":\"statement\"", "\"id\":", "\"report\":", "\"sentence\":", "\"evidence\":",
        "\"speakers\":[", "\"via\":[", "\"addressees\":[]", "\"cue\":{", "\"content\":[{",
        "\"mode\":\"mixed\"", "\"attitude\":\"accuse\"", "\"toward\":[\"r1/a2\"]",
        "\"events\":[\"r1/e1\"]", "\"time\":null}"}) {
    at = line.find(key, at);
    ASSERT_NE(at, std::string::npos) << key << "\nin " << line;
  }
}

TEST(Json, ReportHasCoderAndFirstReporter) {
  const std::string line = lines_of(to_jsonl(sample_minutes())).front();
  EXPECT_EQ(line.substr(0, line.find(",\"first_reported_by\"")),
            R"({"record":"report","id":"r1","report":"r1","title":"A \"pirate\" at sea",)"
            R"("source":"Example Wire","author":null,"published":"2003-05-13",)"
            R"("published_from":"text","dateline":"TEHRAN","reposted":null,"language":null,)"
            R"("url":null,"origin":"reports/a.txt","sentences":2,"words":30,)"
            R"("coder":{"name":"verbale","version":"0.1.0","model":"00aa","lexicon":"11bb"})");
  EXPECT_NE(line.find(R"("first_reported_by":{"actor":"r1/a3","code":"IRNMED",)"),
            std::string::npos);
  EXPECT_EQ(line.find("\"text\":\"TEHRAN 🇮🇷"), std::string::npos) << "text only on request";
}

TEST(Json, RelationsOfBothShapes) {
  const std::string jsonl = to_jsonl(sample_minutes());
  const std::string held = line_with(jsonl, "r1/r1");
  EXPECT_NE(held.find(R"("kind":"position_held","subject":{"actor":"r1/a1",)"), std::string::npos);
  EXPECT_NE(held.find(R"("object":null,"value":"foreign minister","factuality":"CT+",)"),
            std::string::npos);
  const std::string best = line_with(jsonl, "r1/r2");
  EXPECT_NE(best.find(R"("kind":"best_for_pair","pair":"p1","cameo":"112","plover":{"event":)"
                      R"("ACCUSE","mode":null,"context":[]},"factuality":"CT+","confidence":0.7})"),
            std::string::npos)
      << best;
}

TEST(Json, TextAndReasonsOnRequest) {
  const std::string jsonl = to_jsonl(sample_minutes(), {true, true});
  EXPECT_NE(lines_of(jsonl).front().find("\"text\":\"TEHRAN 🇮🇷 — Iran’s"), std::string::npos);
  EXPECT_EQ(line_with(jsonl, "r1/w2"),
            R"({"record":"reason","id":"r1/w2","report":"r1","sentence":1,)"
            R"("evidence":{"begin":147,"end":153,"text":"denied"},"entry":null,"fired":false,)"
            R"("reason":"no target"})");
  EXPECT_EQ(to_jsonl(sample_minutes()).find("\"reason\""), std::string::npos);
}

TEST(Json, SameMinutesSameBytes) {
  EXPECT_EQ(to_jsonl(sample_minutes(), {true, true}), to_jsonl(sample_minutes(), {true, true}));
}

TEST(Json, StaysValidWhateverTheMinutesHold) {
  Minutes minutes = sample_minutes("r\"1\n");
  minutes.report.title = "bad \xFF byte, \x01 control";
  minutes.events[0].goldstein = std::numeric_limits<double>::quiet_NaN();
  minutes.events[0].evidence = {5'000'000, 5'000'001};
  minutes.events[0].sources[0].actor = 99;
  simdjson::dom::parser parser;
  for (const std::string& line : lines_of(to_jsonl(minutes, {true, true}))) {
    EXPECT_EQ(parser.parse(line).error(), simdjson::SUCCESS) << line;
  }
}

}  // namespace
}  // namespace verbale
