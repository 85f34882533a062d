// SPDX-License-Identifier: Apache-2.0
#include "read/byline.h"

#include <gtest/gtest.h>

#include "reading.h"

namespace verbale {
namespace {

std::string author(std::string_view line) {
  const auto found = byline(line, reading::rules());
  return found ? found->author : "none";
}

TEST(BylineTest, OneName) {
  EXPECT_EQ(author("By Anna Berg"), "Anna Berg");
  EXPECT_EQ(author("by Anna Berg"), "Anna Berg");
  EXPECT_EQ(author("BY ANNA BERG"), "ANNA BERG");
  EXPECT_EQ(author("By: Anna Berg"), "Anna Berg");
}

TEST(BylineTest, SeveralNames) {
  EXPECT_EQ(author("By Anna Berg and Li Wei"), "Anna Berg and Li Wei");
  EXPECT_EQ(author("By Anna Berg, Li Wei and Omar Haddad"), "Anna Berg, Li Wei and Omar Haddad");
  EXPECT_EQ(author("By Anna Berg & Li Wei"), "Anna Berg & Li Wei");
}

TEST(BylineTest, TheOutletBehindTheNames) {
  const auto found = byline("By Anna Berg and Li Wei, Chronicle Wire", reading::rules()).value();
  EXPECT_EQ(found.author, "Anna Berg and Li Wei");
  EXPECT_EQ(found.outlet, "Chronicle Wire");
  EXPECT_EQ(byline("By Anna Berg", reading::rules()).value().outlet, "");
}

TEST(BylineTest, NamesWithSmallWordsInitialsAndAccents) {
  EXPECT_EQ(author("By Ludwig van der Meer"), "Ludwig van der Meer");
  EXPECT_EQ(author("By Nouri al-Hamdan"), "Nouri al-Hamdan");
  EXPECT_EQ(author("By Anna B. Berg Jr."), "Anna B. Berg Jr.");
  EXPECT_EQ(author("By Élodie O’Brien"), "Élodie O’Brien");
}

TEST(BylineTest, SentencesAreNone) {
  for (const char* line :
       {"By Tuesday the talks had failed.", "By Tuesday Evening",
        "By force if need be, the minister said", "By then Iran had agreed", "By 2003 Iran", "By",
        "By ", "By the way", "Byron Spoke", "Anna Berg", "Written by Anna Berg", ""}) {
    EXPECT_EQ(author(line), "none") << line;
  }
}

TEST(BylineTest, ALongLineIsNone) { EXPECT_EQ(author("By " + std::string(200, 'A')), "none"); }

TEST(BylineTest, LinesOfNames) {
  EXPECT_TRUE(is_all_names("Chronicle Wire", reading::rules()));
  EXPECT_TRUE(is_all_names("Staff Writer of The Chronicle", reading::rules()));
  EXPECT_FALSE(is_all_names("Envoys met in Geneva", reading::rules()));
  EXPECT_FALSE(is_all_names("Iran Agreed.", reading::rules()));
  EXPECT_FALSE(is_all_names("One Two Three Four Five Six Seven", reading::rules()));
  EXPECT_FALSE(is_all_names("", reading::rules()));
}

}  // namespace
}  // namespace verbale
