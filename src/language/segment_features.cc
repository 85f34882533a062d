// SPDX-License-Identifier: Apache-2.0
#include "language/segment_features.h"

#include <algorithm>

#include "base/plain.h"
#include "base/utf8.h"
#include "language/hashing.h"

namespace verbale {
namespace {

constexpr std::size_t kLongestForm = 16;  ///< characters of a form that features keep

std::string few(std::size_t n, std::size_t most) { return std::to_string(std::min(n, most)); }

std::string first_characters(const std::string& text, std::size_t characters) {
  const std::vector<std::uint32_t> begins = character_begins(text);
  return begins.size() - 1 <= characters ? text : text.substr(0, begins[characters]);
}

std::string last_characters(const std::string& text, std::size_t characters) {
  const std::vector<std::uint32_t> begins = character_begins(text);
  const std::size_t count = begins.size() - 1;
  return count <= characters ? text : text.substr(begins[count - characters]);
}

/// Tokens around a boundary; "_" beyond the ends of the block.
struct Around {
  std::span<const Token> tokens;

  const Token* at(std::ptrdiff_t i) const {
    return i >= 0 && i < std::ssize(tokens) ? &tokens[static_cast<std::size_t>(i)] : nullptr;
  }
  std::string low(std::ptrdiff_t i) const {
    const Token* token = at(i);
    return token != nullptr ? first_characters(token->lower, kLongestForm) : "_";
  }
  std::string shape(std::ptrdiff_t i) const {
    const Token* token = at(i);
    return token != nullptr ? token->shape : "_";
  }
  std::size_t length(std::ptrdiff_t i) const {
    const Token* token = at(i);
    return token != nullptr ? character_begins(token->plain).size() - 1 : 1;
  }
  bool together(std::ptrdiff_t i, std::ptrdiff_t j) const {
    return at(i) != nullptr && at(j) != nullptr && at(i)->chunk == at(j)->chunk;
  }
};

}  // namespace

void Chunk::add(std::string_view plain, TextRange bytes) {
  chars.emplace_back(plain);
  lower.push_back(lower_case(plain));
  classes += class_letter(code_point_at(plain, 0).value);
  ranges.push_back(bytes);
}

std::string Chunk::low(std::ptrdiff_t from, std::ptrdiff_t to) const {
  std::string out;
  for (std::ptrdiff_t i = from; i < to; ++i) {
    out += i >= 0 && i < std::ssize(lower) ? lower[static_cast<std::size_t>(i)] : "_";
  }
  return out;
}

std::string Chunk::kinds(std::ptrdiff_t from, std::ptrdiff_t to) const {
  std::string out;
  for (std::ptrdiff_t i = from; i < to; ++i) {
    out += i >= 0 && i < std::ssize(classes) ? classes[static_cast<std::size_t>(i)] : '_';
  }
  return out;
}

bool may_break(char before, char after) {
  const auto letter = [](char c) { return c == 'A' || c == 'a'; };
  return !(letter(before) && letter(after)) && !(before == '0' && after == '0');
}

std::vector<std::string> token_features(const Chunk& c, std::ptrdiff_t i, char after) {
  const std::ptrdiff_t size = std::ssize(c.chars);
  const auto place = static_cast<std::size_t>(i), rest = static_cast<std::size_t>(size - i);
  const auto from = [i](std::ptrdiff_t back) { return std::max<std::ptrdiff_t>(0, i - back); };
  const auto to = [i, size](std::ptrdiff_t on) { return std::min(size, i + on); };
  return {"0",
          "1" + c.low(i - 1, i),
          "2" + c.low(i, i + 1),
          "3" + c.low(i - 1, i + 1),
          "4" + c.low(i - 2, i + 1),
          "5" + c.low(i - 1, i + 2),
          "6" + c.low(i - 3, i),
          "7" + c.low(i, i + 3),
          "8" + c.kinds(i - 2, i + 2),
          "9" + c.kinds(i - 3, i + 3),
          "a" + c.kinds(i - 4, i + 4),
          "b" + c.low(from(12), i),
          "c" + c.low(i, to(12)),
          "d" + c.low(0, std::min<std::ptrdiff_t>(size, 24)) + "|" + few(place, 24),
          "e" + c.kinds(from(8), i),
          "f" + c.kinds(i, to(8)),
          "g" + c.low(i - 1, i) + few(place, 4) + c.low(i, i + 1) + few(rest, 4),
          "h" + c.low(i - 4, i + 4),
          std::string("i") + after + c.low(from(8), i) + few(rest, 2),
          std::string("j") + after + c.kinds(i - 3, i + 2)};
}

std::vector<std::string> sentence_features(std::span<const Token> tokens, std::ptrdiff_t p) {
  const Around a{tokens};
  const std::ptrdiff_t n = p + 1;
  const std::string glued = a.together(p - 1, p) ? "g" : "s";
  return {"0",
          "1" + a.low(p),
          "2" + a.low(n),
          "3" + a.low(p) + " " + a.low(n),
          "4" + a.low(p - 1) + " " + a.low(p),
          "5" + a.low(n) + " " + a.low(n + 1),
          "6" + a.shape(p) + a.shape(n),
          "7" + a.shape(p - 1) + "|" + a.shape(p) + "|" + a.shape(n),
          "8" + a.low(p - 1) + "|" + a.shape(n),
          "9" + a.low(p) + a.shape(n) + a.shape(n + 1),
          "a" + glued + a.low(p) + a.shape(p - 1),
          "b" + a.shape(p) + a.low(n),
          "c" + few(a.length(p - 1), 6) + a.low(p) + a.shape(n),
          "d" + a.low(p) + last_characters(a.low(p - 1), 3) + a.shape(n),
          "e" + a.low(p - 2) + a.low(p - 1) + a.low(p),
          "f" + a.shape(p - 2) + a.shape(p - 1) + a.shape(p) + a.shape(n) + a.shape(n + 1),
          "g" + a.low(p) + glued + a.low(n),
          "h" + few(static_cast<std::size_t>(p), 5) + a.shape(p) + a.shape(n)};
}

}  // namespace verbale
