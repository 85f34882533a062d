// SPDX-License-Identifier: Apache-2.0
#include "record/json_writer.h"

#include <array>
#include <charconv>
#include <cmath>

#include "base/utf8.h"

namespace verbale {
namespace {

void append_escape(std::string& out, std::uint32_t unit) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  out += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) out.push_back(kDigits[(unit >> shift) & 15]);
}

void append_ascii(std::string& out, char byte) {
  constexpr std::string_view kEscaped = "\"\\\n\r\t";
  constexpr std::string_view kLetters = "\"\\nrt";
  if (const std::size_t at = kEscaped.find(byte); at != std::string_view::npos) {
    out += {'\\', kLetters[at]};
    return;
  }
  const auto value = static_cast<unsigned char>(byte);
  value < 0x20 || value == 0x7F ? append_escape(out, value) : out.push_back(byte);
}

bool ends_lines(char32_t code_point) {
  return code_point == 0x85 || code_point == 0x2028 || code_point == 0x2029;
}

/// Appends what begins at `text[at]`, a byte of 0x80 or more; returns the bytes it took.
std::size_t append_wide(std::string& out, std::string_view text, std::size_t at) {
  const CodePoint wide = code_point_at(text, at);
  if (wide.value == 0xFFFD) {
    out += "\xEF\xBF\xBD";  // it stood there, or the bytes are not UTF-8
  } else if (ends_lines(wide.value)) {
    append_escape(out, static_cast<std::uint32_t>(wide.value));
  } else {
    out += text.substr(at, wide.bytes);
  }
  return wide.bytes;
}

}  // namespace

void JsonWriter::key(std::string_view name) {
  before_value();
  quoted(name);
  out_.push_back(':');
  needs_comma_ = false;
}

void JsonWriter::raw(std::string_view json) {
  before_value();
  out_ += json;
}

void JsonWriter::text(std::string_view value) {
  before_value();
  quoted(value);
}

void JsonWriter::text_or_null(std::string_view value) { value.empty() ? null() : text(value); }

void JsonWriter::integer(std::int64_t value) {
  before_value();
  std::array<char, 24> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  out_.append(digits.data(), end);
}

void JsonWriter::number(double value) {
  if (!std::isfinite(value)) return null();
  before_value();
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  out_.append(digits.data(), end);
}

void JsonWriter::boolean(bool value) {
  before_value();
  out_ += value ? "true" : "false";
}

void JsonWriter::null() {
  before_value();
  out_ += "null";
}

void JsonWriter::end_line() {
  out_.push_back('\n');
  needs_comma_ = false;
}

void JsonWriter::open(char bracket) {
  before_value();
  out_.push_back(bracket);
  needs_comma_ = false;
}

void JsonWriter::close(char bracket) {
  out_.push_back(bracket);
  needs_comma_ = true;
}

void JsonWriter::before_value() {
  if (needs_comma_) out_.push_back(',');
  needs_comma_ = true;
}

void JsonWriter::quoted(std::string_view value) {
  out_.push_back('"');
  std::size_t at = 0;
  while (at < value.size()) {
    if (static_cast<unsigned char>(value[at]) < 0x80) {
      append_ascii(out_, value[at++]);
    } else {
      at += append_wide(out_, value, at);
    }
  }
  out_.push_back('"');
}

}  // namespace verbale
