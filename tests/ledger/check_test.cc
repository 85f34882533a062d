// SPDX-License-Identifier: Apache-2.0
//
// Minutes that contradict themselves do not get into the file.
#include "ledger/check.h"

#include <verbale/json.h>

#include <functional>

#include "base/hash.h"
#include "ledger_file.h"
#include "sample_minutes.h"

namespace verbale {
namespace {

using Check = LedgerTest;

/// What check() says of the sample after `spoil`.
std::string complaint(const std::function<void(Minutes&)>& spoil) {
  Minutes minutes = sample_minutes();
  spoil(minutes);
  const Status status = check(minutes);
  if (status) return "sound";
  EXPECT_EQ(status.error().code, ErrorCode::kInternal);
  return status.error().what + " at " + status.error().where;
}

TEST_F(Check, SampleIsSound) {
  EXPECT_EQ(complaint([](Minutes&) {}), "sound");
}

TEST_F(Check, NamesWhatIsWrongAndWhere) {
  EXPECT_EQ(complaint([](Minutes& m) { m.report.id.clear(); }), "a record without id at ");
  EXPECT_EQ(complaint([](Minutes& m) { m.events[1].id = "r1/e1"; }),
            "two records with one id at r1/e1");
  EXPECT_EQ(complaint([](Minutes& m) { m.events[0].evidence = {0, 5000}; }),
            "a span beyond the end of the text at r1/e1");
  EXPECT_EQ(complaint([](Minutes& m) { m.actors[0].mentions[0].begin = 9; }),
            "a span that cuts a character at r1/a1");
  EXPECT_EQ(complaint([](Minutes& m) { m.events[0].targets[0].actor = 3; }),
            "refers to an actor that is not there at r1/e1");
  EXPECT_EQ(complaint([](Minutes& m) { m.statements[0].events = {"r1/e9"}; }),
            "names event 'r1/e9', which is not there at r1/s1");
  EXPECT_EQ(complaint([](Minutes& m) { m.text[0] = '\xFF'; }), "text that is not UTF-8 at r1");
}

TEST_F(Check, LedgerRefusesThemAndStaysAsItWas) {
  Ledger ledger = open();
  add(ledger, sample_minutes("r1"));
  Minutes bad = sample_minutes("r2");
  bad.events[0].evidence = {0, 5000};
  const Result<Added> added = ledger.add(bad);
  ASSERT_FALSE(added);
  EXPECT_EQ(added.error().code, ErrorCode::kInternal);
  EXPECT_EQ(add(ledger, sample_minutes("r3")), Added::kNew);
  ASSERT_TRUE(ledger.flush());
  EXPECT_EQ(rows(file, "SELECT id FROM reports ORDER BY id"),
            (std::vector<std::string>{"r1", "r3"}));
}

TEST_F(Check, HashesThatWereMadeBeforehandSayTheSame) {
  Ledger ledger = open();
  const Minutes minutes = sample_minutes("r1");
  const auto hashes = Ledger::hashes_of(minutes);
  ASSERT_TRUE(hashes);
  EXPECT_EQ(ledger.add(minutes, *hashes).value(), Added::kNew);
  EXPECT_EQ(ledger.add(minutes).value(), Added::kUnchanged);
  Minutes moved = minutes;
  moved.report.origin = "elsewhere.txt";
  EXPECT_EQ(Ledger::hashes_of(moved)->records, hashes->records) << "the same report, moved";
  moved.report.origin.clear();
  EXPECT_EQ(hash_hex(to_jsonl(moved)), hashes->records) << "as in the ledgers that there are";
  Minutes bad = minutes;
  bad.events[0].evidence = {0, 5000};
  EXPECT_FALSE(Ledger::hashes_of(bad));
}

}  // namespace
}  // namespace verbale
