// SPDX-License-Identifier: Apache-2.0
#include "base/code_points.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace verbale {
namespace {

/// The plain way: count what begins before the byte.
std::uint32_t counted(const std::string& text, std::size_t byte) {
  std::uint32_t count = 0;
  for (std::size_t i = 0; i < byte && i < text.size(); ++i) count += (text[i] & 0xC0) != 0x80;
  return count;
}

/// Characters of one to four bytes, a combining mark and a flag among them.
std::string some_text(std::size_t characters, unsigned seed) {
  const std::string pieces[] = {"a", " ", "é", "ß", "م", "—", "“", "人", "😀", "e\u0301", "🇮🇷"};
  std::mt19937 random(seed);
  std::string text;
  for (std::size_t i = 0; i < characters; ++i) text += pieces[random() % std::size(pieces)];
  return text;
}

TEST(CodePoints, CountWhatPeopleCount) {
  const std::string text = "Ünal met 😀 Ali";
  const CodePointIndex index(text);
  EXPECT_EQ(index.code_point(static_cast<std::uint32_t>(text.find("met"))), 5u);
  EXPECT_EQ(index.code_point(static_cast<std::uint32_t>(text.find("Ali"))), 11u);
  EXPECT_EQ(index.byte(11), text.find("Ali"));
}

TEST(CodePoints, AsciiIsTheIdentity) {
  const CodePointIndex index("France accused Iran.");
  EXPECT_EQ(index.code_point(7), 7u);
  EXPECT_EQ(index.byte(7), 7u);
}

TEST(CodePoints, BeyondTheEndIsTheEnd) {
  for (const std::string text : {"", "abc", "éé"}) {
    const CodePointIndex index(text);
    EXPECT_EQ(index.code_point(1000), counted(text, text.size()));
    EXPECT_EQ(index.byte(1000), text.size());
  }
}

TEST(CodePoints, AgreeWithThePlainCountAtEveryByte) {
  for (std::size_t characters : {1u, 60u, 255u, 256u, 257u, 1500u}) {
    const std::string text = some_text(characters, static_cast<unsigned>(characters));
    const CodePointIndex index(text);
    for (std::uint32_t byte = 0; byte <= text.size(); ++byte) {
      ASSERT_EQ(index.code_point(byte), counted(text, byte)) << "byte " << byte;
    }
  }
}

TEST(CodePoints, ThereAndBackAgain) {
  for (unsigned seed = 1; seed <= 20; ++seed) {
    const std::string text = some_text(40 * seed, seed);
    const CodePointIndex index(text);
    for (std::uint32_t byte = 0; byte <= text.size(); ++byte) {
      const bool begins = byte == text.size() || (text[byte] & 0xC0) != 0x80;
      if (!begins) continue;
      ASSERT_EQ(index.byte(index.code_point(byte)), byte) << "seed " << seed;
    }
  }
}

}  // namespace
}  // namespace verbale
