// SPDX-License-Identifier: Apache-2.0
//
// Parquet's hybrid of run lengths and packed bits, for small numbers: levels and places in a
// dictionary.
//
//   0 0 0 0 0 0 0 0 0 0  (1 bit)   ->   14 00        ten times 0
//   0 1 1 0 1 0 0 1      (1 bit)   ->   03 96        one group of eight, packed from the lowest bit
//
// The whole sequence is written in the form that is shorter.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace verbale {

/// Bits that the greatest number needs; 0 for 0.
int bits_for(std::uint32_t greatest);

std::string hybrid(const std::vector<std::uint32_t>& numbers, int bits);

}  // namespace verbale
