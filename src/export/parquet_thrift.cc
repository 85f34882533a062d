// SPDX-License-Identifier: Apache-2.0
#include "export/parquet_thrift.h"

namespace verbale {

void append_varint(std::string& out, std::uint64_t value) {
  while (value >= 0x80) {
    out.push_back(static_cast<char>(value | 0x80));
    value >>= 7;
  }
  out.push_back(static_cast<char>(value));
}

void ThriftWriter::end_struct() {
  last_.pop_back();
  out_.push_back('\0');
}

void ThriftWriter::header(int field, Type type) {
  const int step = field - last_.back();
  out_.push_back(static_cast<char>((step << 4) | type));  // steps here are below 16
  last_.back() = field;
}

void ThriftWriter::zigzag(std::int64_t value) {
  append_varint(out_,
                (static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63));
}

void ThriftWriter::number(int field, Type type, std::int64_t value) {
  header(field, type);
  zigzag(value);
}

void ThriftWriter::bytes(std::string_view value) {
  append_varint(out_, value.size());
  out_ += value;
}

void ThriftWriter::text(int field, std::string_view value) {
  header(field, kBinary);
  bytes(value);
}

void ThriftWriter::list(int field, Type element, std::size_t size) {
  constexpr std::size_t kLong = 15;
  header(field, kList);
  const std::size_t shown = size < kLong ? size : kLong;
  out_.push_back(static_cast<char>((shown << 4) | element));
  if (size >= kLong) append_varint(out_, size);
}

void ThriftWriter::text_list(int field, const std::vector<std::string>& values) {
  list(field, kBinary, values.size());
  for (const std::string& value : values) bytes(value);
}

void ThriftWriter::i32_list(int field, const std::vector<std::int32_t>& values) {
  list(field, kI32, values.size());
  for (const std::int32_t value : values) zigzag(value);
}

}  // namespace verbale
