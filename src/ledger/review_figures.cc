// SPDX-License-Identifier: Apache-2.0
//
// How good the records are, by what people say of them. A share without its interval says nothing:
// 9 of 10 right may be 0.60 or 0.98 of all, which is why Wilson's interval stands beside it (that
// of the normal approximation would reach above 1).
#include <verbale/reviews.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

#include "record/json_fields.h"

namespace verbale {
namespace {

/// Verdicts of one reviewer, by record.
using Judged = std::map<std::string, Verdict>;

std::string code_of(const Review& review) {
  for (const JsonField& field : fields_of(review.machine)) {
    if (field.name == "cameo" && field.value.size() > 2) {
      return field.value.substr(1, field.value.size() - 2);
    }
  }
  return {};
}

/// Of several people the last has the last word.
std::vector<Precision> precisions(const std::vector<const Review*>& reviews) {
  std::map<std::string, const Review*> last;
  for (const Review* one : reviews) {
    const bool random = one->drawn == Drawn::kRandom || one->drawn == Drawn::kRandomInCode;
    if (random) last[one->record_now] = one;
  }
  std::map<std::string, std::pair<std::int64_t, std::int64_t>> counts;
  counts[""] = {};
  for (const auto& [record, review] : last) {
    for (const std::string& code : std::set<std::string>{"", code_of(*review)}) {
      if (code.empty() && review->drawn != Drawn::kRandom) continue;
      counts[code].first += review->verdict == Verdict::kAccept ? 1 : 0;
      ++counts[code].second;
    }
  }
  std::vector<Precision> all;
  for (const auto& [code, count] : counts) {
    all.push_back(precision_of(count.first, count.second));
    all.back().code = code;
  }
  return all;
}

ReviewerPair agreement_of(const Judged& a, const Judged& b) {
  ReviewerPair pair;
  std::array<double, 3> of_a{}, of_b{};
  for (const auto& [record, verdict] : a) {
    const auto other = b.find(record);
    if (other == b.end()) continue;
    ++pair.records;
    pair.agreed += verdict == other->second ? 1 : 0;
    ++of_a[static_cast<std::size_t>(verdict)];
    ++of_b[static_cast<std::size_t>(other->second)];
  }
  const auto n = static_cast<double>(pair.records);
  double chance = 0;
  for (std::size_t i = 0; i < of_a.size() && n > 0; ++i) chance += of_a[i] / n * (of_b[i] / n);
  if (n > 0 && chance < 1) {
    pair.kappa = (static_cast<double>(pair.agreed) / n - chance) / (1 - chance);
  }
  return pair;
}

std::vector<ReviewerPair> agreements(const std::vector<const Review*>& reviews) {
  std::map<std::string, Judged> people;
  for (const Review* one : reviews) people[one->reviewer][one->record_now] = one->verdict;
  std::vector<ReviewerPair> all;
  for (auto a = people.begin(); a != people.end(); ++a) {
    for (auto b = std::next(a); b != people.end(); ++b) {
      ReviewerPair pair = agreement_of(a->second, b->second);
      if (pair.records == 0) continue;
      pair.a = a->first;
      pair.b = b->first;
      all.push_back(std::move(pair));
    }
  }
  return all;
}

}  // namespace

Precision precision_of(std::int64_t accepted, std::int64_t reviewed) {
  constexpr double z = 1.959963984540054;  // 97.5th percentile of the normal distribution
  Precision out{{}, reviewed, accepted, 0, 0, 1};
  if (reviewed == 0) return out;
  const auto n = static_cast<double>(reviewed);
  out.share = static_cast<double>(accepted) / n;
  const double middle = (out.share + z * z / (2 * n)) / (1 + z * z / n);
  const double half =
      z / (1 + z * z / n) * std::sqrt(out.share * (1 - out.share) / n + z * z / (4 * n * n));
  out.low = std::max(0.0, middle - half);
  out.high = std::min(1.0, middle + half);
  return out;
}

ReviewFigures review_figures(const std::vector<Review>& reviews, std::string_view kind) {
  std::vector<const Review*> hold;
  for (const Review& one : reviews) {
    const bool holds = one.kind == kind && one.undone.empty() && one.standing == Standing::kSame;
    if (holds) hold.push_back(&one);
  }
  return {precisions(hold), agreements(hold)};
}

}  // namespace verbale
