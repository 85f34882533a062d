// SPDX-License-Identifier: Apache-2.0
#include "read/rules.h"

#include <gtest/gtest.h>

#include "reading.h"

namespace verbale {
namespace {

std::string months_with(const std::string& rest) {
  return "[dates]\nmonths = "
         "[['a'],['b'],['c'],['d'],['e'],['f'],['g'],['h'],['i'],['j'],['k'],['l']]\n" +
         rest;
}

TEST(RulesTest, TheTreesOwnRulesLoad) {
  EXPECT_EQ(reading::rules().months.at("may"), 5);
  EXPECT_EQ(reading::rules().months.at("sept"), 9);
  EXPECT_TRUE(reading::rules().weekdays.contains("tues"));
  EXPECT_TRUE(reading::rules().byline_openers.contains("by"));
  EXPECT_TRUE(reading::rules().agencies.contains("reuters"));
  EXPECT_TRUE(reading::rules().left_out.contains("related"));
}

TEST(RulesTest, AWordIsLowerAndWithoutItsFullStop) {
  EXPECT_EQ(rule_form("Sept."), "sept");
  EXPECT_EQ(rule_form("a.m."), "a.m");
  EXPECT_EQ(rule_form("D’Accord"), "d'accord");
  EXPECT_EQ(rule_form("."), ".");
}

TEST(RulesTest, SeveralFilesAreOneSetOfRules) {
  const reading::Folder folder;
  folder.file("reading/one.toml", months_with("[byline]\nopeners = ['by']\n"));
  folder.file("reading/two.toml", months_with("[byline]\nopeners = ['von']\n"));
  const auto rules = load_report_rules(folder.path());
  ASSERT_TRUE(rules.has_value()) << to_string(rules.error());
  EXPECT_EQ((*rules)->byline_openers.size(), 2u);
}

TEST(RulesTest, NoFolderIsDataMissing) {
  const auto rules = load_report_rules("/nowhere/at/all");
  ASSERT_FALSE(rules.has_value());
  EXPECT_EQ(rules.error().code, ErrorCode::kDataMissing);
}

TEST(RulesTest, AFileThatIsNoTomlNamesItsLine) {
  const reading::Folder folder;
  folder.file("reading/one.toml", "[dates]\nmonths = [\n");
  const auto rules = load_report_rules(folder.path());
  ASSERT_FALSE(rules.has_value());
  EXPECT_EQ(rules.error().code, ErrorCode::kDataInvalid);
  EXPECT_NE(rules.error().where.find("one.toml, line "), std::string::npos) << rules.error().where;
}

TEST(RulesTest, AYearHasTwelveMonths) {
  for (const char* text :
       {"", "[dates]\n", "[dates]\nmonths = ['May']\n", "[dates]\nmonths = 12\n"}) {
    const reading::Folder folder;
    folder.file("reading/one.toml", text);
    const auto rules = load_report_rules(folder.path());
    ASSERT_FALSE(rules.has_value()) << text;
    EXPECT_EQ(rules.error().code, ErrorCode::kDataInvalid);
    EXPECT_EQ(rules.error().where, "one.toml");
  }
}

}  // namespace
}  // namespace verbale
