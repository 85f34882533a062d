// SPDX-License-Identifier: Apache-2.0
//
// Thrift's compact protocol, as much of it as a Parquet file's headers need. Fields of a struct
// come in ascending order; each begins with a byte of (step from the last field, type).
//
//   struct { 1: i32 = 5, 3: string = "ab" }   ->   15 0A  28 02 'a' 'b'  00
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace verbale {

class ThriftWriter {
 public:
  void begin_struct() { last_.push_back(0); }
  void end_struct();

  void i32(int field, std::int32_t value) { number(field, kI32, value); }
  void i64(int field, std::int64_t value) { number(field, kI64, value); }
  void text(int field, std::string_view value);
  /// What follows is the struct: begin_struct ... end_struct.
  void struct_field(int field) { header(field, kStruct); }
  /// What follows are the elements.
  void struct_list(int field, std::size_t size) { list(field, kStruct, size); }
  void text_list(int field, const std::vector<std::string>& values);
  void i32_list(int field, const std::vector<std::int32_t>& values);

  std::string take() { return std::move(out_); }

 private:
  enum Type : std::uint8_t { kI32 = 5, kI64 = 6, kBinary = 8, kList = 9, kStruct = 12 };
  void header(int field, Type type);
  void number(int field, Type type, std::int64_t value);
  void list(int field, Type element, std::size_t size);
  void zigzag(std::int64_t value);
  void bytes(std::string_view value);

  std::string out_;
  std::vector<int> last_;  ///< number of the last field, for each struct that is open
};

/// Seven bits a byte, the lowest first.
void append_varint(std::string& out, std::uint64_t value);

}  // namespace verbale
