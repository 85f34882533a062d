// SPDX-License-Identifier: Apache-2.0
//
// The plain form of text: curly quotes read as straight ones, no-break and other spaces as a space,
// odd hyphens as "-", soft hyphens and zero-width characters as nothing. The text itself is never
// changed, so that offsets stay those of the report as it was given.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace verbale {

/// How the character at some byte reads.
struct PlainChar {
  std::string_view text;  ///< plain form; empty where the character is not seen
  std::size_t bytes = 1;  ///< length of the character in the text
};

/// `at` must be inside the text, at the beginning of a character.
PlainChar plain_char_at(std::string_view text, std::size_t at);

/// First byte at or after `at` that is no white space.
std::size_t skip_white_space(std::string_view text, std::size_t at);

/// The whole text in plain form, runs of white space as one space, trimmed.
std::string plain_text(std::string_view text);

/// Lower case by Unicode's simple mapping.
std::string lower_case(std::string_view text);

}  // namespace verbale
