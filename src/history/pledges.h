// SPDX-License-Identifier: Apache-2.0
//
// Which commitments of different reports are one promise. They are gone through by date; each joins
// the earlier one that it resembles most, where that is enough:
//
//   1981  the United States pledges that it will not intervene in Iran's internal affairs
//   1996  the United States pledged not to intervene in Iran        -> the same
//   2002  promised in the Algiers Accords of 1981 not to intervene  -> the same
//   2002  pledged $296 million                                      -> another
//
// The debtor must be on the same side. What is promised, in words (rare ones weigh more) and as a
// code, whom it concerns, the agreement and the year that are named say whether it is the same.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "history/told.h"

namespace verbale {

constexpr std::size_t kPledgesAsked = 100;  ///< latest earlier ones with one key

/// By what a commitment finds earlier ones: a debtor's side and a rare word, for each of its sides
/// and its rarest words.
std::vector<std::uint64_t> pledge_keys(const ToldCommitment& one, const WordWeights& weights);

/// Which promise a commitment belongs to, one after the other, oldest first.
class Promises {
 public:
  /// The next commitment joins that of `earlier` (indices, ascending) which `score` says it
  /// resembles most, where that is 0 or more. Gives its index, or that of the next one itself.
  template <class Earlier, class Score>
  std::uint32_t add(std::uint32_t report, const Earlier& earlier, const Score& score);
  /// Index of the first commitment of its promise.
  std::uint32_t first(std::uint32_t index) const { return first_[index]; }

 private:
  /// Another report has told of two promises: this one and that of `other`.
  bool apart(std::uint32_t other, std::uint32_t report) const {
    return told_in_[other] != report && reports_.at(first_[other]).count(report) > 0;
  }

  std::vector<std::uint32_t> first_, told_in_;
  std::unordered_map<std::uint32_t, std::set<std::uint32_t>> reports_;  ///< of each promise
};

struct Joined {
  std::uint32_t first = 0;  ///< index of the earliest commitment of the same promise, or itself
  std::string because;      ///< in words, for people
};

/// One for each of `told.commitments`.
std::vector<Joined> join_commitments(const Told& told);

// ---- implementation ----------------------------------------------------------------------------

template <class Earlier, class Score>
std::uint32_t Promises::add(std::uint32_t report, const Earlier& earlier, const Score& score) {
  const auto index = static_cast<std::uint32_t>(first_.size());
  double best = -1;
  std::uint32_t best_at = index;
  for (std::uint32_t other : earlier) {
    const double one = apart(other, report) ? -1 : score(other);
    if (one <= best) continue;
    best = one;
    best_at = other;
  }
  if (best < 0) best_at = index;
  first_.push_back(best_at == index ? index : first_[best_at]);
  told_in_.push_back(report);
  reports_[first_[index]].insert(report);
  return best_at;
}

}  // namespace verbale
