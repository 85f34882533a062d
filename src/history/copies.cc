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

std::vector<std::uint64_t> copy_keys(const std::vector<std::uint64_t>& sample) {
  if (sample.size() < kFewest) return {};
  const auto count = static_cast<std::ptrdiff_t>(std::min(kKeys, sample.size()));
  return {sample.begin(), sample.begin() + count};
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> copies_of(
    const std::vector<const std::vector<std::uint64_t>*>& samples) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> copies;
  for (std::uint32_t i = 0; i < samples.size(); ++i) {
    for (std::uint32_t k = 0; k < std::min<std::size_t>(i, kAsked); ++k) {
      if (resemblance(*samples[i], *samples[k]) >= kCopy) copies.emplace_back(i, k);
    }
  }
  return copies;
}

std::vector<std::uint32_t> first_copies(const std::vector<ToldReport>& reports) {
  std::vector<std::uint32_t> first(reports.size());
  std::iota(first.begin(), first.end(), 0U);
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> by_key;
  for (std::uint32_t i = 0; i < reports.size(); ++i) {
    for (std::uint64_t key : copy_keys(reports[i].sample)) {
      std::vector<std::uint32_t>& others = by_key[key];
      for (std::uint32_t other : others) {
        if (first[other] >= first[i]) continue;
        if (resemblance(reports[i].sample, reports[other].sample) >= kCopy) first[i] = first[other];
      }
      if (others.size() < kAsked) others.push_back(i);
    }
  }
  return first;
}

}  // namespace verbale
