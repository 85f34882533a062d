// SPDX-License-Identifier: Apache-2.0
//
// UTF-8 as the screen needs it: one code point after the other, anything invalid as U+FFFD.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace verbale::cli {

inline constexpr char32_t kReplacement = 0xFFFD;

struct CodePoint {
  char32_t value = 0;
  std::size_t bytes = 0;  ///< that it takes in the text; 1 where invalid
  bool valid = true;
};

/// The code point that begins at `text[at]`; `at` must be inside.
CodePoint code_point_at(std::string_view text, std::size_t at);

/// Appends the UTF-8 of `value`.
void append_utf8(std::string& out, char32_t value);

/// Controls (C0, DEL, C1) and characters that reorder or hide text.
bool drives_terminal(char32_t value);

}  // namespace verbale::cli
