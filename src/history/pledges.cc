// SPDX-License-Identifier: Apache-2.0
#include "history/pledges.h"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "history/resemblance.h"

namespace verbale {
namespace {

constexpr std::size_t kRarest = 8;  ///< words by which a commitment finds earlier ones

/// Weight, but a word of one report brings nobody together.
double rank(const WordWeights& weights, std::uint32_t word) {
  return weights.reports_with(word) < 2 ? 0 : weights.weight(word);
}

WordSet rarest(WordSet words, const WordWeights& weights) {
  std::sort(words.begin(), words.end(), [&](std::uint32_t a, std::uint32_t b) {
    const double x = rank(weights, a), y = rank(weights, b);
    return x != y ? x > y : a < b;
  });
  words.resize(std::min(kRarest, words.size()));
  return words;
}

class Joiner {
 public:
  explicit Joiner(const Told& told) : told_(told), resemblance_(told) {}

  std::vector<Joined> run() {
    std::vector<Joined> out;
    for (std::uint32_t i = 0; i < told_.commitments.size(); ++i) out.push_back(next(i));
    return out;
  }

 private:
  Joined next(std::uint32_t index) {
    const ToldCommitment& one = told_.commitments[index];
    const std::vector<std::uint64_t> keys = pledge_keys(one, told_.weights);
    const auto score = [&](std::uint32_t other) {
      return resemblance_.score(told_.commitments[other], one);
    };
    const std::uint32_t at = promises_.add(one.report, earlier(one, keys), score);
    for (std::uint64_t key : keys) by_key_[key].push_back(index);
    if (at == index) return {index, {}};
    return {promises_.first(at), resemblance_.reasons(told_.commitments[at], one)};
  }

  /// The latest with one of its keys and a debtor on the same side.
  std::set<std::uint32_t> earlier(const ToldCommitment& one,
                                  const std::vector<std::uint64_t>& keys) const {
    std::set<std::uint32_t> found;
    for (std::uint64_t key : keys) {
      const auto at = by_key_.find(key);
      if (at == by_key_.end()) continue;
      const std::vector<std::uint32_t>& all = at->second;
      for (std::size_t i = all.size() - std::min(all.size(), kPledgesAsked); i < all.size(); ++i) {
        if (same_side(told_.commitments[all[i]].debtors, one.debtors)) found.insert(all[i]);
      }
    }
    return found;
  }

  const Told& told_;
  const PledgeResemblance resemblance_;
  Promises promises_;
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> by_key_;
};

}  // namespace

std::vector<std::uint64_t> pledge_keys(const ToldCommitment& one, const WordWeights& weights) {
  const WordSet words = rarest(one.around, weights);
  std::set<std::uint64_t> keys;
  for (const std::string& debtor : one.debtors) {
    const std::uint64_t side = word_key(side_of(debtor));
    for (std::uint32_t word : words) keys.insert((side << 32U) ^ word);
  }
  return {keys.begin(), keys.end()};
}

std::vector<Joined> join_commitments(const Told& told) { return Joiner(told).run(); }

}  // namespace verbale
