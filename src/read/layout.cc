// SPDX-License-Identifier: Apache-2.0
#include "read/layout.h"

#include <algorithm>

#include "base/plain.h"
#include "base/utf8.h"

namespace verbale {
namespace {

/// No wrapped text is as wide as that; most paragraphs are wider.
constexpr std::size_t kLongLine = 80;

/// Bytes of the line end at `at`, 0 where there is none.
std::size_t line_end_at(std::string_view text, std::size_t at) {
  switch (static_cast<unsigned char>(text[at])) {
    case '\n':
    case '\v':
    case '\f':
      return 1;
    case '\r':
      return at + 1 < text.size() && text[at + 1] == '\n' ? 2 : 1;
    case 0xC2:
      return text.substr(at, 2) == "\xC2\x85" ? 2 : 0;
    case 0xE2: {
      const std::string_view three = text.substr(at, 3);
      return three == "\xE2\x80\xA8" || three == "\xE2\x80\xA9" ? 3 : 0;
    }
    default:
      return 0;
  }
}

bool is_seen(const PlainChar& c) { return !c.text.empty() && c.text != " "; }

std::size_t character_before(std::string_view text, std::size_t end) {
  std::size_t begin = end - 1;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
  return begin;
}

/// Calls `visit` with each line of `range`, trimmed, blank ones too.
template <class Visit>
void each_line(std::string_view text, TextRange range, Visit visit) {
  std::uint32_t begin = range.begin;
  for (std::uint32_t at = range.begin; at < range.end;) {
    const auto end = static_cast<std::uint32_t>(line_end_at(text, at));
    if (end > 0) visit(trimmed(text, {begin, at}));
    at += end > 0 ? end : 1;
    if (end > 0) begin = at;
  }
  if (begin < range.end) visit(trimmed(text, {begin, range.end}));
}

bool paragraph_a_line(std::string_view text, const std::vector<TextRange>& lines) {
  std::size_t characters = 0, squares = 0, long_lines = 0, ended = 0;
  for (TextRange line : lines) {
    const std::size_t length = characters_in(line.of(text));
    characters += length;
    squares += length * length;
    if (length <= kLongLine) continue;
    ++long_lines;
    if (ends_sentence(line.of(text))) ++ended;
  }
  // The line that the average character stands in is longer than the average line.
  return lines.size() > 1 && squares > kLongLine * characters && 2 * ended >= long_lines;
}

void add_paragraphs(std::string_view text, std::vector<TextRange>& lines, std::vector<Block>& to) {
  if (lines.empty()) return;
  if (paragraph_a_line(text, lines)) {
    for (TextRange line : lines) to.push_back({line, BlockKind::kBody});
  } else {
    to.push_back({{lines.front().begin, lines.back().end}, BlockKind::kBody});
  }
  lines.clear();
}

}  // namespace

TextRange trimmed(std::string_view text, TextRange range) {
  while (range.begin < range.end) {
    const PlainChar first = plain_char_at(text, range.begin);
    if (is_seen(first)) break;
    range.begin += static_cast<std::uint32_t>(first.bytes);
  }
  while (range.begin < range.end) {
    const std::size_t last = character_before(text, range.end);
    if (is_seen(plain_char_at(text, last))) break;
    range.end = static_cast<std::uint32_t>(last);
  }
  return range;
}

std::vector<TextRange> lines_in(std::string_view text, TextRange range) {
  std::vector<TextRange> lines;
  each_line(text, range, [&](TextRange line) {
    if (!line.empty()) lines.push_back(line);
  });
  return lines;
}

std::vector<Block> paragraphs_in(std::string_view text) {
  std::vector<Block> blocks;
  std::vector<TextRange> lines;
  const TextRange whole{0, static_cast<std::uint32_t>(text.size())};
  each_line(text, whole, [&](TextRange line) {
    if (line.empty())
      add_paragraphs(text, lines, blocks);
    else
      lines.push_back(line);
  });
  add_paragraphs(text, lines, blocks);
  return blocks;
}

bool ends_sentence(std::string_view text) {
  const std::string plain =
      plain_text(text.size() > 16 ? text.substr(character_before(text, text.size() - 15)) : text);
  const std::size_t last = plain.find_last_not_of("\"')]}");
  if (last == std::string::npos) return false;
  return std::string_view(".!?").find(plain[last]) != std::string_view::npos ||
         std::string_view(plain).substr(0, last + 1).ends_with("\xE2\x80\xA6");
}

std::size_t characters_in(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

}  // namespace verbale
