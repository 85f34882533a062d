// SPDX-License-Identifier: Apache-2.0
//
// Packing and unpacking, and the page that teaches the packed form.
#include "actors/knowledge.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>
#include <sstream>

#include "actors/knowledge_pack.h"

namespace verbale {
namespace {

/// A file that is gone when the test ends.
struct File {
  std::filesystem::path path;
  File(const std::string& name, const std::string& bytes)
      : path(std::filesystem::temp_directory_path() / (std::to_string(::getpid()) + name)) {
    std::ofstream(path, std::ios::binary) << bytes;
  }
  ~File() { std::filesystem::remove(path); }
};

/// The code block of docs/index.md that begins with this line.
std::string block_of(const std::string& first) {
  std::ifstream in(std::string(VERBALE_SOURCE) + "/docs/index.md");
  std::ostringstream page;
  page << in.rdbuf();
  const std::string text = page.str();
  const std::size_t begin = text.find(first) + first.size();
  return text.substr(begin, text.find("```", begin) - begin);
}

TEST(Knowledge, ThePageShowsTheBytesAsTheyAreWritten) {
  const File toml("example.toml", block_of("```toml\n"));
  ActorList list;
  const Status read = read_toml(toml.path, [&](const TomlEntry& root) {
    return read_actor_file(root, "actors/a.toml", list);
  });
  ASSERT_TRUE(read) << to_string(read.error());
  std::string shown;
  std::istringstream lines(block_of("```hex\n"));
  for (std::string line; std::getline(lines, line);) {
    std::istringstream bytes(line.substr(0, line.find("  ")));
    for (unsigned byte = 0; bytes >> std::hex >> byte;) shown += static_cast<char>(byte);
  }
  EXPECT_EQ(pack_actors(list), shown);
}

TEST(Knowledge, AUsersListGoesBeforeOurs) {
  const File own("own.txt",
                 "FRANCE_ [OSTGOV]\nZEMBLA_LEAGUE_ [OSTREB >19990101]\n\t[OSTOPP]\nENVOY [~SPY]\n");
  const auto knowledge = Knowledge::load(VERBALE_DATA_FOLDER, {own.path});
  ASSERT_TRUE(knowledge.has_value()) << to_string(knowledge.error());
  ASSERT_TRUE(knowledge->has_any_case());
  const auto names = knowledge->starting_in_any_case("zembla");
  ASSERT_EQ(names.size(), 1u);
  EXPECT_TRUE(names[0].own);
  const KnownActor& league = knowledge->actors()[names[0].actor];
  EXPECT_EQ(knowledge->code_on(league, "1998-05-01"), "OSTOPP");
  EXPECT_EQ(knowledge->code_on(league, "2003-05-01"), "OSTREB");
  ASSERT_NE(knowledge->role("envoy"), nullptr);
  EXPECT_EQ(knowledge->role("envoy")->code, "SPY");
  EXPECT_FALSE(knowledge->starting_with("France").empty());
}

TEST(Knowledge, DatesOfDifferentPrecisionAreComparedAsFarAsBothGo) {
  const Span1D year{"1997", "1999"};
  EXPECT_TRUE(year.holds("1997-01-01"));
  EXPECT_TRUE(year.holds("1999-12-31"));
  EXPECT_FALSE(year.holds("2000-01-01"));
  EXPECT_FALSE(year.holds(""));
}

}  // namespace
}  // namespace verbale
