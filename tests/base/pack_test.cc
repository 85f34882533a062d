// SPDX-License-Identifier: Apache-2.0
#include "base/pack.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>

namespace verbale {
namespace {

TEST(Pack, ReadsBackWhatWasWritten) {
  PackWriter out;
  const std::uint64_t numbers[] = {0, 1, 127, 128, 300, std::numeric_limits<std::uint64_t>::max()};
  for (const std::uint64_t number : numbers) out.number(number);
  out.text("Iran");
  out.real(-46.202);
  out.text("");
  PackReader in(out.bytes());
  for (const std::uint64_t number : numbers) EXPECT_EQ(in.number(), number);
  EXPECT_EQ(in.text(), "Iran");
  EXPECT_EQ(in.real(), -46.202);
  EXPECT_EQ(in.text(), "");
  EXPECT_TRUE(in.ok());
  EXPECT_TRUE(in.at_end());
}

TEST(Pack, IsWrittenAsItsHeaderSays) {
  PackWriter out;
  out.number(300);
  out.text("Iran");
  EXPECT_EQ(out.bytes(), "\xAC\x02\x04Iran");
}

TEST(Pack, BytesThatRunOutGiveNothingFromThereOn) {
  PackWriter out;
  out.number(7);
  out.text("Teheran");
  for (std::size_t cut = 0; cut < out.bytes().size(); ++cut) {
    PackReader in(std::string_view(out.bytes()).substr(0, cut));
    in.number();
    EXPECT_EQ(in.text(), "") << cut;
    EXPECT_FALSE(in.ok()) << cut;
    EXPECT_EQ(in.real(), 0) << cut;
  }
}

TEST(Pack, ALengthBeyondTheEndIsNotBelieved) {
  PackReader text("\xFF\xFF\xFF\xFF\x0Fxyz");
  EXPECT_EQ(text.text(), "");
  EXPECT_FALSE(text.ok());
  PackReader endless("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF");
  EXPECT_EQ(endless.number(), 0u);
  EXPECT_FALSE(endless.ok());
  PackReader too_large("\x05");
  EXPECT_EQ(too_large.number(4), 0u);
  EXPECT_FALSE(too_large.ok());
}

}  // namespace
}  // namespace verbale
