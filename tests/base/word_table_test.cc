// SPDX-License-Identifier: Apache-2.0
#include "base/word_table.h"

#include <gtest/gtest.h>

#include <deque>
#include <string>

namespace verbale {
namespace {

TEST(WordTable, FindsWhatWasAddedAndNothingElse) {
  WordTable table;
  EXPECT_EQ(table.find("treaty"), nullptr);
  EXPECT_TRUE(table.add("treaty", 7));
  EXPECT_TRUE(table.add("", 9));
  ASSERT_NE(table.find("treaty"), nullptr);
  EXPECT_EQ(*table.find("treaty"), 7u);
  EXPECT_EQ(*table.find(""), 9u);
  EXPECT_EQ(table.find("treat"), nullptr);
}

TEST(WordTable, TheFirstNumberOfAWordStays) {
  WordTable table;
  EXPECT_TRUE(table.add("oath", 1));
  EXPECT_FALSE(table.add("oath", 2));
  EXPECT_EQ(*table.find("oath"), 1u);
  EXPECT_EQ(table.size(), 1u);
}

TEST(WordTable, HoldsManyWordsWithRoomReservedAndWithout) {
  constexpr std::uint32_t kWords = 20'000;
  std::deque<std::string> words;
  for (std::uint32_t i = 0; i < kWords; ++i) words.push_back("w" + std::to_string(i));
  WordTable grown, reserved;
  reserved.reserve(kWords);
  for (std::uint32_t i = 0; i < kWords; ++i) {
    ASSERT_TRUE(grown.add(words[i], i));
    ASSERT_TRUE(reserved.add(words[i], i));
  }
  for (std::uint32_t i = 0; i < kWords; ++i) {
    ASSERT_EQ(*grown.find(words[i]), i);
    ASSERT_EQ(*reserved.find(words[i]), i);
  }
  EXPECT_FALSE(grown.contains("w20000"));
}

}  // namespace
}  // namespace verbale
