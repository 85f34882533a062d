// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace verbale {

/// What an element means to the reader of a page.
enum class ElementRole : std::uint8_t {
  kInline,     ///< text goes on: its tags are left out
  kAnchor,     ///< a link
  kTime,       ///< inline, and kept for its date
  kBlock,      ///< text before and after it are apart
  kForm,       ///< a form or a part of one
  kParagraph,  ///< ends where a block begins
  kHeading,
  kList,
  kItem,
  kTerms,
  kTerm,
  kTable,
  kRowGroup,
  kRow,
  kCell,
  kVoid,     ///< has no content and is kept
  kNothing,  ///< its tags say nothing here
  kRoot,     ///< <html>
  kTitle,    ///< the page's title
  kRaw,      ///< left out with its content, which is no HTML
  kLeftOut,  ///< left out with its content
};

/// The role of an element by its lower-case name; unknown ones are inline, as in HTML5.
ElementRole role_of(std::string_view name);

}  // namespace verbale
