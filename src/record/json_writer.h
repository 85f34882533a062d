// SPDX-License-Identifier: Apache-2.0
//
// JSON out, in the order in which it is told. What comes out is valid JSON whatever the strings
// hold: bytes that are not UTF-8 become U+FFFD, numbers that JSON does not have become null.
// Characters that some readers take for the end of a line (U+0085, U+2028, U+2029) are escaped, so
// that one record stays one line for everybody.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace verbale {

class JsonWriter {
 public:
  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }
  void key(std::string_view name);

  void text(std::string_view value);
  /// Empty is null.
  void text_or_null(std::string_view value);
  void integer(std::int64_t value);
  /// The shortest digits that give the same double again.
  void number(double value);
  void boolean(bool value);
  void null();
  /// A value that is JSON already.
  void raw(std::string_view json);

  /// Ends the line; the next value begins a new JSON text.
  void end_line();
  std::string take() { return std::move(out_); }

 private:
  void open(char bracket);
  void close(char bracket);
  void before_value();
  void quoted(std::string_view value);

  std::string out_;
  bool needs_comma_ = false;
};

}  // namespace verbale
