// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>
#include <stdlib.h>
#include <verbale/watch.h>

#include <filesystem>
#include <fstream>

namespace verbale {
namespace {

namespace fs = std::filesystem;
using Names = std::vector<std::string>;
using std::chrono::milliseconds;

/// The same is asked of a folder that is told of and of one that is looked through.
class WatchTest : public testing::TestWithParam<bool> {
 protected:
  WatchTest() {
    std::string name = (fs::temp_directory_path() / "verbale-watch-XXXXXX").string();
    folder = mkdtemp(name.data());
    options.settle = milliseconds(30);
    options.poll = milliseconds(GetParam() ? 50 : 0);
  }
  ~WatchTest() override { fs::remove_all(folder); }

  /// A new file is there with its text or not at all, an old one grows at once.
  void write(const std::string& name, const std::string& text) const {
    const bool known = fs::exists(folder / name);
    const fs::path written = folder / (known ? name : ".written");
    std::ofstream(written, std::ios::app) << text;
    if (!known) fs::rename(written, folder / name);
  }
  FolderWatch watch() const {
    auto opened = FolderWatch::open(folder, options);
    EXPECT_TRUE(opened);
    return std::move(*opened);
  }
  /// Names of the next files, relative to the folder.
  Names next(FolderWatch& watch, int patience = 2000) const {
    Names names;
    const auto files = watch.next(milliseconds(patience));
    EXPECT_TRUE(files);
    for (const std::string& file : *files) names.push_back(fs::relative(file, folder).string());
    return names;
  }

  fs::path folder;
  WatchOptions options;
};

TEST_P(WatchTest, WhatIsThereComesFirstThenWhatArrives) {
  write("b.txt", "one");
  write("a.txt", "one");
  FolderWatch watched = watch();
  EXPECT_EQ(watched.why_polling().empty(), !GetParam());
  EXPECT_EQ(next(watched), (Names{"a.txt", "b.txt"}));
  write("c.txt", "one");
  EXPECT_EQ(next(watched), Names{"c.txt"});
  write("a.txt", " more");
  EXPECT_EQ(next(watched), Names{"a.txt"});
  EXPECT_EQ(next(watched, 100), Names());
}

TEST_P(WatchTest, RenamedAndNestedFilesArrive) {
  FolderWatch watched = watch();
  write(".a.part", "one");
  EXPECT_EQ(next(watched, 100), Names());
  fs::rename(folder / ".a.part", folder / "a.txt");
  EXPECT_EQ(next(watched), Names{"a.txt"});
  fs::create_directories(folder / "new" / "deep");
  write("new/deep/b.txt", "one");
  EXPECT_EQ(next(watched), Names{"new/deep/b.txt"});
  write("new/c.txt", "one");
  EXPECT_EQ(next(watched), Names{"new/c.txt"});
}

TEST_P(WatchTest, TheLedgerIsNoReport) {
  options.except = folder / "own.db";
  FolderWatch watched = watch();
  for (const char* name : {"own.db", "own.db-wal", "own.db.lock"}) write(name, "x");
  EXPECT_EQ(next(watched, 150), Names());
}

TEST_P(WatchTest, AFolderThatHasGoneIsAnError) {
  FolderWatch watched = watch();
  fs::remove_all(folder);
  const auto files = watched.next(milliseconds(100));
  ASSERT_FALSE(files);
  EXPECT_EQ(files.error().code, ErrorCode::kFileMissing);
  EXPECT_FALSE(FolderWatch::open(folder, options));
}

INSTANTIATE_TEST_SUITE_P(Both, WatchTest, testing::Values(false, true),
                         [](const auto& tested) { return tested.param ? "polled" : "told"; });

}  // namespace
}  // namespace verbale
