// SPDX-License-Identifier: Apache-2.0
//
// The best tree over arc scores. Greedy heads are nearly always a tree with one root; where they
// are not, the maximum spanning arborescence is found by Chu-Liu/Edmonds (1967), and where that has
// several roots, the one with the best root score is kept and the search repeated. Worst cost is
// cubic in the words of a sentence, which the engine bounds.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace verbale {

/// scores[i * (n + 1) + j]: word i (from 0) under head j (0 = root, else word j - 1). Fills
/// heads[i] with j. The result always is a tree with exactly one root.
void best_tree(std::span<float> scores, std::size_t n, std::vector<std::uint32_t>& heads);

}  // namespace verbale
