// SPDX-License-Identifier: Apache-2.0
//
// What stands in one column of one row, whatever the file looks like in the end.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace verbale {

/// A value that is JSON already; only for files that are JSON.
struct Json {
  std::string text;
};
using Texts = std::vector<std::string>;
/// monostate: not known.
using Cell = std::variant<std::monostate, std::int64_t, double, std::string, Texts, Json>;

inline bool is_empty(const Cell& cell) { return std::holds_alternative<std::monostate>(cell); }

/// An empty text is not known.
inline Cell text_cell(std::string_view text) {
  return text.empty() ? Cell() : Cell(std::string(text));
}

/// One line: tabs, line ends of every kind and other control characters become one space, and
/// spaces at the ends go. Bytes that are not UTF-8 become U+FFFD.
std::string one_line_text(std::string_view text);

/// Parts of a list joined by "; "; a semicolon inside a part becomes a comma, so that the list can
/// be taken apart again.
std::string joined_texts(const Texts& texts);

/// As one line of text; empty where nothing is known.
std::string to_text(const Cell& cell);

std::string number_text(double number);

}  // namespace verbale
