// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace verbale {

enum class ContentKind : std::uint8_t {
  kText,
  kHtml,
  kJsonLines,
  kOtherJson,  ///< an array, or an object over several lines
  kXml,        ///< feeds and the like; XHTML is HTML
};

/// Bytes that content_kind() wants to see.
inline constexpr std::size_t kKindBytes = 4096;

/// What a file is, from its first bytes (without a byte-order mark).
///
///   {"text": ...       JSON Lines, also where only the second line begins so: a broken first line
///   is
///                      one reject and not a report of JSON
///   <!doctype html     HTML, as are comments and the tags that pages begin with
///   <rss               XML, as are the first elements of the other kinds (read/xml_shape.h), and
///                      whatever begins with <?xml and is no page
ContentKind content_kind(std::string_view first_bytes);

}  // namespace verbale
