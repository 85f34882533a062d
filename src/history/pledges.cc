// SPDX-License-Identifier: Apache-2.0
#include "history/pledges.h"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "history/resemblance.h"

namespace verbale {
namespace {

constexpr std::size_t kRarest = 8;   ///< words by which a commitment finds earlier ones
constexpr std::size_t kAsked = 100;  ///< latest earlier ones with such a word and debtor

class Joiner {
 public:
  explicit Joiner(const Told& told)
      : told_(told), resemblance_(told), out_(told.commitments.size()) {}

  std::vector<Joined> run() {
    for (std::uint32_t i = 0; i < out_.size(); ++i) {
      out_[i].first = i;
      join(i);
      reports_[out_[i].first].insert(told_.commitments[i].report);
      for (std::uint64_t key : keys(told_.commitments[i])) by_key_[key].push_back(i);
    }
    return std::move(out_);
  }

 private:
  /// A debtor's side and a word, for each of its sides and its rarest words.
  std::vector<std::uint64_t> keys(const ToldCommitment& one) const {
    WordSet words = one.around;
    std::sort(words.begin(), words.end(), [&](std::uint32_t a, std::uint32_t b) {
      const double x = rank(a), y = rank(b);
      return x != y ? x > y : a < b;
    });
    words.resize(std::min(kRarest, words.size()));
    std::set<std::uint64_t> keys;
    for (const std::string& debtor : one.debtors) {
      const std::uint64_t side = word_key(side_of(debtor));
      for (std::uint32_t word : words) keys.insert((side << 32U) ^ word);
    }
    return {keys.begin(), keys.end()};
  }

  /// Weight, but a word of one report brings nobody together.
  double rank(std::uint32_t word) const {
    return told_.weights.reports_with(word) < 2 ? 0 : told_.weights.weight(word);
  }

  std::set<std::uint32_t> earlier(const ToldCommitment& one) const {
    std::set<std::uint32_t> found;
    for (std::uint64_t key : keys(one)) {
      const auto at = by_key_.find(key);
      if (at == by_key_.end()) continue;
      const std::vector<std::uint32_t>& all = at->second;
      const auto from = all.size() - std::min(all.size(), kAsked);
      found.insert(all.begin() + static_cast<std::ptrdiff_t>(from), all.end());
    }
    return found;
  }

  void join(std::uint32_t index) {
    const ToldCommitment& one = told_.commitments[index];
    double best = -1;
    std::uint32_t best_at = index;
    for (std::uint32_t other : earlier(one)) {
      const ToldCommitment& before = told_.commitments[other];
      if (!same_side(before.debtors, one.debtors)) continue;
      const bool apart =
          before.report != one.report && reports_.at(out_[other].first).count(one.report) > 0;
      const double score = apart ? -1 : resemblance_.score(before, one);
      if (score <= best) continue;
      best = score;
      best_at = other;
    }
    if (best < 0) return;
    out_[index].first = out_[best_at].first;
    out_[index].because = resemblance_.reasons(told_.commitments[best_at], one);
  }

  const Told& told_;
  const PledgeResemblance resemblance_;
  std::vector<Joined> out_;
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> by_key_;
  std::unordered_map<std::uint32_t, std::set<std::uint32_t>> reports_;  ///< of each promise
};

}  // namespace

std::vector<Joined> join_commitments(const Told& told) { return Joiner(told).run(); }

}  // namespace verbale
