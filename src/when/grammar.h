// SPDX-License-Identifier: Apache-2.0
//
// The time grammar of one language, from data/time: words in classes, rules over them, named
// periods, and the words by which tense and prepositions are read. Nothing in it changes after
// loading.
#pragma once

#include <verbale/result.h>

#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/data_folder.h"
#include "when/named.h"
#include "when/numbers.h"
#include "when/pattern.h"

namespace verbale::when {

/// What stands beside an expression: some of these words, a member of these classes, a number.
struct Guard {
  std::vector<std::int32_t> words;
  std::vector<std::int32_t> classes;
  bool numbers = false;

  bool empty() const { return words.empty() && classes.empty() && !numbers; }
};

using Deprels = std::uint64_t;
constexpr Deprels deprel_bit(Deprel deprel) { return Deprels{1} << static_cast<unsigned>(deprel); }

struct Rule {
  std::int32_t kind = 0;
  std::vector<Node> nodes;
  std::vector<std::pair<Field, double>> set;
  Guard after, not_after, before, not_before;
  Tags tags = 0, not_tags = 0;  ///< of the expression's head
  Deprels deprels = 0, not_deprels = 0;
  bool capital = false;  ///< has to begin with a capital letter
};

/// What a preposition makes of the time after it.
enum class Relation : std::uint8_t { kIn, kBefore, kAfter, kSince, kUntil, kFrom, kBetween };

struct Grammar {
  static constexpr std::int32_t kDigitsKey = -2;
  static constexpr std::int32_t kAnyRecord = -1;

  Names names;
  NumberWords numbers;
  std::vector<NamedPeriod> named;
  std::vector<Rule> rules;
  std::unordered_map<std::uint64_t, std::vector<std::uint16_t>> starts;
  std::unordered_map<std::string, Relation> prepositions;  ///< by lemma
  std::vector<std::string> future;                         ///< lemmas of auxiliaries
  std::vector<std::string> planning;                       ///< lemmas of verbs that look forward
  std::vector<std::string> when;      ///< "in 2002, when": the clause says what was then
  std::vector<std::string> carrying;  ///< "began to": the time of both verbs is one
  std::vector<std::string> to;        ///< what joins the two ends of a range
  std::vector<std::string> both;      ///< what does so after "between"
  std::int32_t continued = 0;         ///< kind of what goes on with the expression before ("19-20")

  static Result<Grammar> load(const DataFolder& data);

  /// Rules for that kind of expression that can begin with that word (or kDigitsKey).
  const std::vector<std::uint16_t>* starting(std::int32_t kind, std::int32_t key) const;
};

}  // namespace verbale::when
