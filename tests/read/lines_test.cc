// SPDX-License-Identifier: Apache-2.0
#include "read/lines.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "reading.h"

namespace verbale {
namespace {

std::vector<std::string> lines(std::string_view bytes, std::uint64_t most = 100) {
  Input input(stream_of(bytes));
  LineReader reader(input, most);
  std::vector<std::string> all;
  while (auto line = reader.next().value()) {
    all.push_back(std::to_string(line->number) + ":" +
                  (line->too_long ? "!" : std::string(line->text)));
  }
  return all;
}

using Lines = std::vector<std::string>;

TEST(LinesTest, WithAndWithoutALineEndAtTheEnd) {
  EXPECT_EQ(lines("a\nb"), (Lines{"1:a", "2:b"}));
  EXPECT_EQ(lines("a\nb\n"), (Lines{"1:a", "2:b"}));
  EXPECT_EQ(lines("\n\na"), (Lines{"1:", "2:", "3:a"}));
  EXPECT_EQ(lines(""), Lines{});
}

TEST(LinesTest, ALineOverTheBudgetIsPassedOver) {
  EXPECT_EQ(lines("abcd\nabcde\nab\n", 4), (Lines{"1:abcd", "2:!", "3:ab"}));
  EXPECT_EQ(lines("abcde", 4), Lines{"1:!"});
  EXPECT_EQ(lines("abcde\n", 4), Lines{"1:!"});
}

TEST(LinesTest, LinesLongerThanAChunk) {
  const std::string line(700000, 'x');
  EXPECT_EQ(lines(line + "\n" + line, 1 << 20), (Lines{"1:" + line, "2:" + line}));
  EXPECT_EQ(lines(line + "\nab", 1000), (Lines{"1:!", "2:ab"}));
}

TEST(LinesTest, ALineOf70MiBIsOneRejectAndTheNextIsRead) {
  const reading::Folder folder;
  const std::string long_line = R"({"id": "long", "text": ")" + std::string(70 << 20, 'x') + "\"}";
  const std::string file =
      folder.file("a.jsonl", "{\"id\": \"1\", \"text\": \"France accused Iran.\"}\n" + long_line +
                                 "\n{\"id\": \"3\", \"text\": \"Iran denied it.\"}\n");
  const reading::Outcome run = reading::read({file});
  EXPECT_EQ(run.ids(), (Lines{"1", "3"}));
  ASSERT_EQ(run.rejects.size(), 1u);
  EXPECT_EQ(run.rejects[0].error.code, ErrorCode::kReportTooLong);
  EXPECT_EQ(run.rejects[0].origin, file + ", line 2");
}

}  // namespace
}  // namespace verbale
