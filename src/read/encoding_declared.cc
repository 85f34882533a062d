// SPDX-License-Identifier: Apache-2.0
//
// What a text says of its own encoding, in letters of ASCII before the first others:
//
//   <?xml version="1.0" encoding="windows-1251"?>
//   <meta charset="windows-1251">
//   <meta http-equiv="Content-Type" content="text/html; charset=windows-1251">
#include <algorithm>

#include "read/encoding.h"
#include "read/header_fields.h"

namespace verbale {
namespace {

/// HTML asks for it within 1024 bytes; pages put scripts before it.
constexpr std::size_t kSearched = 8192;

/// The word behind `name`, "=", and a quotation mark or none.
std::string value_of(std::string_view tag, std::string_view name) {
  const std::size_t at = tag.find(name);
  if (at == std::string_view::npos) return {};
  std::string_view rest = without_blanks(tag.substr(at + name.size()));
  if (!rest.starts_with('=')) return {};
  rest = without_blanks(rest.substr(1));
  if (rest.starts_with('"') || rest.starts_with('\'')) rest.remove_prefix(1);
  return std::string(rest.substr(0, rest.find_first_of(" \t\r\n\"';/>?")));
}

}  // namespace

std::string declared_charset(std::string_view bytes) {
  const std::string begin = ascii_lower(bytes.substr(0, kSearched));
  const std::string_view text = without_blanks(begin);
  if (text.starts_with("<?xml")) {
    std::string name = value_of(text.substr(0, text.find('>')), "encoding");
    if (!name.empty()) return name;
  }
  for (std::size_t at = text.find("<meta"); at != std::string_view::npos;
       at = text.find("<meta", at + 1)) {
    std::string name = value_of(text.substr(at, text.find('>', at) - at), "charset");
    if (!name.empty()) return name;
  }
  return {};
}

}  // namespace verbale
