// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace verbale {

/// "Sept. 5th, 2003 - 10:35" is Sept. | 5 | th | , | 2003 | - | 10 | : | 35.
struct Piece {
  enum class Kind : std::uint8_t { kWord, kNumber, kMark };
  std::string_view text;
  Kind kind = Kind::kMark;
  bool after_space = false;  ///< white space, or the beginning, before it

  bool is_mark(char mark) const {
    return kind == Kind::kMark && text == std::string_view(&mark, 1);
  }
};

/// The words, numbers (ASCII digits) and marks of a line. A word keeps full stops, apostrophes and
/// hyphens between and full stops after its letters: "a.m.", "Sept.", "Port-au-Prince".
std::vector<Piece> pieces_of(std::string_view line);

/// The value of a number of at most 8 digits, else -1.
int value_of(const Piece& piece);

}  // namespace verbale
