// SPDX-License-Identifier: Apache-2.0
//
// Inside, offsets are bytes; outside, they are Unicode code points, because Python, R, JavaScript's
// iterators and SQLite count those. In "Ünal met" the word "met" is bytes [6,9) and code points
// [5,8).
//
// The index keeps the count of code points before every 256th byte and counts the rest on the spot,
// so a look-up costs at most 256 bytes and the table 4 bytes in 256. A text of ASCII needs neither.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace verbale {

class CodePointIndex {
 public:
  /// `text` is valid UTF-8, under 4 GiB, and outlives the index.
  explicit CodePointIndex(std::string_view text);

  /// Code points that begin before `byte`. Beyond the end: those of the whole text.
  std::uint32_t code_point(std::uint32_t byte) const;
  /// Where the code point with that number begins. Beyond the end: the size of the text.
  std::uint32_t byte(std::uint32_t code_point) const;

 private:
  static constexpr std::uint32_t kStep = 256;
  std::uint32_t size() const { return static_cast<std::uint32_t>(text_.size()); }

  std::string_view text_;
  std::vector<std::uint32_t> before_;  ///< [i]: code points before byte i * kStep; empty for ASCII
};

}  // namespace verbale
