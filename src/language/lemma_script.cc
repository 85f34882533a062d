// SPDX-License-Identifier: Apache-2.0
#include "language/lemma_script.h"

#include <utf8proc.h>

#include <array>
#include <charconv>

#include "base/plain.h"
#include "base/utf8.h"
#include "language/hashing.h"

namespace verbale {
namespace {

std::size_t number(std::string_view digits) {
  std::size_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

std::string capitalised(const std::string& text) {
  if (text.empty()) return text;
  const CodePoint first = code_point_at(text, 0);
  utf8proc_uint8_t upper[4];
  const auto size =
      utf8proc_encode_char(utf8proc_toupper(static_cast<utf8proc_int32_t>(first.value)), upper);
  return std::string(reinterpret_cast<const char*>(upper), static_cast<std::size_t>(size)) +
         text.substr(first.bytes);
}

}  // namespace

std::string apply_script(const std::string& form, std::string_view script) {
  if (script.starts_with('!')) return std::string(script.substr(1));
  std::array<std::string_view, 5> parts;
  for (std::string_view& part : parts) {
    const std::size_t bar = script.find('|');
    part = script.substr(0, bar);
    script.remove_prefix(bar == std::string_view::npos ? script.size() : bar + 1);
  }
  const std::string base = parts[0] == "=" ? form : lower_case(form);
  const std::vector<std::uint32_t> at = character_begins(base);
  const std::size_t count = at.size() - 1;
  const std::size_t front = number(parts[1]), back = number(parts[3]);
  // A script learned on longer words may not fit a short one; then the form is its own lemma.
  if (front + back >= count && count > 0) return base;
  const std::string middle = base.substr(at[front], at[count - back] - at[front]);
  const std::string lemma = std::string(parts[2]) + middle + std::string(parts[4]);
  return parts[0] == "t" ? capitalised(lemma) : lemma;
}

}  // namespace verbale
