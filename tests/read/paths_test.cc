// SPDX-License-Identifier: Apache-2.0
//
// Files, folders, and what is neither. Whatever happens, every input is a report or a reject.
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>

#include "reading.h"

namespace verbale::reading {
namespace {

using Texts = std::vector<std::string>;

Texts texts(const Outcome& run) {
  Texts all;
  for (const Document& document : run.reports) all.push_back(document.text);
  return all;
}

TEST(PathsTest, AFolderInByteOrderOfNames) {
  const Folder folder;
  for (const char* name : {"b.txt", "a.txt", "B.txt", "a/2.txt", "a/10.txt", "ä.txt"}) {
    folder.file(name, std::string("Report ") + name + ".");
  }
  EXPECT_EQ(texts(read({folder.path()})),
            (Texts{"Report B.txt.", "Report a/10.txt.", "Report a/2.txt.", "Report a.txt.",
                   "Report b.txt.", "Report ä.txt."}));
}

TEST(PathsTest, ASlashAtTheEndOfAFolder) {
  const Folder folder;
  folder.file("a.txt", "One.");
  EXPECT_EQ(read({folder.path() + "/"}).reports.at(0).info.origin, folder.path() + "/a.txt");
}

TEST(PathsTest, PathsInTheOrderGiven) {
  const Folder folder;
  EXPECT_EQ(texts(read({folder.file("b", "Two."), folder.file("a", "One.")})),
            (Texts{"Two.", "One."}));
}

TEST(PathsTest, HiddenFilesArePassedOver) {
  const Folder folder;
  folder.file(".hidden", "No.");
  folder.file(".git/config", "No.");
  folder.file("a.txt", "Yes.");
  EXPECT_EQ(texts(read({folder.path()})), Texts{"Yes."});
}

TEST(PathsTest, AHiddenFileThatIsNamedIsRead) {
  const Folder folder;
  EXPECT_EQ(read({folder.file(".hidden", "Yes.")}).reports.size(), 1u);
}

TEST(PathsTest, AnEmptyFolderHasNoInputs) {
  const Folder folder;
  EXPECT_EQ(read({folder.path()}).inputs(), 0u);
}

TEST(PathsTest, AMissingFileIsARejectAndTheRunGoesOn) {
  const Folder folder;
  const Outcome run = read({folder.path("none.txt"), folder.file("a.txt", "One.")});
  ASSERT_EQ(run.rejects.size(), 1u);
  EXPECT_EQ(run.rejects[0].error.code, ErrorCode::kFileMissing);
  EXPECT_EQ(run.rejects[0].origin, folder.path("none.txt"));
  EXPECT_EQ(texts(run), Texts{"One."});
}

TEST(PathsTest, AFileIsNoFolder) {
  const Folder folder;
  const std::string file = folder.file("a.txt", "One.");
  EXPECT_EQ(read({file + "/b.txt"}).rejects.at(0).error.code, ErrorCode::kFileMissing);
}

TEST(PathsTest, AnEmptyPathIsMissing) {
  EXPECT_EQ(read({""}).rejects.at(0).error.code, ErrorCode::kFileMissing);
}

TEST(PathsTest, AFileThatMayNotBeRead) {
  const Folder folder;
  const std::string file = folder.file("a.txt", "One.");
  ::chmod(file.c_str(), 0);
  if (::access(file.c_str(), R_OK) == 0) GTEST_SKIP() << "the superuser reads everything";
  EXPECT_EQ(read({file}).rejects.at(0).error.code, ErrorCode::kFileUnreadable);
}

TEST(PathsTest, AFolderThatMayNotBeRead) {
  const Folder folder;
  folder.file("a/b.txt", "One.");
  ::chmod(folder.path("a").c_str(), 0);
  const bool superuser = ::access(folder.path("a").c_str(), R_OK) == 0;
  const Outcome run = read({folder.path()});
  ::chmod(folder.path("a").c_str(), 0700);
  if (superuser) GTEST_SKIP() << "the superuser reads everything";
  EXPECT_EQ(run.rejects.at(0).error.code, ErrorCode::kFileUnreadable);
}

TEST(PathsTest, APipeInAFolderIsNotWaitedFor) {
  const Folder folder;
  ASSERT_EQ(::mkfifo(folder.path("pipe").c_str(), 0600), 0);
  const Outcome run = read({folder.path()});
  ASSERT_EQ(run.rejects.size(), 1u);
  EXPECT_EQ(run.rejects[0].error.code, ErrorCode::kFileUnreadable);
}

TEST(PathsTest, LinksToFilesAreReadAndCirclesAreNotWalked) {
  const Folder folder;
  folder.file("a/one.txt", "One.");
  std::filesystem::create_symlink("one.txt", folder.path("a/two.txt"));
  std::filesystem::create_directory_symlink("..", folder.path("a/up"));
  EXPECT_EQ(read({folder.path()}).inputs(), 2u);
}

TEST(PathsTest, ALinkToNowhereIsMissing) {
  const Folder folder;
  std::filesystem::create_symlink("nowhere", folder.path("link"));
  EXPECT_EQ(read({folder.path()}).rejects.at(0).error.code, ErrorCode::kFileMissing);
}

TEST(PathsTest, NothingIsLost) {
  const Folder folder;
  folder.file("1.txt", "France accused Iran.");
  folder.file("2.txt", "");
  folder.file("3.txt", "\xFF");
  folder.file("4.html", "<html><nav>No</nav></html>");
  folder.file("5.html", "<p>France accused Iran of spying.</p>");
  folder.file("6.jsonl", "{\"text\": \"One.\"}\n{\n{\"text\": 2}\n\n{\"text\": \"Four.\"}\n");
  folder.file("7.gz", "\x1F\x8B\x08 damaged");
  folder.file("8.txt", std::string("a\0b", 3));
  const Outcome run = read({folder.path(), folder.path("none")});
  EXPECT_EQ(run.inputs(), 8u + 4u);  // one file holds four lines, and one path is missing
  EXPECT_EQ(run.reports.size(), 4u);
}

TEST(PathsTest, TheSinkEndsTheReading) {
  const Folder folder;
  folder.file("a.jsonl", "{\"text\": \"One.\"}\n{\"text\": \"Two.\"}\n");
  folder.file("b.txt", "Three.");
  int reports = 0;
  ReadSink sink;
  sink.report = [&](Document&&) { return ++reports < 2; };
  sink.reject = [](Reject&&) { return true; };
  read_paths({folder.path(), folder.path()}, options(), sink);
  EXPECT_EQ(reports, 2);
}

TEST(PathsTest, TheSinkEndsTheReadingAtAReject) {
  const Folder folder;
  const std::string file = folder.file("a.jsonl", "{\"text\": 1}\n{\"text\": 2}\n");
  int rejects = 0;
  ReadSink sink;
  sink.report = [](Document&&) { return true; };
  sink.reject = [&](Reject&&) { return ++rejects < 1; };
  read_paths({file, folder.path("none")}, options(), sink);
  EXPECT_EQ(rejects, 1);
}

class StandardInput {
 public:
  explicit StandardInput(const std::string& file) : before_(::dup(STDIN_FILENO)) {
    std::FILE* opened = std::fopen(file.c_str(), "rb");
    ::dup2(::fileno(opened), STDIN_FILENO);
    std::fclose(opened);
  }
  ~StandardInput() {
    ::dup2(before_, STDIN_FILENO);
    ::close(before_);
  }

