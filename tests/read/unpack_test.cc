// SPDX-License-Identifier: Apache-2.0
//
// Compressed files: whole, cut off, altered, and made to burst.
#include "read/unpack.h"

#include <gtest/gtest.h>

#include "base/hash.h"
#include "pack.h"
#include "reading.h"

namespace verbale::reading {
namespace {

using Texts = std::vector<std::string>;

class UnpackTest : public testing::TestWithParam<Packing> {};

std::string lines(int from, int to) {
  std::string all;
  for (int i = from; i <= to; ++i) {
    const std::string id = std::to_string(i);
    all += "{\"id\": \"" + id + "\", \"text\": \"Report " + hash_hex(id) + " was read.\"}\n";
  }
  return all;
}

TEST_P(UnpackTest, Text) {
  EXPECT_EQ(report(pack("France accused Iran.", GetParam())).text, "France accused Iran.");
}

TEST_P(UnpackTest, Html) {
  EXPECT_EQ(report(pack("<p>France accused Iran.</p>", GetParam())).text, "France accused Iran.");
}

TEST_P(UnpackTest, JsonLinesOfManyChunks) {
  const Folder folder;
  const Outcome run = read({folder.file("a", pack(lines(1, 20000), GetParam()))});
  EXPECT_EQ(run.reports.size(), 20000u);
  EXPECT_TRUE(run.rejects.empty());
  EXPECT_EQ(run.reports.at(19999).info.id, "20000");
}

TEST_P(UnpackTest, SeveralMembersAreOneFile) {
  const Folder folder;
  const Outcome run =
      read({folder.file("a", pack(lines(1, 3), GetParam()) + pack(lines(4, 5), GetParam()))});
  EXPECT_EQ(run.ids(), (Texts{"1", "2", "3", "4", "5"}));
}

TEST_P(UnpackTest, NothingIsAnEmptyReport) {
  EXPECT_EQ(rejection(pack("", GetParam())).code, ErrorCode::kEmptyReport);
}

TEST_P(UnpackTest, CutOffTextIsRejected) {
  std::string text;
  for (int i = 0; i < 200; ++i) text += hash_hex(std::to_string(i)) + " was read.\n";
  const std::string packed = pack(text, GetParam());
  EXPECT_EQ(rejection(packed.substr(0, packed.size() - 20)).code, ErrorCode::kArchiveInvalid);
}

TEST_P(UnpackTest, OfCutOffJsonLinesTheFirstAreKept) {
  const Folder folder;
  const std::string packed = pack(lines(1, 20000), GetParam());
  const std::string file = folder.file("a", packed.substr(0, packed.size() * 3 / 4));
  const Outcome run = read({file, folder.file("b", "The next.")});
  ASSERT_EQ(run.rejects.size(), 1u);
  EXPECT_EQ(run.rejects[0].error.code, ErrorCode::kArchiveInvalid);
  EXPECT_GT(run.reports.size(), 5000u);
  EXPECT_LT(run.reports.size(), 20000u);
  // The last report is that of the next file; the reject names the line after the last one kept.
  EXPECT_EQ(run.rejects[0].origin, file + ", line " + std::to_string(run.reports.size()));
  EXPECT_EQ(run.reports.back().text, "The next.");
}

TEST_P(UnpackTest, EveryShorterFileIsAnErrorOrAReport) {
  const std::string packed = pack(lines(1, 5), GetParam());
  for (std::size_t size = 6; size < packed.size(); ++size) {
    const auto found = read_report(packed.substr(0, size), options());
    if (found)
      EXPECT_EQ(found->info.id, "1") << size;
    else
      EXPECT_NE(found.error().code, ErrorCode::kInternal) << size;
  }
}

TEST_P(UnpackTest, AlteredBytesNeverCrash) {
  const std::string packed = pack(lines(1, 5), GetParam());
  for (std::size_t at = 0; at < packed.size(); ++at) {
    std::string altered = packed;
    altered[at] = static_cast<char>(altered[at] ^ 0x55);
    (void)read_report(altered, options());
  }
}

TEST_P(UnpackTest, TheBudgetOfBytes) {
  ReadOptions small = options();
  small.budget.unpacked_bytes = 1000;
  EXPECT_EQ(rejection(pack(std::string(2000, 'x'), GetParam()), small).code,
            ErrorCode::kArchiveBudget);
}

TEST_P(UnpackTest, TheRatioCountsFrom16MiBOn) {
  ReadOptions small = options();
  small.budget.unpack_ratio = 10;
  small.budget.report_bytes = 64u << 20;
  const std::string below(8 << 20, 'x'), above(32 << 20, 'x');
  EXPECT_EQ(report(pack(below, GetParam()), small).text.size(), below.size());
  const Error error = rejection(pack(above, GetParam()), small);
  EXPECT_EQ(error.code, ErrorCode::kArchiveBudget);
  EXPECT_NE(error.what.find("10 times"), std::string::npos) << error.what;
}

TEST_P(UnpackTest, OneLayerOnly) {
  const std::string twice = pack(pack("France accused Iran.", GetParam()), GetParam());
  const ErrorCode code = rejection(twice).code;
  EXPECT_TRUE(code == ErrorCode::kNotText || code == ErrorCode::kUtf8Invalid);
}

std::string name_of_packing(const testing::TestParamInfo<Packing>& one) {
  constexpr const char* kNames[] = {"None", "Gz", "Xz", "Bz2", "Zst"};
  return kNames[static_cast<int>(one.param)];
}

INSTANTIATE_TEST_SUITE_P(All, UnpackTest,
                         testing::Values(Packing::kGz, Packing::kXz, Packing::kBz2, Packing::kZst),
                         name_of_packing);

TEST(GzTest, OfASmallCutOffFileEveryWholeLineIsKept) {
  const Folder folder;
  const std::string packed = pack(lines(1, 100), Packing::kGz);
  const Outcome run = read({folder.file("a", packed.substr(0, packed.size() - 12))});
  EXPECT_GE(run.reports.size(), 95u);
  EXPECT_EQ(run.rejects.size(), 1u);
}

TEST(GzTest, PaddingBehindTheLastMemberIsIgnored) {
  EXPECT_EQ(report(pack("France accused Iran.", Packing::kGz) + std::string(512, '\0')).text,
            "France accused Iran.");
}

TEST(GzTest, ABombOfManyMiBIsStopped) {
  const Folder folder;
  const std::string line = "{\"text\": \"" + std::string(1 << 20, 'x') + "\"}\n";
  std::string all;
  for (int i = 0; i < 64; ++i) all += line;
  ReadOptions strict = options();
  strict.budget.unpack_ratio = 100;
  const Outcome run = read({folder.file("a", pack(all, Packing::kGz))}, strict);
  ASSERT_EQ(run.rejects.size(), 1u);
  EXPECT_EQ(run.rejects[0].error.code, ErrorCode::kArchiveBudget);
  EXPECT_LE(run.reports.size(), 17u);
}

TEST(GzTest, TheFirstBytesTell) {
  EXPECT_EQ(packing_of(pack("x", Packing::kGz).substr(0, 6)), Packing::kGz);
  EXPECT_EQ(packing_of("BZheads of state"), Packing::kNone);
  EXPECT_EQ(packing_of(""), Packing::kNone);
  EXPECT_EQ(packing_of("\x1F"), Packing::kNone);
}

}  // namespace
}  // namespace verbale::reading
