// SPDX-License-Identifier: Apache-2.0
//
// Gold files, right and wrong.
#include <gtest/gtest.h>
#include <verbale/validate.h>

#include <filesystem>

namespace verbale {
namespace {

using Codes = std::vector<std::string>;

std::vector<GoldText> parsed(const std::string& bytes) {
  const auto gold = parse_gold(bytes, "gold");
  EXPECT_TRUE(gold) << to_string(gold.error());
  return gold ? *gold : std::vector<GoldText>();
}

Error refused(const std::string& bytes) {
  const auto gold = parse_gold(bytes, "gold");
  EXPECT_FALSE(gold) << bytes;
  return gold ? Error() : gold.error();
}

TEST(Gold, WrittenByHand) {
  const auto gold = parsed(R"({"id":"g","published":"2003-05-12","text":"France accused Iran.",)"
                           R"("events":[{"sources":["USA","FRA"],"targets":[],"cameo":"112",)"
                           R"("trigger":"accused"}]})"
                           "\n\n"
                           R"({"text":"Nothing.","events":[],"complete":false})");
  ASSERT_EQ(gold.size(), 2u);
  const JudgedEvent& event = gold[0].events.at(0);
  EXPECT_EQ(event.sources, (Codes{"FRA", "USA"}));
  EXPECT_EQ(event.targets, Codes());
  EXPECT_EQ(event.cameo, "112");
  EXPECT_EQ(event.root(), "11");
  EXPECT_EQ(event.words, "accused");
  EXPECT_FALSE(event.span);
  EXPECT_TRUE(gold[0].complete);
  EXPECT_EQ(gold[1].id, "2");
  EXPECT_FALSE(gold[1].complete);
}

TEST(Gold, AsRecordsHaveIt) {
  const auto gold = parsed(
      R"({"text":"France accused Iran.","wrong":[{"sources":[{"actor":"r/a1","code":"FRA"}],)"
      R"("targets":[{"actor":null,"code":null}],"cameo":"112","factuality":"UU",)"
      R"("trigger":{"begin":7,"end":14,"text":"accused","lemma":"accuse"}}]})");
  const JudgedEvent& event = gold.at(0).wrong.at(0);
  EXPECT_EQ(event.sources, Codes{"FRA"});
  EXPECT_EQ(event.targets, Codes{""}) << "an actor without a code is not nobody";
  EXPECT_EQ(event.factuality, "UU");
  ASSERT_TRUE(event.span);
  EXPECT_EQ(event.span->first, 7u);
}

TEST(Gold, WhatIsLeftOutIsNotJudged) {
  const auto gold = parsed(R"({"text":"France accused Iran.","events":[{"cameo":"112"}]})");
  const JudgedEvent& event = gold.at(0).events.at(0);
  EXPECT_FALSE(event.sources);
  EXPECT_FALSE(event.targets);
  EXPECT_TRUE(event.factuality.empty());
}

TEST(Gold, WrongLinesAreToldWithTheirNumber) {
  const std::string good = R"({"text":"x","events":[]})";
  for (const char* bad :
       {"{", R"(["text"])", R"({"events":[]})", R"({"text":1})", R"({"text":"x","events":{}})",
        R"({"text":"x","events":["112"]})", R"({"text":"x","events":[{}]})",
        R"({"text":"x","events":[{"cameo":112}]})", R"({"text":"x","events":[{"cameo":"21"}]})",
        R"({"text":"x","events":[{"cameo":"00"}]})",
        R"({"text":"x","events":[{"cameo":"accuse"}]})",
        R"({"text":"x","events":[{"cameo":"112","sources":"FRA"}]})",
        R"({"text":"x","events":[{"cameo":"112","sources":[1]}]})",
        R"({"text":"x","events":[{"cameo":"112","factuality":"yes"}]})",
        R"({"text":"x","events":[{"cameo":"112","trigger":7}]})",
        R"({"text":"x","events":[{"cameo":"112","trigger":{"begin":9,"end":3,"text":"x"}}]})",
        R"({"text":"x","complete":"no"})"}) {
    const Error error = refused(good + "\n" + bad + "\n");
    EXPECT_TRUE(error.code == ErrorCode::kJsonInvalid || error.code == ErrorCode::kJsonField)
        << bad;
    EXPECT_TRUE(error.where.starts_with("gold, line 2")) << bad << error.where;
    EXPECT_FALSE(error.to_do.empty()) << bad;
  }
}

TEST(Gold, WholeFilesThatAreNone) {
  EXPECT_EQ(refused("").code, ErrorCode::kEmptyReport);
  EXPECT_EQ(refused(" \n ").code, ErrorCode::kEmptyReport);
  EXPECT_EQ(refused("\xff{}").code, ErrorCode::kUtf8Invalid);
  EXPECT_EQ(refused(R"({"id":"a","text":"x"})"
                    "\n"
                    R"({"id":"a","text":"y"})")
                .code,
            ErrorCode::kDuplicateId);
  EXPECT_EQ(read_gold("no/such/file").error().code, ErrorCode::kFileMissing);
  EXPECT_EQ(read_gold(std::filesystem::temp_directory_path()).error().code,
            ErrorCode::kFileMissing);
}

TEST(Gold, TheExampleIsGold) {
  const auto gold = read_gold(VERBALE_SOURCE "/examples/gold.jsonl");
  ASSERT_TRUE(gold) << to_string(gold.error());
  EXPECT_GE(gold->size(), 20u);
}

TEST(Gold, PloverGivesEventsWithTheirText) {
  const std::string one =
      R"({"id":"p1","date":"2003-05-12","actor":[{"code":"FRA"}],"recipient":[{"code":"IRN"}],)"
      R"("event":["ACCUSE"],"text":"France accused Iran."})";
  const std::string same =
      R"({"id":"p2","date":"2003-05-12","actor":[{"code":"IRN"}],"recipient":[],)"
      R"("event":"REJECT","text":"France accused Iran."})";
  const std::string none = R"({"has_event":false,"text":"Nothing."})";
  for (const std::string& bytes :
       {one + "\n" + same + "\n" + none, "[" + one + "," + same + "," + none + "]"}) {
    const auto gold = parsed(bytes);
    ASSERT_EQ(gold.size(), 2u);
    ASSERT_EQ(gold[0].events.size(), 2u);
    EXPECT_TRUE(gold[0].plover);
    EXPECT_EQ(gold[0].published, "2003-05-12");
    EXPECT_EQ(gold[0].events[0].sources, Codes{"FRA*"});
    EXPECT_EQ(gold[0].events[0].root(), "ACCUSE");
    EXPECT_EQ(gold[0].events[1].targets, Codes());
    EXPECT_TRUE(gold[1].events.empty());
  }
  EXPECT_EQ(refused(R"({"actor":[],"event":["ACCUSE"]})").code, ErrorCode::kJsonField);
  EXPECT_EQ(refused(R"({"actor":[],"text":"x"})").code, ErrorCode::kJsonField);
}

TEST(Gold, PetrarchIsReadThoughItIsNoXml) {
  const auto gold = parsed(R"(<?xml version="1.0"?>
<Validation><Environment><Verbfile>v.txt</Verbfile></Environment>
<Sentences>
<!-- <Sentence id="in a comment"> -->
<Sentence date="20030512" id="A-1" category = "DEMO" evaluate="true">
<EventCoding sourcecode="FRA" targetcode="IRN" eventcode="112">
<EventCoding sourcecode='---' targetcode = "IRN" eventcode="190"/>
<Text>
France accused Iran &amp; others
of spying.
</Text>
<Parse>(ROOT (S (NP (NNP France)) (-LRB- <)))</Parse>
</Sentence>
<Sentence date="2003-05-13" id="A-2">
<EventCoding noevents="True">
<Text>Nothing happened.</Text>
</Sentence>
<Stop>
<Sentence id="A-3"><Text>Not read.</Text></Sentence>
)");
  ASSERT_EQ(gold.size(), 2u);
  EXPECT_EQ(gold[0].id, "A-1");
  EXPECT_EQ(gold[0].published, "2003-05-12");
  EXPECT_EQ(gold[0].text, "France accused Iran & others of spying.");
  EXPECT_TRUE(gold[0].pairs);
  ASSERT_EQ(gold[0].events.size(), 2u);
  EXPECT_EQ(gold[0].events[0].sources, Codes{"FRA"});
  EXPECT_EQ(gold[0].events[1].sources, Codes());
  EXPECT_EQ(gold[0].events[1].cameo, "190");
  EXPECT_TRUE(gold[1].events.empty());
}

TEST(Gold, WrongPetrarchIsToldWithItsLine) {
  for (const char* bad :
       {"<Validation>\n</Validation>", "<Sentence id=\"a\">\n<Text>x</Text>",
        "<Sentence>\n</Sentence>", "<Sentence>\n<Text>x", "<Sentence>\n<Sentence>",
        "<Sentence>\n<EventCoding sourcecode=\"A\" eventcode=\"x\">\n<Text>x</Text></Sentence>"}) {
    const Error error = refused(bad);
    EXPECT_EQ(error.code, ErrorCode::kJsonField) << bad;
    EXPECT_TRUE(error.where.starts_with("gold")) << bad;
    EXPECT_FALSE(error.to_do.empty()) << bad;
  }
  EXPECT_NE(refused("<Sentence>\n\n<EventCoding eventcode=\"x\">").where.find("line 3"),
            std::string::npos);
}

}  // namespace
}  // namespace verbale
