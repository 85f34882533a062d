// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <verbale/document.h>

#include <cstddef>
#include <string_view>
#include <vector>

namespace verbale {

/// True where the text may be a headline: short, with letters, and not ending as a paragraph does.
/// A full stop is one of an abbreviation where the words are written large as in titles: "Iran
/// Frees 52 Under Deal With U.S."
bool may_be_headline(std::string_view text);

/// True where the line end after lines[at] was meant: the next word would have fitted on the line.
bool breaks_on_purpose(std::string_view text, const std::vector<TextRange>& lines, std::size_t at);

}  // namespace verbale
