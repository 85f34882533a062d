// SPDX-License-Identifier: Apache-2.0
//
// Reports in other encodings than UTF-8. What is valid UTF-8 is UTF-8, whatever a header says: by
// chance no text of another encoding is, but for one of plain ASCII. Else what was declared counts,
// if the bytes agree with it; else the bytes are judged:
//
//   few bytes above ASCII, all of them characters of windows-1252    windows-1252: English text
//   with
//                                                                    its quotation marks
//   many                                                             what ICU finds most likely
//   both, or fewer than 64 bytes in all                              nothing: kUtf8Invalid, as
//   before
//
// Browsers read "iso-8859-1" as windows-1252, because that is what pages that say so are in; so do
// we (the WHATWG's Encoding Standard has the table).
//
// Why ICU: it is on the machine already, because libarchive brings it, and knows all encodings that
// HTML names. iconv's set differs from system to system; uchardet would be one library more.
#pragma once

#include <verbale/result.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "read/input.h"

namespace verbale {

/// A text that was in another encoding.
struct Converted {
  std::string text;      ///< UTF-8
  std::string encoding;  ///< its name, as "windows-1252"
};

/// The text in UTF-8; nothing where no encoding fits. `declared` is a name from a header or from
/// the text itself, or empty. For bytes that are not UTF-8.
std::optional<Converted> converted(std::string_view bytes, std::string_view declared);

/// The name that a page or an XML file declares itself in, in lower case; empty where it does not.
std::string declared_charset(std::string_view bytes);

/// The encoding of a longer text that begins so, as converted() would judge; empty for UTF-8 and
/// where none fits.
std::string other_encoding(std::string_view first_bytes);
/// Bytes that other_encoding() wants to see.
inline constexpr std::size_t kJudged = 256 << 10;

/// The bytes of `input`, which outlives the stream, in UTF-8 as they come; what is no character
/// becomes U+FFFD.
std::unique_ptr<ByteStream> converted_stream(Input& input, const std::string& encoding);

/// kConverted, as it is told beside the report.
Error conversion_warning(const std::string& encoding, const std::string& origin);

/// A text that begins with the byte-order mark of UTF-16 or UTF-32.
struct WideText {
  std::string_view encoding;  ///< "UTF-16LE"; empty where there is no such mark
  std::size_t mark = 0;       ///< bytes of the mark
};
WideText wide_text(std::string_view first_bytes);

/// The same text in UTF-8, as it comes; what is no character becomes U+FFFD. `wide` outlives it.
std::unique_ptr<ByteStream> narrow_stream(Input& wide, std::string_view encoding);

}  // namespace verbale
