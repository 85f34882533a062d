// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <utility>

namespace verbale::fuzz {

/// Ends the run where something that must hold does not, so that the input is kept as a finding.
inline void check(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

/// The value, or the end of the run where there is none.
template <class Expected>
auto must(Expected expected) {
  check(expected.has_value(), "the tree's own data loads");
  return std::move(*expected);
}

}  // namespace verbale::fuzz