 private:
  int before_;
};

TEST(PathsTest, ADashIsStandardInput) {
  const Folder folder;
  const StandardInput input(folder.file("a.jsonl", "{\"text\": \"One.\"}\n{\"text\": 2}\n"));
  const Outcome run = read({"-"});
  ASSERT_EQ(run.reports.size(), 1u);
  EXPECT_EQ(run.reports[0].info.origin, "standard input, line 1");
  ASSERT_EQ(run.rejects.size(), 1u);
  EXPECT_EQ(run.rejects[0].origin, "standard input, line 2");
}

TEST(InputBytesTest, TheSumOfAllFiles) {
  const Folder folder;
  const std::string file = folder.file("a.txt", "12345");
  folder.file("b/c.txt", "123");
  EXPECT_EQ(input_bytes({folder.path()}), 8u);
  EXPECT_EQ(input_bytes({folder.path(), file}), 13u);
}

TEST(InputBytesTest, NotKnownForStandardInputAndPipes) {
  const Folder folder;
  const std::string file = folder.file("a.txt", "12345");
  ASSERT_EQ(::mkfifo(folder.path("pipe").c_str(), 0600), 0);
  EXPECT_EQ(input_bytes({file, "-"}), 0u);
  EXPECT_EQ(input_bytes({file, folder.path("pipe")}), 0u);
}

TEST(InputBytesTest, WhatIsNotThereHasNone) {
  const Folder folder;
  EXPECT_EQ(input_bytes({folder.file("a.txt", "12345"), folder.path("none")}), 5u);
  EXPECT_EQ(input_bytes({}), 0u);
}

TEST(PathsTest, APatternThatNoShellExpandedStandsForWhatItFits) {
  const Folder folder;
  for (const char* name : {"b2.txt", "b1.txt", "c.txt", ".b0.txt"}) folder.file(name, name);
  EXPECT_EQ(texts(read({folder.path("b?.txt")})), (Texts{"b1.txt", "b2.txt"}));
  EXPECT_EQ(texts(read({folder.path("[c-z]*")})), Texts{"c.txt"});
}

TEST(PathsTest, AFileWhoseNameIsAPatternIsThatFile) {
  const Folder folder;
  folder.file("ab.txt", "Two.");
  folder.file("a*.txt", "One.");
  EXPECT_EQ(texts(read({folder.path("a*.txt")})), Texts{"One."});
}

TEST(PathsTest, APatternThatFitsNothingIsMissing) {
  const Folder folder;
  EXPECT_EQ(read({folder.path("*.txt")}).rejects.at(0).error.code, ErrorCode::kFileMissing);
}

}  // namespace
}  // namespace verbale::reading
