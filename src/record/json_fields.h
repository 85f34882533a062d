// SPDX-License-Identifier: Apache-2.0
//
// A record's line of JSON taken apart into its fields. Only for lines that we have written: they
// are compared as text, because the same value is always written in the same way.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace verbale {

struct JsonField {
  std::string name;
  std::string value;  ///< JSON
};

/// Fields of the object, in their order.
std::vector<JsonField> fields_of(std::string_view line);

/// Strings as JSON (with their quotes), and what stands in their place.
using JsonStrings = std::unordered_map<std::string, std::string>;

/// The value with each string that is in `others` replaced.
std::string with_strings(std::string_view value, const JsonStrings& others);

}  // namespace verbale
