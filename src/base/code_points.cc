// SPDX-License-Identifier: Apache-2.0
#include "base/code_points.h"

#include <algorithm>

namespace verbale {
namespace {

bool begins_code_point(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

std::uint32_t count_code_points(std::string_view bytes) {
  return static_cast<std::uint32_t>(std::count_if(bytes.begin(), bytes.end(), begins_code_point));
}

bool is_ascii(std::string_view text) {
  unsigned char bits = 0;
  for (char byte : text) bits |= static_cast<unsigned char>(byte);
  return bits < 0x80;
}

}  // namespace

CodePointIndex::CodePointIndex(std::string_view text) : text_(text) {
  if (is_ascii(text)) return;
  before_.reserve(text.size() / kStep + 1);
  std::uint32_t count = 0;
  for (std::size_t at = 0; at <= text.size(); at += kStep) {
    before_.push_back(count);
    count += count_code_points(text.substr(at, kStep));
  }
}

std::uint32_t CodePointIndex::code_point(std::uint32_t byte) const {
  byte = std::min(byte, size());
  if (before_.empty()) return byte;
  const std::uint32_t block = byte / kStep;
  return before_[block] + count_code_points(text_.substr(block * kStep, byte - block * kStep));
}

std::uint32_t CodePointIndex::byte(std::uint32_t code_point) const {
  if (before_.empty()) return std::min(code_point, size());
  const auto after = std::upper_bound(before_.begin(), before_.end(), code_point);
  const auto block = static_cast<std::uint32_t>(after - before_.begin() - 1);
  std::uint32_t count = before_[block];
  std::uint32_t at = block * kStep;
  while (at < size() && (count < code_point || !begins_code_point(text_[at]))) {
    if (begins_code_point(text_[at])) ++count;
    ++at;
  }
  return at;
}

}  // namespace verbale
