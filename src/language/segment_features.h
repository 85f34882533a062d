// SPDX-License-Identifier: Apache-2.0
//
// What the segmenter's two classifiers see, feature by feature as training makes them
// (training/segmenter.py is the twin: a change here is a change there).
#pragma once

#include <verbale/text_range.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace verbale {

/// A run of text without white space, in plain characters, each with the bytes that it stands for.
struct Chunk {
  std::vector<std::string> chars, lower;
  std::string classes;
  std::vector<TextRange> ranges;

  std::size_t size() const { return chars.size(); }
  void add(std::string_view plain, TextRange bytes);
  /// Lower-case characters [from, to); "_" beyond the ends.
  std::string low(std::ptrdiff_t from, std::ptrdiff_t to) const;
  /// The classes of the same characters.
  std::string kinds(std::ptrdiff_t from, std::ptrdiff_t to) const;
};

/// A surface token: its bytes, plain form and the number of the chunk that it stands in.
struct Token {
  TextRange range;
  std::string plain, lower, shape;
  std::uint32_t chunk = 0;
};

/// Stands for the next chunk's first character where there is none.
inline constexpr char kNoChunk = '_';

/// A token may end between characters of these classes.
bool may_break(char before, char after);

/// Does a token end before character i? `after` is the class of the next chunk's first character.
std::vector<std::string> token_features(const Chunk& chunk, std::ptrdiff_t i, char after);

/// Does a sentence end after token p?
std::vector<std::string> sentence_features(std::span<const Token> tokens, std::ptrdiff_t p);

}  // namespace verbale
