// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <verbale/result.h>

#include <cstddef>
#include <optional>
#include <string_view>

namespace verbale {

/// Byte of the first sequence that is not UTF-8 (overlong forms, surrogates and values beyond
/// U+10FFFF included), or nothing.
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

/// kUtf8Invalid with the byte position, where the text is not UTF-8.
Status check_utf8(std::string_view text, std::string_view origin);

/// A decoded character.
struct CodePoint {
  char32_t value = 0;
  std::size_t bytes = 1;  ///< its length in the text, at least 1
};

/// Decodes at `at`, which must lie inside the text; bytes that are not UTF-8 come one by one as
/// U+FFFD.
CodePoint code_point_at(std::string_view text, std::size_t at);

/// Classes that segmentation tells apart.
enum class CharClass : unsigned char { kUpper, kLower, kDigit, kSpace, kPunct, kOther, kHidden };
CharClass char_class(char32_t c);

}  // namespace verbale
