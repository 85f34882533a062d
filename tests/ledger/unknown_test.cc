// SPDX-License-Identifier: Apache-2.0
#include "ledger_file.h"
#include "sample_minutes.h"

namespace verbale {
namespace {

class UnknownActors : public LedgerTest {
 protected:
  /// A report in which each of these stands once, without a code.
  static Minutes report(const std::string& id, const std::string& published,
                        const std::string& text, const std::vector<std::string>& names) {
    Minutes minutes;
    minutes.text = text;
    minutes.report.id = id;
    minutes.report.published = published;
    for (const std::string& name : names) {
      Actor actor;
      actor.id = id + "/a" + std::to_string(minutes.actors.size() + 1);
      actor.name = name;
      actor.kind = "person";
      actor.mentions = {range_of(minutes.text, name)};
      minutes.actors.push_back(actor);
    }
    return minutes;
  }
};

TEST_F(UnknownActors, NamesFirstEachMostFrequentFirstWithTheWordsAround) {
  Ledger ledger = open();
  add(ledger, report("r1", "2003-05-01", "Then the witness met Ann Zarkova in Oslo.",
                     {"Ann Zarkova", "witness"}));
  add(ledger, report("r2", "2004-06-02", "A witness said that Zed had left.", {"witness", "Zed"}));
  add(ledger,
      report("r3", "2004-07-02", "Ann Zarkova smiled at a witness.", {"Ann Zarkova", "witness"}));
  ASSERT_TRUE(ledger.flush());
  const auto unknown = ledger.unknown_actors(0);
  ASSERT_TRUE(unknown) << to_string(unknown.error());
  ASSERT_EQ(unknown->size(), 3u);
  const UnknownActor& ann = unknown->at(0);
  EXPECT_EQ(ann.name, "Ann Zarkova");
  EXPECT_TRUE(ann.named);
  EXPECT_EQ(ann.mentions, 2);
  EXPECT_EQ(ann.reports, 2);
  EXPECT_EQ(ann.first_date, "2003-05-01");
  EXPECT_EQ(ann.last_date, "2004-07-02");
  EXPECT_EQ(ann.contexts, (std::vector<std::string>{"Then the witness met Ann Zarkova in Oslo.",
                                                    "Ann Zarkova smiled at a witness."}));
  EXPECT_EQ(unknown->at(1).name, "Zed");
  EXPECT_TRUE(unknown->at(1).named) << "a capital letter inside of a sentence";
  EXPECT_EQ(unknown->at(2).name, "witness");
  EXPECT_FALSE(unknown->at(2).named);
  EXPECT_EQ(ledger.unknown_actors(2)->size(), 2u);
}

TEST_F(UnknownActors, LongLinesAreCutBetweenWords) {
  Ledger ledger = open();
  std::string words;
  for (int i = 0; i < 40; ++i) words += "wörd ";
  add(ledger, report("r1", "2003-05-01", words + "then Ann Zarkova and " + words, {"Ann Zarkova"}));
  ASSERT_TRUE(ledger.flush());
  const std::string context = ledger.unknown_actors(0)->at(0).contexts.at(0);
  EXPECT_LT(context.size(), 180u);
  EXPECT_NE(context.find("then Ann Zarkova and"), std::string::npos);
  EXPECT_TRUE(context.starts_with("…"));
  EXPECT_TRUE(context.ends_with(" …"));
}

TEST_F(UnknownActors, NobodyInAnEmptyLedger) { EXPECT_TRUE(open().unknown_actors(0)->empty()); }

}  // namespace
}  // namespace verbale
