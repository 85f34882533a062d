// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>
#include <string_view>

namespace verbale {

/// A half-open range of bytes in a report's text. A report is at most 64 MiB, so 32 bits do.
struct TextRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr bool empty() const { return begin >= end; }
  constexpr std::uint32_t size() const { return empty() ? 0 : end - begin; }
  constexpr bool overlaps(TextRange other) const { return begin < other.end && other.begin < end; }
  constexpr bool contains(TextRange other) const {
    return begin <= other.begin && other.end <= end;
  }
  constexpr TextRange join(TextRange other) const {
    return {std::min(begin, other.begin), std::max(end, other.end)};
  }
  constexpr std::string_view of(std::string_view text) const { return text.substr(begin, size()); }
  auto operator<=>(const TextRange&) const = default;
};

}  // namespace verbale
