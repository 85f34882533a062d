// SPDX-License-Identifier: Apache-2.0
#include "export/cell.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "base/utf8.h"

namespace verbale {
namespace {

/// Characters at which some reader ends a line or a field.
bool breaks(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
}

}  // namespace

std::string one_line_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (breaks(point.value)) {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else if (point.value == 0xFFFD) {
      out += "\xEF\xBF\xBD";
    } else {
      out += text.substr(at, point.bytes);
    }
    at += point.bytes;
  }
  const std::size_t first = std::min(out.find_first_not_of(' '), out.size());
  out.erase(0, first);
  out.erase(out.find_last_not_of(' ') + 1);
  return out;
}

std::string joined_texts(const Texts& texts) {
  std::string all;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    std::string part = one_line_text(texts[i]);
    std::replace(part.begin(), part.end(), ';', ',');
    all += (i == 0 ? "" : "; ") + part;
  }
  return all;
}

std::string number_text(double number) {
  if (!std::isfinite(number)) return {};
  std::array<char, 32> digits{};
  const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), number);
  return {digits.data(), written.ptr};
}

std::string to_text(const Cell& cell) {
  struct Text {
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(std::int64_t number) const { return std::to_string(number); }
    std::string operator()(double number) const { return number_text(number); }
    std::string operator()(const std::string& text) const { return one_line_text(text); }
    std::string operator()(const Texts& texts) const { return joined_texts(texts); }
    std::string operator()(const Json& json) const { return one_line_text(json.text); }
  };
  return std::visit(Text(), cell);
}

}  // namespace verbale
