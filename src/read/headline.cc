// SPDX-License-Identifier: Apache-2.0
#include "read/headline.h"

#include <algorithm>

#include "base/plain.h"
#include "base/utf8.h"
#include "read/layout.h"
#include "read/words.h"

namespace verbale {
namespace {

constexpr std::size_t kLongestHeadline = 200;  // characters
constexpr std::size_t kLongWord = 4;  // bytes; shorter ones are written small in titles too

bool is_capital(std::string_view word) {
  return char_class(code_point_at(word, 0).value) == CharClass::kUpper;
}

/// "U.S.", "U.N."
bool is_initials(const Piece& piece) {
  return piece.kind == Piece::Kind::kWord && piece.text.ends_with('.') && is_capital(piece.text) &&
         std::count(piece.text.begin(), piece.text.end(), '.') >= 2;
}

bool is_title_case(const std::vector<Piece>& pieces) {
  std::size_t large = 0, all = 0;
  for (const Piece& piece : pieces) {
    if (piece.kind != Piece::Kind::kWord || piece.text.size() < kLongWord) continue;
    ++all;
    large += is_capital(piece.text) ? 1 : 0;
  }
  return all >= 2 && 3 * large >= 2 * all;
}

/// Full stop, colon, semicolon, comma: a headline ends in none of them.
bool ends_as_paragraph(std::string_view text) {
  std::string plain = plain_text(text);
  plain.erase(plain.find_last_not_of("\"')]}") + 1);
  return plain.empty() || std::string_view(".:;,").find(plain.back()) != std::string_view::npos ||
         plain.ends_with("\xE2\x80\xA6");
}

}  // namespace

bool may_be_headline(std::string_view text) {
  if (text.size() > 4 * kLongestHeadline || characters_in(text) > kLongestHeadline) return false;
  const std::vector<Piece> pieces = pieces_of(text);
  const bool letters = std::any_of(pieces.begin(), pieces.end(), [](const Piece& piece) {
    return piece.kind == Piece::Kind::kWord;
  });
  if (!letters) return false;
  return !ends_as_paragraph(text) || (is_initials(pieces.back()) && is_title_case(pieces));
}

bool breaks_on_purpose(std::string_view text, const std::vector<TextRange>& lines, std::size_t at) {
  if (at + 1 >= lines.size()) return true;
  std::size_t width = 0;
  for (TextRange line : lines) width = std::max(width, characters_in(line.of(text)));
  const std::string_view next = lines[at + 1].of(text);
  const std::string_view word = next.substr(0, next.find_first_of(" \t"));
  return characters_in(lines[at].of(text)) + 1 + characters_in(word) <= width;
}

}  // namespace verbale
