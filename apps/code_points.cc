// SPDX-License-Identifier: Apache-2.0
#include "apps/code_points.h"

namespace verbale::cli {
namespace {

/// Bytes that a first byte announces; 0 where none may begin so.
std::size_t announced(unsigned char first) {
  if (first < 0x80) return 1;
  if (first >= 0xC2 && first < 0xE0) return 2;
  if (first >= 0xE0 && first < 0xF0) return 3;
  if (first >= 0xF0 && first < 0xF5) return 4;
  return 0;
}

bool overlong_or_surrogate(char32_t value, std::size_t bytes) {
  return (bytes == 3 && value < 0x800) || (bytes == 4 && (value < 0x10000 || value > 0x10FFFF)) ||
         (value >= 0xD800 && value < 0xE000);
}

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t at) {
  constexpr CodePoint kInvalid{kReplacement, 1, false};
  const auto first = static_cast<unsigned char>(text[at]);
  const std::size_t bytes = announced(first);
  if (bytes == 0 || at + bytes > text.size()) return kInvalid;
  if (bytes == 1) return {first, 1, true};
  char32_t value = first & (0x7Fu >> bytes);
  for (std::size_t i = 1; i < bytes; ++i) {
    const auto next = static_cast<unsigned char>(text[at + i]);
    if ((next & 0xC0) != 0x80) return kInvalid;
    value = (value << 6) | (next & 0x3F);
  }
  if (overlong_or_surrogate(value, bytes)) return kInvalid;
  return {value, bytes, true};
}

void append_utf8(std::string& out, char32_t value) {
  const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (value < 0x80) {
    put(value);
  } else if (value < 0x800) {
    put(0xC0 | (value >> 6));
    put(0x80 | (value & 0x3F));
  } else if (value < 0x10000) {
    put(0xE0 | (value >> 12));
    put(0x80 | ((value >> 6) & 0x3F));
    put(0x80 | (value & 0x3F));
  } else {
    put(0xF0 | (value >> 18));
    put(0x80 | ((value >> 12) & 0x3F));
    put(0x80 | ((value >> 6) & 0x3F));
    put(0x80 | (value & 0x3F));
  }
}

bool drives_terminal(char32_t value) {
  return value < 0x20 || (value >= 0x7F && value < 0xA0) ||
         (value >= 0x200B && value <= 0x200F) ||  // zero width, direction marks
         (value >= 0x2028 && value <= 0x202E) ||  // separators, embeddings, overrides
         (value >= 0x2060 && value <= 0x206F) ||  // invisible operators, isolates
         value == 0x061C || value == 0xFEFF || (value >= 0xFFF9 && value <= 0xFFFB) ||
         (value >= 0xE0000 && value <= 0xE007F);  // tags
}

}  // namespace verbale::cli
