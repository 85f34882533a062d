// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>
#include <verbale/reader.h>

#include <string>
#include <vector>

namespace verbale {
namespace {

std::vector<std::uint32_t> holders(std::string_view id, std::uint32_t of) {
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = 1; i <= of; ++i) {
    if (Shard{i, of}.holds(id)) found.push_back(i);
  }
  return found;
}

TEST(ShardTest, EveryIdIsInExactlyOne) {
  for (const std::uint32_t of : {1u, 2u, 7u}) {
    for (int i = 0; i < 200; ++i) EXPECT_EQ(holders("wire-" + std::to_string(i), of).size(), 1u);
  }
  EXPECT_EQ(holders("", 3).size(), 1u);
}

TEST(ShardTest, NoneIsMuchLargerThanTheOthers) {
  std::vector<int> sizes(4);
  for (int i = 0; i < 4000; ++i) ++sizes[holders("wire-" + std::to_string(i), 4).front() - 1];
  for (const int size : sizes) EXPECT_NEAR(size, 1000, 120);
}

// The division is promised: shards of two versions, or of two machines, must fit together.
TEST(ShardTest, TheDivisionDoesNotChange) {
  EXPECT_EQ(holders("wire-17", 4), std::vector<std::uint32_t>{3});
  EXPECT_EQ(holders("1981-01-20-algiers", 4), std::vector<std::uint32_t>{2});
  EXPECT_EQ(holders("\xC3\x9C", 1000), std::vector<std::uint32_t>{591});
}

}  // namespace
}  // namespace verbale
