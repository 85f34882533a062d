// SPDX-License-Identifier: Apache-2.0
//
// Lines and paragraphs of plain text. Blank lines part paragraphs. Without them a line end is
// either wrapping or a paragraph's end, and the lines tell which:
//
//   lines of a paragraph each:  most of the text stands in lines beyond 80 characters, and the long
//                               ones end as sentences do
//   wrapped:                    all the rest
#pragma once

#include <verbale/document.h>

#include <cstddef>
#include <string_view>
#include <vector>

namespace verbale {

/// The part of `range` without white space and invisible characters at its ends.
TextRange trimmed(std::string_view text, TextRange range);

/// The lines of `range` that hold anything, trimmed. Line ends are LF, CR LF, CR, FF, VT, NEL and
/// Unicode's line and paragraph separators.
std::vector<TextRange> lines_in(std::string_view text, TextRange range);

/// Paragraphs as blocks of kind body, trimmed, in order; nothing but white space lies between them.
std::vector<Block> paragraphs_in(std::string_view text);

/// True where the text ends as a sentence does: with a full stop, question or exclamation mark,
/// inside of quotation marks and brackets or outside.
bool ends_sentence(std::string_view text);

/// Characters of valid UTF-8.
std::size_t characters_in(std::string_view text);

}  // namespace verbale
