// SPDX-License-Identifier: Apache-2.0
#include "base/index_file.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

#include "base/hash.h"

namespace verbale {
namespace {

const std::string kSources = hash_hex("the sources");

std::string sample() {
  return IndexFile::build({{"actors", "AAAA"}, {"time/english.toml", ""}, {"places", "PP"}},
                          kSources);
}

/// A file that is gone when the test ends.
struct File {
  std::filesystem::path path =
      std::filesystem::temp_directory_path() / ("verbale-index-" + std::to_string(::getpid()));
  explicit File(const std::string& bytes) { std::ofstream(path, std::ios::binary) << bytes; }
  ~File() { std::filesystem::remove(path); }
};

TEST(IndexFile, GivesBackItsSections) {
  const std::string bytes = sample();
  const auto index = IndexFile::from_bytes(bytes, "x");
  ASSERT_TRUE(index.has_value()) << to_string(index.error());
  EXPECT_EQ(index->section("actors"), "AAAA");
  EXPECT_EQ(index->section("time/english.toml"), "");
  EXPECT_EQ(index->section("places"), "PP");
  EXPECT_FALSE(index->section("absent"));
  EXPECT_EQ(index->sections().size(), 3u);
}

TEST(IndexFile, IsMappedWhereItWasMadeFromTheseSources) {
  const File file(sample());
  const auto index = IndexFile::open(file.path, kSources);
  ASSERT_TRUE(index.has_value()) << to_string(index.error());
  ASSERT_NE(*index, nullptr);
  EXPECT_EQ((*index)->section("places"), "PP");
}

TEST(IndexFile, IsLeftAloneWhereTheSourcesHaveChanged) {
  const File file(sample());
  const auto index = IndexFile::open(file.path, hash_hex("other sources"));
  ASSERT_TRUE(index.has_value());
  EXPECT_EQ(*index, nullptr);
  const auto none = IndexFile::open("/no/such/index", kSources);
  ASSERT_TRUE(none.has_value());
  EXPECT_EQ(*none, nullptr);
}

TEST(IndexFile, RefusesEveryCutAndEveryChangedByte) {
  const std::string whole = sample();
  for (std::size_t cut = 0; cut < whole.size(); ++cut) {
    const auto index = IndexFile::from_bytes(std::string_view(whole).substr(0, cut), "cut");
    ASSERT_FALSE(index.has_value()) << cut;
    EXPECT_EQ(index.error().code, ErrorCode::kIndexDamaged) << cut;
  }
  constexpr std::size_t kHashOfSources = 56,
                        kHeader = 96;  // compared by open(), not held against itself
  for (std::size_t at = 0; at < whole.size(); ++at) {
    if (at >= kHashOfSources && at < kHeader) continue;
    std::string bytes = whole;
    bytes[at] = static_cast<char>(bytes[at] ^ 0x10);
    EXPECT_FALSE(IndexFile::from_bytes(bytes, "changed").has_value()) << at;
  }
}

TEST(IndexFile, SaysWhatIsWrong) {
  const File empty("");
  auto index = IndexFile::open(empty.path, kSources);
  ASSERT_FALSE(index.has_value());
  EXPECT_EQ(index.error().code, ErrorCode::kIndexDamaged);
  EXPECT_NE(index.error().to_do.find("actors build"), std::string::npos);
  std::string newer = sample();
  newer[8] = 99;
  index = IndexFile::open(File(newer).path, kSources);
  ASSERT_FALSE(index.has_value());
  EXPECT_EQ(index.error().code, ErrorCode::kIndexVersion);
}

TEST(IndexFile, ADirectoryThatClaimsMoreThanThereIsIsRefused) {
  // A right checksum over a wrong directory: whoever makes files on purpose can do this.
  std::string bytes = sample();
  bytes[12] = 77;  // sections
  EXPECT_FALSE(IndexFile::from_bytes(bytes, "made").has_value());
}

}  // namespace
}  // namespace verbale
