// SPDX-License-Identifier: Apache-2.0
//
// zip and tar: each file in them is read as if it lay in a folder. What they could do to us: be cut
// off, be altered, burst, hold themselves, and name files where they have no business.
#include <gtest/gtest.h>

#include <filesystem>

#include "pack.h"
#include "reading.h"

namespace verbale::reading {
namespace {

using Texts = std::vector<std::string>;

const Members kTwo = {{"a/one.txt", "France accused Iran."},
                      {"two.html", "<p>Iran denied it.</p>"}};

Texts texts(const Outcome& run) {
  Texts all;
  for (const Document& document : run.reports) all.push_back(document.text);
  return all;
}

Outcome read_bytes(std::string_view bytes, const ReadOptions& how = options()) {
  const Folder folder;
  return read({folder.file("x.zip", bytes)}, how);
}

class ArchiveTest : public testing::TestWithParam<std::string (*)(const Members&)> {
 protected:
  static std::string made(const Members& members) { return GetParam()(members); }
};

TEST_P(ArchiveTest, EachFileIsAReportThatSaysWhereItWas) {
  const Folder folder;
  const std::string file = folder.file("news.zip", made(kTwo));
  const Outcome run = read({file});
  EXPECT_EQ(texts(run), (Texts{"France accused Iran.", "Iran denied it."}));
  EXPECT_TRUE(run.reports[0].info.id.starts_with("news.zip!a/one.txt#")) << run.reports[0].info.id;
  EXPECT_EQ(run.reports[0].info.origin, file + "!a/one.txt");
  EXPECT_EQ(run.reports[1].info.kind, "html");
}

TEST_P(ArchiveTest, AnIdDoesNotDependOnTheFolderAndTellsTextsApart) {
  const auto id = [](const std::string& text) {
    const Folder folder;
    return read({folder.file("n.zip", made({{"1.txt", text}}))}).ids().at(0);
  };
  EXPECT_EQ(id("One."), id("One."));
  EXPECT_NE(id("One."), id("Two."));
}

TEST_P(ArchiveTest, JsonLinesInsideKeepTheirIds) {
  EXPECT_EQ(
      read_bytes(made({{"a.jsonl", "{\"id\": \"w1\", \"text\": \"Iran denied it.\"}\n"}})).ids(),
      Texts{"w1"});
}

TEST_P(ArchiveTest, FoldersLinksAndHiddenFilesAreNoReports) {
  const Outcome run = read_bytes(made({{"f/", ""},
                                       {"f/.hidden", "No."},
                                       {"__MACOSX/a.txt", "No."},
                                       {".git/config", "No."},
                                       {"f/a.txt", "Yes."}}));
  EXPECT_EQ(texts(run), Texts{"Yes."});
  EXPECT_EQ(run.rejects.size(), 0u);
  EXPECT_EQ(run.passed_over, (std::map<std::string, std::uint64_t>{{"hidden file", 3}}));
}

TEST_P(ArchiveTest, NamesThatLeaveTheFolderAreNamesOnly) {
  const Folder folder;
  folder.file("in/keep.txt", "Kept.");
  const std::string file =
      folder.file("in/x.zip", made({{"../evil.txt", "Evil."}, {"/tmp/verbale-evil", "Evil."}}));
  EXPECT_EQ(read({file}).reports.size(), 2u);
  EXPECT_FALSE(std::filesystem::exists(folder.path("evil.txt")));
  EXPECT_FALSE(std::filesystem::exists("/tmp/verbale-evil"));
}

TEST_P(ArchiveTest, ControlCharactersInNamesAreNotPassedOn) {
  const Outcome run = read_bytes(made({{"a\x1B[2J.txt", "One."}}));
  ASSERT_EQ(run.reports.size(), 1u);
  EXPECT_EQ(run.reports[0].info.origin.find('\x1B'), std::string::npos);
}

TEST_P(ArchiveTest, NamesInUtf8StayWhateverTheLocale) {
  EXPECT_TRUE(
      read_bytes(made({{"d\u00E4y.txt", "One."}})).ids().at(0).starts_with("x.zip!d\u00E4y.txt#"));
}

TEST_P(ArchiveTest, AFileThatIsNoTextCostsItself) {
  const Outcome run = read_bytes(made({{"a.png", "\x89PNG\r\n\x1A\n\x01"}, {"b.txt", "One."}}));
  EXPECT_EQ(texts(run), Texts{"One."});
  EXPECT_EQ(run.rejects.size(), 1u);
}

TEST_P(ArchiveTest, ArchivesInsideAreReadAsDeepAsTheBudgetAllows) {
  const std::string deep = made({{"c.zip", made({{"b.tar", made({{"a.txt", "One."}})}})}});
  EXPECT_EQ(texts(read_bytes(deep)), Texts{"One."});
  ReadOptions shallow = options();
  shallow.budget.archive_depth = 2;
  const Outcome run = read_bytes(deep, shallow);
  ASSERT_EQ(run.rejects.size(), 1u);
  EXPECT_EQ(run.rejects[0].error.code, ErrorCode::kArchiveDepth);
  EXPECT_TRUE(run.rejects[0].origin.ends_with("x.zip!c.zip!b.tar")) << run.rejects[0].origin;
}

TEST_P(ArchiveTest, TooManyFilesEndIt) {
  ReadOptions few = options();
  few.budget.archive_members = 2;
  const Outcome run = read_bytes(made({{"1", "One."}, {"2", "Two."}, {"3", "Three."}}), few);
  EXPECT_EQ(run.reports.size(), 2u);
  EXPECT_EQ(run.rejects.at(0).error.code, ErrorCode::kArchiveBudget);
}

TEST_P(ArchiveTest, EveryShorterFileIsReportsAndRejects) {
  const std::string whole = made(kTwo);
  for (std::size_t size = 0; size < whole.size(); size += 7) {
    const Outcome run = read_bytes(whole.substr(0, size));
    EXPECT_LE(run.reports.size(), 2u) << size;
    for (const Reject& reject : run.rejects) {
      EXPECT_NE(reject.error.code, ErrorCode::kInternal) << size;
      EXPECT_FALSE(reject.error.to_do.empty()) << size;
    }
  }
}

TEST_P(ArchiveTest, AlteredBytesNeverCrash) {
  const std::string whole = made(kTwo);
  for (std::size_t at = 0; at < whole.size(); at += 3) {
    std::string altered = whole;
    altered[at] = static_cast<char>(altered[at] ^ 0x55);
    (void)read_bytes(altered);
  }
}

std::string name_of_format(const testing::TestParamInfo<std::string (*)(const Members&)>& one) {
  return one.index == 0 ? "Zip" : "Tar";
}
INSTANTIATE_TEST_SUITE_P(All, ArchiveTest, testing::Values(&zip_of, &tar_of), name_of_format);

TEST(TarTest, PackedInEachWay) {
  for (const Packing packing : {Packing::kGz, Packing::kXz, Packing::kBz2, Packing::kZst}) {
    EXPECT_EQ(read_bytes(pack(tar_of(kTwo), packing)).reports.size(), 2u);
  }
}

TEST(TarTest, ALinkIsNotFollowed) {
  const Outcome run = read_bytes(tar_of({{"l.txt", "-> /etc/passwd"}, {"a.txt", "One."}}));
  EXPECT_EQ(texts(run), Texts{"One."});
  EXPECT_EQ(run.passed_over.at("link"), 1u);
}

TEST(TarTest, CutOffItKeepsTheFirst) {
  const std::string long_text = std::string(2000, 'x') + " was read.";
  const std::string tar = tar_of({{"1.txt", "One."}, {"2.txt", long_text}});
  const Outcome run = read_bytes(tar.substr(0, 512 + 512 + 512 + 900));
  EXPECT_EQ(texts(run), Texts{"One."});
  EXPECT_EQ(run.rejects.at(0).error.code, ErrorCode::kArchiveInvalid);
}

TEST(ZipTest, ABombIsStoppedAndTheRestIsSaidToBeUnread) {
  ReadOptions strict = options();
  strict.budget.report_bytes = 64u << 20;
  strict.budget.unpack_ratio = 100;
  const Outcome run =
      read_bytes(zip_of({{"a.txt", std::string(32 << 20, 'x')}, {"b.txt", "Two."}}), strict);
  EXPECT_EQ(run.reports.size(), 0u);
  ASSERT_EQ(run.rejects.size(), 2u);
  EXPECT_EQ(run.rejects[0].error.code, ErrorCode::kArchiveBudget);
  EXPECT_EQ(run.rejects[1].error.what, "the rest of the archive is not read");
}

TEST(ZipTest, BombsInsideOfEachOtherCountTogether) {
  ReadOptions strict = options();
  strict.budget.unpack_ratio = 100;
  Members inner;
  for (int i = 0; i < 20; ++i) inner.emplace_back(std::to_string(i), std::string(1 << 20, 'x'));
  const Outcome run = read_bytes(zip_of({{"a.zip", zip_of(inner)}}), strict);
  EXPECT_LT(run.reports.size(), 17u);
  EXPECT_EQ(run.rejects.at(0).error.code, ErrorCode::kArchiveBudget);
}

TEST(ZipTest, TheBudgetOfBytesIsForAllMembersTogether) {
  ReadOptions small = options();
  small.budget.unpacked_bytes = 1500;
  const std::string text(1000, 'x');
  const Outcome run = read_bytes(zip_of({{"1", text}, {"2", text}, {"3", text}}), small);
  EXPECT_EQ(run.reports.size(), 1u);
  EXPECT_EQ(run.rejects.at(0).error.code, ErrorCode::kArchiveBudget);
}

TEST(ZipTest, AnOfficeDocumentIsOneReject) {
  const Outcome run =
      read_bytes(zip_of({{"[Content_Types].xml", "<a/>"}, {"word/document.xml", "<b/>"}}));
  ASSERT_EQ(run.inputs(), 1u);
  EXPECT_EQ(run.rejects.at(0).error.code, ErrorCode::kNotText);
}

TEST(ZipTest, AnEmptyOneHasNoReports) { EXPECT_EQ(read_bytes(zip_of({})).inputs(), 0u); }

TEST(ZipTest, TextThatBeginsLikeOneIsText) {
  EXPECT_EQ(report("PKK fighters attacked a post.").text, "PKK fighters attacked a post.");
}

}  // namespace
}  // namespace verbale::reading
