// SPDX-License-Identifier: Apache-2.0
#include "history/pairs.h"

#include <algorithm>

namespace verbale {
namespace {

constexpr std::size_t kAllPaired = 40;   ///< items with one key
constexpr std::size_t kRarest = 4;       ///< words by which the items of a larger group meet
constexpr std::size_t kNeighbours = 40;  ///< items with such a word that are paired with the next

using Pair = std::pair<std::uint32_t, std::uint32_t>;

class Pairer {
 public:
  Pairer(const std::vector<const WordSet*>& words, const WordWeights& weights)
      : words_(words), weights_(weights) {}

  std::vector<Pair> run(std::vector<Keyed>& keyed) {
    std::sort(keyed.begin(), keyed.end());
    keyed.erase(std::unique(keyed.begin(), keyed.end()), keyed.end());
    for (std::size_t begin = 0; begin < keyed.size();) {
      std::size_t end = begin;
      while (end < keyed.size() && keyed[end].key == keyed[begin].key) ++end;
      group(keyed, begin, end);
      begin = end;
    }
    compact();
    return std::move(out_);
  }

 private:
  void group(const std::vector<Keyed>& keyed, std::size_t begin, std::size_t end) {
    if (end - begin <= kAllPaired) return window(keyed, begin, end, kAllPaired);
    std::vector<Keyed> by_word;
    for (std::size_t i = begin; i < end; ++i) {
      for (std::uint32_t word : rarest(*words_[keyed[i].item])) {
        by_word.push_back({word, keyed[i].item});
      }
    }
    std::sort(by_word.begin(), by_word.end());
    for (std::size_t first = 0; first < by_word.size();) {
      std::size_t last = first;
      while (last < by_word.size() && by_word[last].key == by_word[first].key) ++last;
      window(by_word, first, last, kNeighbours);
      first = last;
    }
  }

  void window(const std::vector<Keyed>& keyed, std::size_t begin, std::size_t end,
              std::size_t width) {
    for (std::size_t i = begin; i < end; ++i) {
      for (std::size_t k = i + 1; k < std::min(end, i + width); ++k) {
        out_.emplace_back(keyed[i].item, keyed[k].item);
      }
    }
    constexpr std::size_t kMany = 1U << 24U;
    if (out_.size() > kMany && out_.size() > 2 * compacted_) compact();
  }

  void compact() {
    std::sort(out_.begin(), out_.end());
    out_.erase(std::unique(out_.begin(), out_.end()), out_.end());
    compacted_ = out_.size();
  }

  WordSet rarest(const WordSet& words) const {
    WordSet some = words;
    const std::size_t count = std::min(kRarest, some.size());
    std::partial_sort(some.begin(), some.begin() + static_cast<std::ptrdiff_t>(count), some.end(),
                      [&](std::uint32_t a, std::uint32_t b) {
                        const auto x = rarity(a), y = rarity(b);
                        return x != y ? x < y : a < b;
                      });
    some.resize(count);
    return some;
  }

  /// A word of one report only brings nobody together.
  std::int64_t rarity(std::uint32_t word) const {
    const std::int64_t reports = weights_.reports_with(word);
    return reports < 2 ? weights_.reports() + 1 : reports;
  }

  const std::vector<const WordSet*>& words_;
  const WordWeights& weights_;
  std::vector<Pair> out_;
  std::size_t compacted_ = 0;
};

}  // namespace

std::vector<Pair> pairs_of(std::vector<Keyed> keyed, const std::vector<const WordSet*>& words,
                           const WordWeights& weights) {
  return Pairer(words, weights).run(keyed);
}

}  // namespace verbale
