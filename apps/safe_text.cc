// SPDX-License-Identifier: Apache-2.0
#include "apps/safe_text.h"

#include <fmt/format.h>
#include <wchar.h>

#include "apps/code_points.h"

namespace verbale::cli {
namespace {

constexpr char32_t kSoftHyphen = 0xAD;
constexpr std::string_view kEllipsis = "…";

bool is_space(char32_t value) {
  return (value >= 0x09 && value <= 0x0D) || value == 0x20 || value == 0x85 || value == 0xA0 ||
         (value >= 0x2000 && value <= 0x200A) || value == 0x2028 || value == 0x2029 ||
         value == 0x202F || value == 0x205F || value == 0x3000;
}

/// What is shown in place of a character that must not be sent.
char32_t picture(char32_t value) {
  if (value < 0x20) return 0x2400 + value;
  if (value == 0x7F) return 0x2421;
  return kReplacement;
}

void append_safe(std::string& out, char32_t value) {
  append_utf8(out, drives_terminal(value) ? picture(value) : value);
}

/// Calls `use` with each code point of `text`.
template <class Use>
void for_each_code_point(std::string_view text, Use use) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    use(point.value, text.substr(at, point.bytes));
    at += point.bytes;
  }
}

std::size_t width_of(char32_t value) {
  const int width = ::wcwidth(static_cast<wchar_t>(value));
  return width < 0 ? 1 : static_cast<std::size_t>(width);
}

std::string json_escape(char32_t value) {
  if (value < 0x10000) return fmt::format("\\u{:04x}", static_cast<std::uint32_t>(value));
  const std::uint32_t rest = static_cast<std::uint32_t>(value) - 0x10000;
  return fmt::format("\\u{:04x}\\u{:04x}", 0xD800 + (rest >> 10), 0xDC00 + (rest & 0x3FF));
}

}  // namespace

std::string one_line(std::string_view text) {
  std::string out;
  bool gap = false;
  for_each_code_point(text, [&](char32_t value, std::string_view) {
    if (value == kSoftHyphen) return;
    if (is_space(value)) {
      gap = true;
      return;
    }
    if (gap && !out.empty()) out += ' ';
    gap = false;
    append_safe(out, value);
  });
  return out;
}

std::string safe_lines(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for_each_code_point(text, [&](char32_t value, std::string_view) {
    if (value == '\n' || value == '\t') {
      append_utf8(out, value);
    } else {
      append_safe(out, value);
    }
  });
  return out;
}

std::string safe_json(std::string_view json) {
  std::string out;
  out.reserve(json.size());
  for_each_code_point(json, [&](char32_t value, std::string_view bytes) {
    if (value != '\n' && drives_terminal(value)) {
      out += json_escape(value);
    } else if (bytes.size() == 1 && value == kReplacement) {
      append_utf8(out, kReplacement);
    } else {
      out += bytes;
    }
  });
  return out;
}

bool is_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (!point.valid) return false;
    at += point.bytes;
  }
  return true;
}

std::string json_string(std::string_view text) {
  std::string out = "\"";
  for_each_code_point(text, [&](char32_t value, std::string_view) {
    if (value == '"' || value == '\\') {
      out += '\\';
      append_utf8(out, value);
    } else if (value == '\n') {
      out += "\\n";
    } else if (drives_terminal(value)) {
      out += json_escape(value);
    } else {
      append_utf8(out, value);
    }
  });
  return out + '"';
}

std::size_t columns_of(std::string_view text) {
  std::size_t columns = 0;
  for_each_code_point(text, [&](char32_t value, std::string_view) { columns += width_of(value); });
  return columns;
}

std::string cut(std::string_view text, std::size_t columns) {
  if (columns_of(text) <= columns) return std::string(text);
  if (columns == 0) return {};
  std::string out;
  std::size_t used = 0;
  bool full = false;
  for_each_code_point(text, [&](char32_t value, std::string_view bytes) {
    const std::size_t width = width_of(value);
    full = full || used + width > columns - 1;
    if (full) return;
    out += bytes;
    used += width;
  });
  return out.append(kEllipsis);
}

std::string pad(std::string_view text, std::size_t columns) {
  std::string out = cut(text, columns);
  return out.append(columns - columns_of(out), ' ');
}

std::string shell_word(std::string_view text) {
  constexpr std::string_view kPlain =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_@%+=:,./-";
  if (!text.empty() && text.find_first_not_of(kPlain) == std::string_view::npos) {
    return std::string(text);
  }
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'') {
      out += "'\\''";
    } else {
      out += c;
    }
  }
  return out + "'";
}

}  // namespace verbale::cli
