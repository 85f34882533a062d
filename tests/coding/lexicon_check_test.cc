// SPDX-License-Identifier: Apache-2.0
#include "coding/lexicon_check.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "coding/lexicon_coverage.h"

namespace verbale {
namespace {

constexpr const char* kTwoExamples = "examples = [ { text = 'A' }, { text = 'B' } ]\n";

/// A data folder with these entries and a few codes.
class LexiconCheck : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::path(testing::TempDir()) /
              testing::UnitTest::GetInstance()->current_test_info()->name();
    write("ontology/cameo.toml",
          "[[code]]\ncameo = '11'\nname = 'Disapprove'\n[[code]]\ncameo = '111'\nname = "
          "'Criticize'\n[[code]]\ncameo = '163'\nname = 'Embargo'\n");
    write("ontology/compose.toml", "[[family]]\ncameo = '13'\ndefault = '163'\n");
    write("lexicon/classes.toml", "");
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  void write(const std::string& name, const std::string& text) {
    std::filesystem::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name) << text;
  }

  static std::string entry(const std::string& id, const std::string& more) {
    return "[[entry]]\nid = '" + id + "'\nsource = ['subject']\ntarget = ['object']\n" + more;
  }

  std::vector<std::string> findings(const std::string& entries) {
    write("lexicon/a.toml", entries);
    const DataFolder data(folder_);
    const auto ontology = Ontology::load(data);
    const auto lexicon = Lexicon::read(data);
    EXPECT_TRUE(ontology && lexicon);
    std::vector<std::string> texts;
    for (const LexiconFinding& one : check_entries(*lexicon, *ontology)) {
      texts.push_back(one.check + ":" + one.entry);
    }
    coverage_ = coverage_of(*lexicon, *ontology);
    return texts;
  }

  std::filesystem::path folder_;
  LexiconCoverage coverage_;
};

using Texts = std::vector<std::string>;

TEST_F(LexiconCheck, FindsNothingInSoundEntries) {
  EXPECT_EQ(findings(entry("a", std::string("word = 'slam'\ncameo = '111'\n") + kTwoExamples) +
                     entry("b", std::string("word = 'slam'\ncameo = '163'\nwhen = { object = "
                                            "['door'] }\n") +
                                    kTwoExamples)),
            Texts{});
  EXPECT_EQ(coverage_.all.entries, 2);
  EXPECT_EQ(coverage_.all.words, 1);
  ASSERT_EQ(coverage_.codes.size(), 2u);
  EXPECT_FALSE(coverage_.codes[0].composed);
  EXPECT_TRUE(coverage_.codes[1].composed);
}

TEST_F(LexiconCheck, FindsCodesNeedsAndExamples) {
  EXPECT_EQ(findings(entry("a", "word = 'slam'\ncameo = '999'\nneeds = ['tagret']\n")),
            (Texts{"code:a", "needs:a", "examples:a"}));
  EXPECT_EQ(findings(entry("a",
                           "word = 'slam'\ncameo = '111'\nexamples = [ { text = 'A', cameo = "
                           "'9', factuality = 'CT' } ]\n")),
            (Texts{"code:a", "value:a", "examples:a"}));
}

TEST_F(LexiconCheck, FindsTwoEntriesThatNothingTellsApart) {
  const auto slam = [&](const std::string& id, const std::string& code, const std::string& when) {
    return entry(id, "word = ['slam', '" + id + "']\ncameo = '" + code + "'\nwhen = { object = [" +
                         when + "] }\n" + kTwoExamples);
  };
  EXPECT_EQ(findings(slam("a", "111", "'plan', 'deal'") + slam("b", "163", "'deal'")),
            Texts{"clash:b"});
  EXPECT_EQ(findings(slam("a", "111", "'plan'") + slam("b", "163", "'deal'")), Texts{});
  const std::string same = std::string("word = 'slam'\ncameo = '111'\n") + kTwoExamples;
  EXPECT_EQ(findings(entry("a", same) + entry("b", same)), Texts{"double:b"});
  EXPECT_EQ(findings(entry("a", same) + entry("a", same)), (Texts{"id:a", "double:a"}));
}

TEST(LexiconOfTheTree, HasNothingWrong) {
  const DataFolder data(VERBALE_DATA_FOLDER);
  const auto ontology = Ontology::load(data);
  const auto lexicon = Lexicon::read(data);
  ASSERT_TRUE(ontology && lexicon);
  for (const LexiconFinding& one : check_entries(*lexicon, *ontology)) {
    ADD_FAILURE() << one.file << ":" << one.line << ": " << one.check << ": " << one.entry << ": "
                  << one.what;
  }
  EXPECT_GE(lexicon->entries().size(), 2550u);
}

}  // namespace
}  // namespace verbale
