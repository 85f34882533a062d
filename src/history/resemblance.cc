// SPDX-License-Identifier: Apache-2.0
#include "history/resemblance.h"

#include <algorithm>
#include <utility>

#include "history/agreements.h"

namespace verbale {
namespace {

constexpr double kAsked = 0.30;
constexpr double kAskedInOneReport = 0.75;
constexpr double kFewest = 0.12;   ///< words in common; nothing else makes up for less
constexpr double kTelling = 0.45;  ///< of the weight of the rarest word
constexpr double kWholeAgreement = 0.1;
constexpr std::size_t kWordsShown = 4;

bool has(const WordSet& words, std::uint32_t word) {
  return std::binary_search(words.begin(), words.end(), word);
}

/// Both name one year.
bool shares_year(const std::vector<std::int32_t>& a, const std::vector<std::int32_t>& b) {
  return std::any_of(a.begin(), a.end(), [&](std::int32_t year) {
    return std::find(b.begin(), b.end(), year) != b.end();
  });
}

}  // namespace

/// Nothing telling is promised but the agreement itself: "broke the nuclear agreement".
bool PledgeResemblance::is_bare(const ToldCommitment& one) const {
  const WordSet named = word_set(one.agreement);
  const double telling = kTelling * told_.weights.heaviest();
  return std::none_of(one.content.begin(), one.content.end(), [&](std::uint32_t word) {
    return !has(named, word) && told_.weights.weight(word) > telling;
  });
}

double PledgeResemblance::words(const ToldCommitment& a, const ToldCommitment& b) const {
  const WordWeights& weights = told_.weights;
  // Two promises of one report are told apart by what is promised alone; a headline has it in
  // short.
  if (a.report == b.report) return weights.contained(a.content, b.content);
  return std::max({weights.likeness(a.content, b.content),
                   0.9 * weights.likeness(a.content, b.around),
                   0.9 * weights.likeness(a.around, b.content)});
}

double PledgeResemblance::acts(const ToldCommitment& a, const ToldCommitment& b) const {
  double score = a.negated == b.negated ? 0 : -0.12;
  if (a.cameo.empty() || b.cameo.empty()) return score;
  if (a.cameo == b.cameo) return score + 0.12;
  return score + (root_of(a.cameo) == root_of(b.cameo) ? 0.06 : -0.03);
}

double PledgeResemblance::parties(const ToldCommitment& a, const ToldCommitment& b) const {
  double score = 0;
  if (same_side(a.creditors, b.creditors)) score += 0.06;
  if (different_sides(a.creditors, b.creditors)) score -= 0.12;
  if (same_side(a.objects, b.objects)) score += 0.04;
  return score;
}

bool PledgeResemblance::recalls(const ToldCommitment& a, const ToldCommitment& b) const {
  const Day told = told_.reports[a.report].day;
  if (told == kNoDay) return false;
  return std::find(b.years.begin(), b.years.end(), year_of(told)) != b.years.end();
}

double PledgeResemblance::names(const ToldCommitment& a, const ToldCommitment& b) const {
  double score = 0;
  if (!a.agreement.empty() && !b.agreement.empty()) {
    score += same_agreement(a.agreement, b.agreement) ? 0.15 : -0.15;
  }
  if (recalls(a, b) || shares_year(a.years, b.years)) return score + 0.12;
  if (!b.years.empty() && !a.years.empty()) score -= 0.05;
  return score;
}

double PledgeResemblance::score(const ToldCommitment& a, const ToldCommitment& b) const {
  const bool bare_a = is_bare(a), bare_b = is_bare(b);
  if (bare_a || bare_b) {
    // The whole of an agreement is one promise, each of its clauses another.
    const bool one = bare_a && bare_b && same_agreement(a.agreement, b.agreement);
    return one ? kWholeAgreement + parties(a, b) + names(a, b) : -1;
  }
  const double alike = words(a, b);
  const double asked = a.report == b.report ? kAskedInOneReport : kAsked;
  if (alike < kFewest) return alike - asked;
  return alike + acts(a, b) + parties(a, b) + names(a, b) - asked;
}

std::string PledgeResemblance::shared_words(const ToldCommitment& a,
                                            const ToldCommitment& b) const {
  std::vector<std::pair<double, std::string>> shared;
  WordSet seen;
  each_word(b.sentences, [&](std::string_view word) {
    const std::uint32_t key = word_key(word);
    if (!has(a.around, key) || std::find(seen.begin(), seen.end(), key) != seen.end()) return;
    seen.push_back(key);
    shared.emplace_back(-told_.weights.weight(key), word);
  });
  std::stable_sort(shared.begin(), shared.end(),
                   [](const auto& x, const auto& y) { return x.first < y.first; });
  std::string list;
  for (std::size_t i = 0; i < std::min(kWordsShown, shared.size()); ++i) {
    list += (i == 0 ? "" : ", ") + shared[i].second;
  }
  return list;
}

std::string PledgeResemblance::reasons(const ToldCommitment& a, const ToldCommitment& b) const {
  std::string out = "same debtor as in report " + told_.reports[a.report].id;
  if (!a.agreement.empty() && same_agreement(a.agreement, b.agreement)) {
    out += "; both name the " + b.agreement;
  }
  if (recalls(a, b)) {
    out += "; names the year " + std::to_string(year_of(told_.reports[a.report].day));
  }
  if (!a.cameo.empty() && a.cameo == b.cameo) out += "; same act, " + a.cameo;
  if (same_side(a.creditors, b.creditors)) out += "; same creditor";
  const std::string words = shared_words(a, b);
  return words.empty() ? out : out + "; words in common: " + words;
}

}  // namespace verbale
