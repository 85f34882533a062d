// SPDX-License-Identifier: Apache-2.0
#include "base/pack.h"

#include <bit>

namespace verbale {
namespace {

constexpr unsigned kBits = 7;

}  // namespace

void PackWriter::number(std::uint64_t value) {
  for (; value >= kMorePacked; value >>= kBits) bytes_ += static_cast<char>(value | kMorePacked);
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

std::uint64_t PackReader::long_number() {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 64; shift += kBits) {
    if (rest_.empty()) break;
    const auto byte = static_cast<unsigned char>(rest_.front());
    rest_.remove_prefix(1);
    value |= (byte & (kMorePacked - 1)) << shift;
    if (byte < kMorePacked) return value;
  }
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

}  // namespace verbale
