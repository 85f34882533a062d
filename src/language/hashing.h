// SPDX-License-Identifier: Apache-2.0
//
// Hashes and shapes of words, exactly as training computes them (training/features.py is the twin).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace verbale {

/// FNV-1a over bytes, with a seed mixed into the offset.
std::uint32_t fnv1a(std::string_view bytes, std::uint32_t seed = 0);
/// FNV-1a as fastText has it: bytes are signed when they enter.
std::uint32_t fnv1a_signed(std::string_view bytes);

/// One letter for the class of a character: A upper, a lower, 0 digit, ASCII punctuation itself,
/// p other punctuation, s anything else.
char class_letter(char32_t c);

/// A word split into characters: where each begins (one more for the end).
std::vector<std::uint32_t> character_begins(std::string_view text);

/// "Xxx-d" for "Geneva-4": classes of characters, runs cut to two, at most eight.
std::string word_shape(std::string_view plain);
/// Classes with runs cut to one, at most six: for the segmenter.
std::string coarse_shape(std::string_view plain);

}  // namespace verbale
