// SPDX-License-Identifier: Apache-2.0
//
// "Name: value" lines as WARC and HTTP have them, up to an empty line. A line that begins with
// white space goes on with the one before it; line ends may be CR LF or LF.
#pragma once

#include <verbale/result.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "read/input.h"

namespace verbale {

/// No header of an honest program is longer.
inline constexpr std::size_t kMostHeaderBytes = 256 << 10;

class HeaderFields {
 public:
  /// The value of the first field of that name (given in lower case); empty where there is none.
  std::string_view operator[](std::string_view name) const;
  /// The same as a whole number, if it is one.
  std::optional<std::uint64_t> number(std::string_view name) const;

  std::string first_line;                                   ///< what stands above the fields
  std::vector<std::pair<std::string, std::string>> fields;  ///< names in lower case
};

/// Takes a header with its empty line from the input. Nothing where none ends within
/// kMostHeaderBytes; then nothing is taken. An error where reading fails.
Result<std::optional<HeaderFields>> take_header(Input& input);

/// "text/html" of "Text/HTML; charset=utf-8".
std::string media_type(std::string_view content_type);
/// "utf-8" of it, without quotation marks; empty where there is none.
std::string charset_of(std::string_view content_type);

/// ASCII only: names of fields, types and encodings.
std::string ascii_lower(std::string_view text);
std::string_view without_blanks(std::string_view text);

}  // namespace verbale
