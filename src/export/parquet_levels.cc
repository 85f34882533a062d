// SPDX-License-Identifier: Apache-2.0
#include "export/parquet_levels.h"

#include <bit>

#include "export/parquet_thrift.h"

namespace verbale {
namespace {

std::string packed(const std::vector<std::uint32_t>& numbers, int bits) {
  constexpr std::size_t kGroup = 8;
  const std::size_t groups = (numbers.size() + kGroup - 1) / kGroup;
  std::string out;
  append_varint(out, (groups << 1) | 1);
  std::uint64_t waiting = 0;
  int held = 0;
  for (std::size_t i = 0; i < groups * kGroup; ++i) {
    waiting |= static_cast<std::uint64_t>(i < numbers.size() ? numbers[i] : 0) << held;
    for (held += bits; held >= 8; held -= 8, waiting >>= 8) {
      out.push_back(static_cast<char>(waiting));
    }
  }
  return out;
}

std::string runs(const std::vector<std::uint32_t>& numbers, int bits) {
  std::string out;
  for (std::size_t begin = 0; begin < numbers.size();) {
    std::size_t end = begin + 1;
    while (end < numbers.size() && numbers[end] == numbers[begin]) ++end;
    append_varint(out, (end - begin) << 1);
    for (int shift = 0; shift < bits; shift += 8) {
      out.push_back(static_cast<char>(numbers[begin] >> shift));
    }
    begin = end;
  }
  return out;
}

}  // namespace

int bits_for(std::uint32_t greatest) { return std::bit_width(greatest); }

std::string hybrid(const std::vector<std::uint32_t>& numbers, int bits) {
  std::string as_runs = runs(numbers, bits);
  std::string as_bits = packed(numbers, bits);
  return as_runs.size() <= as_bits.size() ? as_runs : as_bits;
}

}  // namespace verbale
