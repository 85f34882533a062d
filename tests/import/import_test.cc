// SPDX-License-Identifier: Apache-2.0
//
// Event files of others, as they write them; the rows are made up.
#include <gtest/gtest.h>
#include <unistd.h>
#include <verbale/import.h>

#include <fstream>

namespace verbale {
namespace {

const std::string kIcewsHeader =
    "Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO "
    "Code\tIntensity\tTarget Name\tTarget Sectors\tTarget Country\tStory ID\tSentence "
    "Number\tPublisher\tCity\tDistrict\tProvince\tCountry\tLatitude\tLongitude\n";
const std::string kIcewsRow =
    "101\t2003-05-13\tAnna Berg\tGovernment\tFrance\tAccuse\t112\t-2.0\tIran\t\tIran\t7\t3\tThe "
    "Chronicle\tGeneva\t\t\tSwitzerland\t46.2\t6.15\n";

const std::string kPolecatHeader =
    "Event ID\tEvent Date\tEvent Type\tEvent Mode\tIntensity\tQuad Code\tContexts\tActor "
    "Name\tActor Country\tPrimary Actor Sector\tRecipient Name\tRecipient Country\tPrimary "
    "Recipient Sector\tPlacename\tCountry\tLatitude\tLongitude\tSource\tPublication "
    "Date\tLanguage\n";
const std::string kPolecatRow =
    "P1\t2019-06-21\tACCUSE\tallege\t-2.0\t3\tmilitary;diplomatic\tFrance\tFRA\tGOV\tIran\tIRN\t\t"
    "\t\t\t\tThe Chronicle\t2019-06-22\ten\n";

std::filesystem::path made_folder() {
  std::string name = (std::filesystem::temp_directory_path() / "verbale-import-XXXXXX").string();
  return ::mkdtemp(name.data());
}

class ImportTest : public testing::Test {
 protected:
  ~ImportTest() override { std::filesystem::remove_all(folder_); }

  Result<ImportAccount> import(const std::string& bytes) {
    const std::string file = folder_ / "events.tab";
    std::ofstream(file, std::ios::binary) << bytes;
    rejects_.clear();
    return import_events(file, VERBALE_DATA_FOLDER, ledger_, [this](const RejectRecord& reject) {
      rejects_.push_back(reject.code + " " + reject.where.substr(reject.where.find(',')));
    });
  }

  std::vector<std::string> column(const std::string& name) {
    const Table table = ledger_.show("events", {.limit = 0}).value();
    const auto at = std::find(table.columns.begin(), table.columns.end(), name);
    std::vector<std::string> values;
    for (const auto& row : table.rows)
      values.push_back(row[static_cast<std::size_t>(at - table.columns.begin())]);
    return values;
  }

  std::filesystem::path folder_ = made_folder();
  Ledger ledger_ = Ledger::open(folder_ / "a.db").value();
  std::vector<std::string> rejects_;
};

using Strings = std::vector<std::string>;

TEST_F(ImportTest, IcewsRow) {
  const auto account = import(kIcewsHeader + kIcewsRow);
  ASSERT_TRUE(account) << to_string(account.error());
  EXPECT_EQ(account->dataset, "ICEWS");
  EXPECT_EQ(account->imported, 1);
  const Minutes found = ledger_.minutes("icews/101").value();
  EXPECT_EQ(found.report.source, "The Chronicle");
  EXPECT_EQ(found.report.published, "2003-05-13");
  EXPECT_EQ(found.report.coder.name, "ICEWS");
  const Event& event = found.events.at(0);
  EXPECT_EQ(event.cameo, "112");
  EXPECT_EQ(event.quad, 3);
  EXPECT_EQ(event.plover.event, "ACCUSE");
  EXPECT_EQ(event.time.begin, "2003-05-13");
  EXPECT_EQ(event.sources.at(0).code, "FRA");
  EXPECT_EQ(event.targets.at(0).code, "IRN");
  EXPECT_EQ(found.actors.at(0).name, "Anna Berg");
  EXPECT_EQ(event.place->name, "Geneva");
  EXPECT_EQ(event.place->country, "CHE");
  EXPECT_EQ(event.place->latitude, 46.2);
}

TEST_F(ImportTest, PolecatRow) {
  const auto account = import(kPolecatHeader + kPolecatRow);
  ASSERT_TRUE(account) << to_string(account.error());
  EXPECT_EQ(account->dataset, "POLECAT");
  const Minutes found = ledger_.minutes("polecat/P1").value();
  EXPECT_EQ(found.report.published, "2019-06-22");
  const Event& event = found.events.at(0);
  EXPECT_EQ(event.cameo, "");
  EXPECT_EQ(event.plover.event, "ACCUSE");
  EXPECT_EQ(event.plover.mode, "allege");
  EXPECT_EQ(event.plover.context, (Strings{"military", "diplomatic"}));
  EXPECT_EQ(event.quad, 3);
  EXPECT_EQ(event.goldstein, -2.0);
  EXPECT_EQ(event.sources.at(0).code, "FRAGOV");
  EXPECT_EQ(event.targets.at(0).code, "IRN");
  EXPECT_FALSE(event.place);
}

TEST_F(ImportTest, PetrarchRowsHaveNoHeader) {
  const auto account = import(
      "20030513\tFRAGOV\tIRN\t112\t\tAFP-1_3\thttps://wire.example/1\tAFP\n"
      "20030514\t---\tIRN\t042\t\tAFP-2_1\n");
  ASSERT_TRUE(account) << to_string(account.error());
  EXPECT_EQ(account->dataset, "PETRARCH2");
  EXPECT_EQ(account->imported, 2);
  EXPECT_EQ(column("cameo"), (Strings{"112", "042"}));
  EXPECT_EQ(column("sources"), (Strings{"FRAGOV", ""}));
}

TEST_F(ImportTest, WhatIsNoEventIsARejectAndTheRestIsImported) {
  const std::string none =
      "20030513\tFRA\tIRN\t---\n20031313\tFRA\tIRN\t112\n\n20030515\tFRA\tIRN\t112\n";
  const auto account = import("20030512\tFRA\tIRN\t112\n" + none);
  ASSERT_TRUE(account);
  EXPECT_EQ(account->rows, 4);
  EXPECT_EQ(account->imported, 2);
  EXPECT_EQ(rejects_, (Strings{"V1023 , line 2", "V1023 , line 3"}));
  EXPECT_EQ(ledger_.show("rejects", {})->rows.size(), 2u);
}

TEST_F(ImportTest, TheSameAgainChangesNothing) {
  ASSERT_TRUE(import(kIcewsHeader + kIcewsRow));
  const auto again = import(kIcewsHeader + kIcewsRow);
  ASSERT_TRUE(again);
  EXPECT_EQ(again->unchanged, 1);
  EXPECT_EQ(again->imported, 0);
}

TEST_F(ImportTest, AFileOfNoKnownKindSaysSo) {
  for (const char* bytes :
       {"a\tb\tc\n", "France accused Iran.", "", "2003-05-13\tFRA\tIRN\t112\n"}) {
    const auto account = import(bytes);
    ASSERT_FALSE(account) << bytes;
    EXPECT_EQ(account.error().code, ErrorCode::kTableColumns) << bytes;
  }
}

}  // namespace
}  // namespace verbale
