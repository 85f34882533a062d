// SPDX-License-Identifier: Apache-2.0
//
// Pairs of things that have a key in common, without looking at all pairs.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "history/words.h"

namespace verbale {

struct Keyed {
  std::uint64_t key = 0;
  std::uint32_t item = 0;
  auto operator<=>(const Keyed&) const = default;
};

/// Each pair once, ascending, first < second. Items with one key are all paired up to a number;
/// beyond it, those which have one of their rarest words in common. `words[item]` are the item's.
std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs_of(
    std::vector<Keyed> keyed, const std::vector<const WordSet*>& words, const WordWeights& weights);

}  // namespace verbale
