// SPDX-License-Identifier: Apache-2.0
#include "base/pack.h"

#include <bit>

namespace verbale {
namespace {

constexpr unsigned kBits = 7;
constexpr std::uint64_t kMore = 0x80;

}  // namespace

void PackWriter::number(std::uint64_t value) {
  for (; value >= kMore; value >>= kBits) bytes_ += static_cast<char>(value | kMore);
  bytes_ += static_cast<char>(value);
}

void PackWriter::real(double value) {
  auto bits = std::bit_cast<std::uint64_t>(value);
  for (unsigned i = 0; i < sizeof bits; ++i, bits >>= 8) bytes_ += static_cast<char>(bits);
}

void PackWriter::text(std::string_view text) {
  number(text.size());
  bytes_ += text;
}

void PackReader::fail() {
  ok_ = false;
  rest_ = {};
}

std::uint64_t PackReader::number() {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 64; shift += kBits) {
    if (rest_.empty()) break;
    const auto byte = static_cast<unsigned char>(rest_.front());
    rest_.remove_prefix(1);
    value |= (byte & (kMore - 1)) << shift;
    if (byte < kMore) return value;
  }
  fail();
  return 0;
}

std::uint64_t PackReader::number(std::uint64_t most) {
  const std::uint64_t value = number();
  if (value <= most) return value;
  fail();
  return 0;
}

double PackReader::real() {
  std::uint64_t bits = 0;
  if (rest_.size() < sizeof bits) {
    fail();
    return 0;
  }
  for (unsigned i = 0; i < sizeof bits; ++i) {
    bits |= std::uint64_t{static_cast<unsigned char>(rest_[i])} << (8 * i);
  }
  rest_.remove_prefix(sizeof bits);
  return std::bit_cast<double>(bits);
}

std::string_view PackReader::bytes(std::size_t size) {
  if (size > rest_.size()) {
    fail();
    return {};
  }
  const std::string_view bytes = rest_.substr(0, size);
  rest_.remove_prefix(size);
  return bytes;
}

std::string_view PackReader::text() { return bytes(count()); }

}  // namespace verbale
