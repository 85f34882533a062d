// SPDX-License-Identifier: Apache-2.0
#include "history/copies.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace verbale {
namespace {

constexpr double kCopy = 0.7;
constexpr std::size_t kKeys = 12;   ///< smallest hashes by which copies find each other
constexpr std::size_t kAsked = 50;  ///< earlier reports with one key that are compared at most
constexpr std::size_t kSample = 64;
constexpr std::size_t kFewest = 8;  ///< runs; fewer say nothing

}  // namespace

double resemblance(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  std::size_t i = 0, k = 0, seen = 0, shared = 0;
  while (seen < kSample && (i < a.size() || k < b.size())) {
    const bool in_both = i < a.size() && k < b.size() && a[i] == b[k];
    const bool from_a = k == b.size() || (i < a.size() && a[i] <= b[k]);
    if (in_both) ++shared;
    if (in_both || from_a) ++i;
    if (in_both || !from_a) ++k;
    ++seen;
  }
  return seen == 0 ? 0 : static_cast<double>(shared) / static_cast<double>(seen);
}

std::vector<std::uint32_t> first_copies(const std::vector<ToldReport>& reports) {
  std::vector<std::uint32_t> first(reports.size());
  std::iota(first.begin(), first.end(), 0U);
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> by_key;
  for (std::uint32_t i = 0; i < reports.size(); ++i) {
    const std::vector<std::uint64_t>& sample = reports[i].sample;
    if (sample.size() < kFewest) continue;
    for (std::size_t k = 0; k < std::min(kKeys, sample.size()); ++k) {
      std::vector<std::uint32_t>& others = by_key[sample[k]];
      for (std::uint32_t other : others) {
        if (first[other] >= first[i]) continue;
        if (resemblance(sample, reports[other].sample) >= kCopy) first[i] = first[other];
      }
      if (others.size() < kAsked) others.push_back(i);
    }
  }
  return first;
}

}  // namespace verbale
