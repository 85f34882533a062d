// SPDX-License-Identifier: Apache-2.0
#include "read/words.h"

#include <algorithm>

#include "base/plain.h"
#include "base/utf8.h"

namespace verbale {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_letter(std::string_view text, std::size_t at) {
  const CharClass kind = char_class(code_point_at(text, at).value);
  return kind == CharClass::kUpper || kind == CharClass::kLower;
}

/// Stands between the letters of one word.
bool joins(std::string_view plain) { return plain == "'" || plain == "-" || plain == "."; }

std::size_t word_end(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    if (is_letter(text, at)) {
      at += code_point_at(text, at).bytes;
      continue;
    }
    const PlainChar mark = plain_char_at(text, at);
    const std::size_t after = at + mark.bytes;
    const bool inside = after < text.size() && is_letter(text, after);
    if (mark.text == "." || (joins(mark.text) && inside))
      at = after;
    else
      break;
    if (!inside) break;
  }
  return at;
}

Piece piece_at(std::string_view text, std::size_t at) {
  if (is_digit(text[at])) {
    const auto end =
        std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), is_digit);
    return {text.substr(at, static_cast<std::size_t>(end - text.begin()) - at),
            Piece::Kind::kNumber};
  }
  if (is_letter(text, at)) return {text.substr(at, word_end(text, at) - at), Piece::Kind::kWord};
  return {text.substr(at, code_point_at(text, at).bytes), Piece::Kind::kMark};
}

}  // namespace

std::vector<Piece> pieces_of(std::string_view line) {
  std::vector<Piece> pieces;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t begin = skip_white_space(line, at);
    if (begin >= line.size()) break;
    Piece piece = piece_at(line, begin);
    piece.after_space = begin > at || at == 0;
    pieces.push_back(piece);
    at = begin + piece.text.size();
  }
  return pieces;
}

int value_of(const Piece& piece) {
  if (piece.kind != Piece::Kind::kNumber || piece.text.size() > 8) return -1;
  int value = 0;
  for (char c : piece.text) value = value * 10 + (c - '0');
  return value;
}

}  // namespace verbale
