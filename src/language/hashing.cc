// SPDX-License-Identifier: Apache-2.0
#include "language/hashing.h"

#include "base/utf8.h"

namespace verbale {

std::uint32_t fnv1a(std::string_view bytes, std::uint32_t seed) {
  std::uint32_t hash = 2166136261U ^ seed;
  for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 16777619U;
  return hash;
}

std::uint32_t fnv1a_signed(std::string_view bytes) {
  std::uint32_t hash = 2166136261U;
  for (const char byte : bytes) {
    const auto wide = static_cast<std::int32_t>(static_cast<signed char>(byte));
    hash = (hash ^ static_cast<std::uint32_t>(wide)) * 16777619U;
  }
  return hash;
}

char class_letter(char32_t c) {
  switch (char_class(c)) {
    case CharClass::kUpper:
      return 'A';
    case CharClass::kLower:
      return 'a';
    case CharClass::kDigit:
      return '0';
    default:
      break;
  }
  if (c < 0x80) return static_cast<char>(c);
  return char_class(c) == CharClass::kPunct ? 'p' : 's';
}

std::vector<std::uint32_t> character_begins(std::string_view text) {
  std::vector<std::uint32_t> begins;
  for (std::size_t at = 0; at < text.size(); at += code_point_at(text, at).bytes) {
    begins.push_back(static_cast<std::uint32_t>(at));
  }
  begins.push_back(static_cast<std::uint32_t>(text.size()));
  return begins;
}

std::string word_shape(std::string_view plain) {
  std::string shape;
  std::size_t characters = 0, run = 0;
  std::string_view last;
  for (std::size_t at = 0; at < plain.size() && characters < 8;) {
    const CodePoint c = code_point_at(plain, at);
    const char letter = class_letter(c.value);
    std::string_view next = plain.substr(at, c.bytes);
    if (letter == 'A') next = "X";
    if (letter == 'a') next = "x";
    if (letter == '0') next = "d";
    run = next == last ? run + 1 : 1;
    if (run <= 2) {
      shape += next;
      ++characters;
    }
    last = next;
    at += c.bytes;
  }
  return shape;
}

std::string coarse_shape(std::string_view plain) {
  std::string shape;
  for (std::size_t at = 0; at < plain.size() && shape.size() < 6;) {
    const CodePoint c = code_point_at(plain, at);
    const char letter = class_letter(c.value);
    if (shape.empty() || shape.back() != letter) shape += letter;
    at += c.bytes;
  }
  return shape;
}

}  // namespace verbale
