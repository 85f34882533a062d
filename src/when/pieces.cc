// SPDX-License-Identifier: Apache-2.0
#include "when/pieces.h"

#include <algorithm>

#include "base/plain.h"
#include "base/utf8.h"

namespace verbale::when {
namespace {

constexpr std::uint32_t kMostDigits = 9;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// What a run consists of: digits and letters run on, everything else stands alone.
enum class Run { kDigits, kLetters, kAlone };

Run run_at(std::string_view text, std::size_t at, std::size_t& bytes) {
  const auto c = static_cast<unsigned char>(text[at]);
  bytes = 1;
  if (c < 0x80) {
    if (is_digit(text[at])) return Run::kDigits;
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z' ? Run::kLetters : Run::kAlone;
  }
  const CodePoint point = code_point_at(text, at);
  bytes = point.bytes;
  const CharClass kind = char_class(point.value);
  const bool letter =
      kind == CharClass::kUpper || kind == CharClass::kLower || kind == CharClass::kOther;
  return letter ? Run::kLetters : Run::kAlone;
}

bool begins_with_capital(std::string_view text) {
  if (text[0] >= 'A' && text[0] <= 'Z') return true;
  if (static_cast<unsigned char>(text[0]) < 0x80) return false;
  return char_class(code_point_at(text, 0).value) == CharClass::kUpper;
}

Piece made(std::string_view text, std::size_t begin, std::size_t end, Run run) {
  Piece piece;
  piece.range = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  piece.digits = run == Run::kDigits;
  piece.letters = run == Run::kLetters;
  piece.capital = piece.letters && begins_with_capital(text.substr(begin));
  if (piece.digits && end - begin <= kMostDigits) {
    piece.number = 0;
    for (std::size_t i = begin; i < end; ++i) piece.number = piece.number * 10 + (text[i] - '0');
  }
  return piece;
}

}  // namespace

std::int32_t Vocabulary::add(std::string_view word) {
  longest_ = std::max(longest_, word.size());
  return ids_.emplace(word, static_cast<std::int32_t>(ids_.size())).first->second;
}

std::int32_t Vocabulary::find(std::string_view word) const {
  char buffer[64];
  // A plain form may be shorter than the text ("’" is "'"), never longer.
  if (word.size() > std::min(longest_ + 2, sizeof buffer)) return kUnknown;
  bool ascii = true;
  for (std::size_t i = 0; i < word.size(); ++i) {
    ascii &= static_cast<unsigned char>(word[i]) < 0x80;
    buffer[i] = word[i] >= 'A' && word[i] <= 'Z' ? static_cast<char>(word[i] | 0x20) : word[i];
  }
  const auto found = ascii ? ids_.find(std::string_view(buffer, word.size()))
                           : ids_.find(lower_case(plain_text(word)));
  return found == ids_.end() ? kUnknown : found->second;
}

void cut(std::string_view text, std::vector<Piece>& pieces) {
  const std::size_t before = pieces.size();
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t bytes = 1;
    const Run run = run_at(text, begin, bytes);
    std::size_t end = begin + bytes;
    while (run != Run::kAlone && end < text.size() && run_at(text, end, bytes) == run) end += bytes;
    pieces.push_back(made(text, begin, end, run));
    pieces.back().glued = pieces.size() - before > 1;
    begin = end;
  }
}

std::vector<Piece> pieces_of(const Document& document, std::uint32_t begin, std::uint32_t end,
                             const Vocabulary& vocabulary) {
  std::vector<Piece> pieces;
  for (std::uint32_t word = begin; word < end; ++word) {
    const std::size_t first = pieces.size();
    const std::uint32_t at = document.words[word].range.begin;
    cut(document.form(word), pieces);
    for (std::size_t i = first; i < pieces.size(); ++i) {
      Piece& piece = pieces[i];
      piece.range = {piece.range.begin + at, piece.range.end + at};
      piece.word = word;
      piece.id = vocabulary.find(piece.range.of(document.text));
      if (i == first && i > 0) piece.glued = pieces[i - 1].range.end == piece.range.begin;
    }
  }
  return pieces;
}

}  // namespace verbale::when
