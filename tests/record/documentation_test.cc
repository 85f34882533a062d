// SPDX-License-Identifier: Apache-2.0
//
// The event that docs/ledger.md shows is one that Verbale writes, to the byte.
#include <gtest/gtest.h>
#include <simdjson.h>
#include <verbale/json.h>

#include <fstream>
#include <sstream>
#include <string>

#include "sample_minutes.h"

namespace verbale {
namespace {

constexpr std::string_view kText =
    "Iran’s envoy accused France of spying on Monday, state television said.";

Minutes example() {
  const TextRange envoy = range_of(kText, "Iran’s envoy");
  const TextRange france = range_of(kText, "France");
  const TextRange television = range_of(kText, "state television");
  Minutes minutes;
  minutes.text = kText;
  minutes.report.id = "wire-17";
  minutes.actors = {
      {"wire-17/a1", "IRNGOV", "Iran’s envoy", "person", "", ResolvedBy::kNone, "", {envoy}},
      {"wire-17/a2", "FRA", "France", "country", "", ResolvedBy::kKnowledge, "FRA", {france}},
      {"wire-17/a3",
       "IRNMED",
       "state television",
       "media",
       "",
       ResolvedBy::kNone,
       "",
       {television}}};
  Event event;
  event.id = "wire-17/e1";
  event.evidence = range_of(kText, "Iran’s envoy accused France of spying");
  event.sources = {{0, "IRNGOV", envoy}};
  event.targets = {{1, "FRA", france}};
  event.trigger = range_of(kText, "accused");
  event.lemma = "accuse";
  event.cameo = "112";
  event.plover = {"ACCUSE", "disapprove", {"intelligence"}};
  event.quad = 3;
  event.goldstein = -2;
  event.tense = Tense::kPast;
  event.attribution = {{{2, "IRNMED", television}, range_of(kText, "said")}};
  event.time = {range_of(kText, "on Monday"), "2003-05-12", "2003-05-12", "2003-05-12", false};
  event.about = range_of(kText, "spying");
  event.lexicon = "accuse.of";
  event.confidence = 0.85;
  minutes.events = {event};
  return minutes;
}

/// The JSON text that the page shows, without the white space that makes it readable.
std::string shown() {
  std::ifstream in(std::string(VERBALE_SOURCE) + "/docs/ledger.md");
  std::ostringstream page;
  page << in.rdbuf();
  const std::string text = page.str();
  const std::size_t begin = text.find("```json\n") + 8;
  const std::string block = text.substr(begin, text.find("```", begin) - begin);
  std::string small(block.size() + simdjson::SIMDJSON_PADDING, '\0');
  std::size_t size = 0;
  EXPECT_EQ(simdjson::minify(block.data(), block.size(), small.data(), size), simdjson::SUCCESS);
  return small.substr(0, size);
}

TEST(Documentation, ShowsAnEventAsItIsWritten) {
  const std::string jsonl = to_jsonl(example());
  const std::size_t begin = jsonl.find("{\"record\":\"event\"");
  EXPECT_EQ(shown() + "\n", jsonl.substr(begin));
}

}  // namespace
}  // namespace verbale
