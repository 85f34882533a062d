// SPDX-License-Identifier: Apache-2.0
#include "base/plain.h"

#include <utf8proc.h>

#include <algorithm>

namespace verbale {
namespace {

std::size_t length_from_lead(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead < 0xE0) return 2;
  return lead < 0xF0 ? 3 : 4;
}

/// Plain form of a code point, or `same` where it is itself.
std::string_view plain_of(std::int32_t c, std::string_view same) {
  switch (c) {
    case '\t':
    case '\n':
    case '\r':
    case 0x0B:
    case 0x0C:
    case 0x85:
    case 0xA0:
    case 0x1680:
    case 0x2028:
    case 0x2029:
    case 0x202F:
    case 0x205F:
    case 0x3000:
      return " ";
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2032:
      return "'";
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x2033:
      return "\"";
    case 0x2010:
    case 0x2011:
    case 0x2012:
      return "-";
    case 0xAD:
    case 0x200B:
    case 0x200C:
    case 0x200D:
    case 0x200E:
    case 0x200F:
    case 0x2060:
    case 0xFEFF:
      return "";
    default:
      return c >= 0x2000 && c <= 0x200A ? std::string_view(" ") : same;
  }
}

std::int32_t code_point(std::string_view text, std::size_t at, std::size_t bytes) {
  utf8proc_int32_t c = 0;
  const auto* data = reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at);
  return utf8proc_iterate(data, static_cast<utf8proc_ssize_t>(bytes), &c) > 0 ? c : -1;
}

}  // namespace

PlainChar plain_char_at(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  const std::size_t bytes = std::min(length_from_lead(lead), text.size() - at);
  const std::string_view same = text.substr(at, bytes);
  if (lead > 0x20 && lead < 0x7F) return {same, 1};
  return {plain_of(code_point(text, at, bytes), same), bytes};
}

std::size_t skip_white_space(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const PlainChar plain = plain_char_at(text, at);
    if (plain.text != " ") break;
    at += plain.bytes;
  }
  return at;
}

std::string plain_text(std::string_view text) {
  std::string plain;
  for (std::size_t at = skip_white_space(text, 0); at < text.size();) {
    const PlainChar next = plain_char_at(text, at);
    at += next.bytes;
    if (next.text == " ") {
      at = skip_white_space(text, at);
      if (at >= text.size()) break;
    }
    plain += next.text;
  }
  return plain;
}

std::string lower_case(std::string_view text) {
  std::string lower;
  lower.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80) {  // nearly every character: Unicode's mapping without its tables
      lower += static_cast<char>(lead >= 'A' && lead <= 'Z' ? lead + ('a' - 'A') : lead);
      ++at;
      continue;
    }
    const std::size_t bytes = std::min(length_from_lead(lead), text.size() - at);
    const std::int32_t c = code_point(text, at, bytes);
    utf8proc_uint8_t out[4];
    const utf8proc_ssize_t size = c < 0 ? 0 : utf8proc_encode_char(utf8proc_tolower(c), out);
    if (size > 0)
      lower.append(reinterpret_cast<const char*>(out), static_cast<std::size_t>(size));
    else
      lower.append(text.substr(at, bytes));
    at += bytes;
  }
  return lower;
}

}  // namespace verbale
