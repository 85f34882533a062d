// SPDX-License-Identifier: Apache-2.0
#include "coding/verb_dictionary.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace verbale {
namespace {

using Texts = std::vector<std::string>;

constexpr std::string_view kDictionary = R"(
# a dictionary of our own
&TREATY
+PACT
+PEACE_ACCORD_

--- ABROGATE [160] ---
ABROGATE {ABROGATES ABROGATED }   # comment
ANNUL [161]
+PULL_OUT_OF
- * &TREATY (WITH +)        [1246]
- * HABIT                   [---]
- TROOPS * {PEACE TALKS}    [1244]
- * (WITH +)                [040:040]
- + * (BY $)                [129]

BICKER [:111]    ; the older form: a block by itself
- ** OVER GRAIN [1121]
)";

class VerbDictionary : public testing::Test {
 protected:
  void SetUp() override {
    const DataFolder data(VERBALE_DATA_FOLDER);
    words_ = *DictionaryWords::load(data);
    ontology_ = *Ontology::load(data);
  }

  OwnEntries read(std::string_view text) {
    auto own = read_verb_dictionary(text, "own.txt", words_, ontology_);
    EXPECT_TRUE(own) << to_string(own.error());
    return own ? *own : OwnEntries{};
  }

  const LexiconEntry& entry(const std::string& id) {
    const auto found = std::find_if(own_.entries.begin(), own_.entries.end(),
                                    [&](const LexiconEntry& one) { return one.id == id; });
    EXPECT_NE(found, own_.entries.end()) << id;
    static const LexiconEntry kNone;
    return found == own_.entries.end() ? kNone : *found;
  }

  /// What a dictionary with this pattern cannot do.
  std::string unmapped(const std::string& pattern) {
    const OwnEntries own = read("FROB [111]\n" + pattern + "\n");
    if (own.unmapped.empty()) return "";
    EXPECT_EQ(own.unmapped.front().line, 2u);
    return own.unmapped.front().what;
  }

  DictionaryWords words_;
  Ontology ontology_;
  OwnEntries own_;
};

TEST_F(VerbDictionary, VerbsHaveTheCodeOfTheBlockOrTheirOwn) {
  own_ = read(kDictionary);
  EXPECT_EQ(entry("own.txt:8").words, Texts{"abrogate"});
  EXPECT_EQ(entry("own.txt:8").cameo, "160");
  EXPECT_EQ(entry("own.txt:9").cameo, "161");
  const LexiconEntry& longer = entry("own.txt:10");
  EXPECT_EQ(longer.words, Texts{"pull"});
  EXPECT_EQ(longer.particle, "out");
  EXPECT_EQ(longer.target, Texts{"of"});
}

TEST_F(VerbDictionary, PatternsBecomeConditionsInRoles) {
  own_ = read(kDictionary);
  const LexiconEntry& treaty = entry("own.txt:11");
  EXPECT_EQ(treaty.words, (Texts{"abrogate", "annul"}));
  ASSERT_EQ(treaty.when.size(), 1u);
  EXPECT_EQ(treaty.when[0].role, "object|indirect|clause");
  EXPECT_EQ(treaty.when[0].lemmas, (Texts{"pact", "accord"}));
  EXPECT_EQ(treaty.target, Texts{"with"});
  const LexiconEntry& talks = entry("own.txt:13");
  ASSERT_EQ(talks.when.size(), 3u);
  EXPECT_EQ(talks.when[0].role, "subject");
  EXPECT_EQ(talks.when[0].lemmas, (Texts{"troops", "troop"}));
  EXPECT_EQ(talks.when[1].lemmas, (Texts{"talks", "talk"}));
  EXPECT_EQ(talks.when[2].role, "object.modifier");
  own_ = read("SET [111]\n- * (ASIDE RIFT) [030]\n");
  EXPECT_EQ(entry("own.txt:2").particle, "aside");
  EXPECT_EQ(entry("own.txt:2").when[0].lemmas, Texts{"rift"});
}

TEST_F(VerbDictionary, NoEventIsAnExclusionOfTheVerb) {
  own_ = read(kDictionary);
  ASSERT_EQ(entry("own.txt:8").unless.size(), 1u);
  EXPECT_EQ(entry("own.txt:8").unless[0].lemmas, Texts{"habit"});
}

TEST_F(VerbDictionary, BothWaysAndTheWayBack) {
  own_ = read(kDictionary);
  EXPECT_TRUE(entry("own.txt:14").reciprocal);
  EXPECT_EQ(entry("own.txt:15").source, Texts{"subject"});
  EXPECT_EQ(entry("own.txt:15").target, Texts{"object"});
  EXPECT_EQ(entry("own.txt:17").target, Texts{"subject"});
  EXPECT_EQ(entry("own.txt:17").cameo, "111");
  EXPECT_EQ(entry("own.txt:18").when[0].role, "over");
  EXPECT_TRUE(own_.unmapped.empty());
}

TEST_F(VerbDictionary, WhatCannotBeMappedIsSaidWithItsLine) {
  EXPECT_EQ(unmapped("- * [111]"), "");
  EXPECT_NE(unmapped("- * [999]").find("no such CAMEO code: '999'"), std::string::npos);
  EXPECT_NE(unmapped("- * [111:112]").find("way back, 112"), std::string::npos);
  EXPECT_NE(unmapped("- * &NOTHING [111]").find("&NOTHING"), std::string::npos);
  EXPECT_NE(unmapped("- * {OPEN BRACE [111]").find("no closing }"), std::string::npos);
  EXPECT_NE(unmapped("- NOTHING [111]").find("no * "), std::string::npos);
  EXPECT_NE(unmapped("- * GRAIN WHEAT [111]").find("two words in a row"), std::string::npos);
  EXPECT_NE(unmapped("- * $ [111]").find("a source behind the verb"), std::string::npos);
  EXPECT_NE(unmapped("- + * [111]").find("a target before the verb"), std::string::npos);
  EXPECT_NE(unmapped("- * (WHETHER GRAIN) [111]").find("no preposition"), std::string::npos);
  EXPECT_NE(unmapped("- * UP OUT [111]").find("two particles"), std::string::npos);
  EXPECT_NE(unmapped("- SAY * UP GRAIN [---]").find("more than one thing"), std::string::npos);
  EXPECT_NE(unmapped("~ (a b SAY) [010]").find("families"), std::string::npos);
}

TEST_F(VerbDictionary, WhatIsNoDictionaryIsAnError) {
  for (const std::string_view text : {"", "# nothing\n", "- * PACT [111]\n", "\xff\n"}) {
    EXPECT_FALSE(read_verb_dictionary(text, "own.txt", words_, ontology_)) << text;
  }
}

}  // namespace
}  // namespace verbale
