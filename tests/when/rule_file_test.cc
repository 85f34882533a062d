// SPDX-License-Identifier: Apache-2.0
//
// A rule file that is wrong says where and how; people edit it by hand.
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "when/when.h"

namespace verbale::when {
namespace {

constexpr const char* kHead =
    "records = [\"day\"]\n"
    "[numbers.units]\none = 1\n"
    "[[class]]\nname = \"weekday\"\nfield = \"weekday\"\nwords = { monday = 1 }\n";

/// A data folder with just this rule file, removed at the end.
class RuleFile : public testing::Test {
 protected:
  RuleFile()
      : folder_(std::filesystem::temp_directory_path() /
                ("verbale_rules_" + std::to_string(getpid()))) {
    std::filesystem::create_directories(folder_ / "time");
  }
  ~RuleFile() override { std::filesystem::remove_all(folder_); }

  Error error_of(const std::string& rules) {
    std::ofstream(folder_ / "time" / "english.toml") << rules;
    const auto reader = TimeReader::load(folder_);
    if (!reader) {
      EXPECT_NE(reader.error().where.find("english.toml"), std::string::npos) << rules;
      return reader.error();
    }
    ADD_FAILURE() << "was read: " << rules;
    return {};
  }

  std::filesystem::path folder_;
};

TEST_F(RuleFile, IsReadWhereItIsRight) {
  std::ofstream(folder_ / "time" / "english.toml")
      << kHead << "[[rule]]\ngives = \"day\"\npattern = \"<weekday>\"\n";
  EXPECT_TRUE(TimeReader::load(folder_));
}

TEST_F(RuleFile, IsMissing) { EXPECT_FALSE(TimeReader::load(folder_ / "nowhere")); }

TEST_F(RuleFile, SaysWhatIsWrongAndWhere) {
  struct Case {
    const char* rules;
    const char* what;
  };
  const Case cases[] = {
      {"[[rule]]\ngives = \"day\"\npattern = \"<wekday>\"\n", "wekday"},
      {"[[rule]]\ngives = \"day\"\npattern = \"<weekday:wekday>\"\n", "wekday"},
      {"[[rule]]\ngives = \"day\"\npattern = \"( <weekday>\"\n", "bracket"},
      {"[[rule]]\ngives = \"day\"\npattern = \"<weekday> ]\"\n", "']'"},
      {"[[rule]]\ngives = \"day\"\npattern = \"{DAY}\"\n", "macro"},
      {"[[rule]]\ngives = \"day\"\npattern = \"#day\"\n", "range"},
      {"[[rule]]\ngives = \"day\"\npattern = \"\"\n", "no or too many"},
      {"[[rule]]\ngives = \"day\"\n", "without pattern"},
      {"[[rule]]\ngives = \"day\"\npattern = \"may/WORD\"\n", "word class"},
      {"[[rule]]\ngives = \"day\"\npattern = \"a\"\nset = { wekday = 1 }\n", "wekday"},
      {"[[rule]]\ngives = \"day\"\npattern = \"a\"\nset = { unit = \"wek\" }\n", "wek"},
      {"[[rule]]\ngives = \"day\"\npattern = \"a\"\nafter = [\"<wek>\"]\n", "wek"},
      {"[[rule]]\ngives = \"day\"\npattern = \"a\"\ntags = [\"WORD\"]\n", "WORD"},
      {"[[class]]\nname = \"b\"\nfield = \"wek\"\n", "field"},
      {"[[class]]\nname = \"b\"\nfield = \"unit\"\nwords = { w = \"wek\" }\n", "wek"},
      {"[[named]]\nnames = [\"\"]\nmonth = 5\n", "without letters"},
      {"[[named]]\nnames = [\"x\"]\nmonth = 13\n", "month"},
      {"[[named]]\nnames = [\"x\"]\nmonth = 2\nday = 30\n", "day"},
      {"[[named]]\nnames = [\"x\"]\nbegin = \"2003-02-30\"\n", "begin"},
  };
  for (const Case& one : cases) {
    const Error error = error_of(std::string(kHead) + one.rules);
    EXPECT_EQ(error.code, ErrorCode::kDataInvalid) << one.rules;
    EXPECT_NE(error.what.find(one.what), std::string::npos) << one.rules << error.what;
    EXPECT_NE(error.where.find("english.toml, line 8"), std::string::npos) << error.where;
  }
}

TEST_F(RuleFile, RefusesRulesThatNeverEnd) {
  const Error itself =
      error_of(std::string(kHead) + "[[rule]]\ngives = \"day\"\npattern = \"@day <weekday>\"\n");
  EXPECT_NE(itself.what.find("begins with itself"), std::string::npos) << itself.what;
  const Error around = error_of(std::string(kHead) +
                                "[[rule]]\ngives = \"day\"\npattern = \"[the] @b\"\n"
                                "[[rule]]\ngives = \"b\"\npattern = \"@day a\"\n");
  EXPECT_NE(around.what.find("begins with itself"), std::string::npos) << around.what;
  const Error macro = error_of(std::string(kHead) +
                               "[macros]\nA = \"{A} x\"\n"
                               "[[rule]]\ngives = \"day\"\npattern = \"{A}\"\n");
  EXPECT_EQ(macro.code, ErrorCode::kDataInvalid);
}

TEST_F(RuleFile, RefusesKindsThatNoRuleGives) {
  const Error error =
      error_of(std::string(kHead) + "[[rule]]\ngives = \"day\"\npattern = \"<weekday> @month\"\n");
  EXPECT_NE(error.what.find("month"), std::string::npos) << error.what;
}

TEST_F(RuleFile, IsNoToml) {
  EXPECT_EQ(error_of("records = [").code, ErrorCode::kDataInvalid);
  EXPECT_EQ(error_of("records = []\n").code, ErrorCode::kDataInvalid);  // [numbers] is missing
}

}  // namespace
}  // namespace verbale::when
