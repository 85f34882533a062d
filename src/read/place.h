// SPDX-License-Identifier: Apache-2.0
//
// How errors and records name the place that something was read at.
#pragma once

#include <verbale/result.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace verbale {

/// The path that stands for standard input.
inline constexpr std::string_view kStandardInput = "-";

/// The path, or "standard input".
inline std::string name_of(std::string_view path) {
  return path == kStandardInput ? "standard input" : std::string(path);
}

/// "a.jsonl, line 12".
inline std::string line_of(std::string_view origin, std::uint64_t line) {
  return std::string(origin) + ", line " + std::to_string(line);
}

/// What damage strikes is known by the file; the reader knows the line or the item.
inline Error at_place(Error error, const std::string& place) {
  error.where = place;
  return error;
}

}  // namespace verbale
