// SPDX-License-Identifier: Apache-2.0
//
// Text of reports, names of files and messages of the system come from outside. A terminal obeys
// what it is sent: "\x1b]0;…\x07" sets its title, "\xc2\x9b2J" clears it, U+202E turns the line
// around. So nothing from outside is printed before it has gone through here: a control character
// is shown as its picture (ESC becomes U+241B), never sent.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace verbale::cli {

/// One line of plain text: runs of white space become one space, control characters their pictures,
/// characters that reorder text and bytes that are not UTF-8 U+FFFD. Soft hyphens go.
std::string one_line(std::string_view text);

/// The same, but keeps line feeds and tabs and every run of spaces.
std::string safe_lines(std::string_view text);

/// For JSON, where such characters can only stand inside strings: they become \u escapes, so that a
/// parser reads exactly what it read before.
std::string safe_json(std::string_view json);

/// True if every byte belongs to a code point.
bool is_utf8(std::string_view text);

/// A JSON string with its quotation marks.
std::string json_string(std::string_view text);

/// Columns that `text` takes on a terminal.
std::size_t columns_of(std::string_view text);

/// `text`, cut with "…" where it would take more than `columns`.
std::string cut(std::string_view text, std::size_t columns);

/// `text` filled with spaces to `columns`, or cut.
std::string pad(std::string_view text, std::size_t columns);

/// As a word for a POSIX shell: a b -> 'a b'.
std::string shell_word(std::string_view text);

}  // namespace verbale::cli
