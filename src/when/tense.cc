// SPDX-License-Identifier: Apache-2.0
#include "when/tense.h"

#include <algorithm>

#include "base/words.h"
#include "when/range.h"

namespace verbale::when {
namespace {

bool heads_clause(const Tree& tree, std::uint32_t word) {
  const Word& at = tree.word(word);
  if (at.upos == Upos::kVerb || at.upos == Upos::kAux || at.head == kAbsent) return true;
  if (tree.has_child(word, Deprel::kCop)) return true;
  const Deprel deprel = universal(at.deprel);
  return deprel == Deprel::kCcomp || deprel == Deprel::kAdvcl || deprel == Deprel::kParataxis;
}

/// What the auxiliaries of a verb say about its time.
struct Auxiliaries {
  bool future = false, past = false, present = false, modal = false, passive = false, to = false;
};

Auxiliaries auxiliaries_of(const Tree& tree, const Grammar& grammar, std::uint32_t verb) {
  Auxiliaries found;
  for (const std::uint32_t child : tree.children(verb)) {
    const Word& word = tree.word(child);
    const Deprel deprel = universal(word.deprel);
    found.to |= deprel == Deprel::kMark && word.upos == Upos::kPart;
    if (deprel != Deprel::kAux && deprel != Deprel::kCop) continue;
    found.future |= has_word(grammar.future, word.lemma);
    const std::string_view tense = tree.feature_of(child, "Tense");
    found.past |= tense == "Past";
    found.present |= tense == "Pres";
    found.modal |= tense.empty() && tree.feature_of(child, "VerbForm") == "Fin";
    found.passive |= word.deprel == Deprel::kAuxPass;
  }
  return found;
}

/// "has met" is past, "is held", "to be held" and "was planned for" are not; nor is "may be held".
Direction tense_of(const Tree& tree, const Grammar& grammar, std::uint32_t verb) {
  const Auxiliaries aux = auxiliaries_of(tree, grammar, verb);
  const bool past_form = tree.feature_of(verb, "Tense") == "Past";
  if (aux.future || aux.to) return Direction::kFuture;
  if (has_word(grammar.planning, tree.word(verb).lemma)) return Direction::kFuture;
  if (aux.past) return Direction::kPast;
  if (aux.modal) return Direction::kPresent;
  if (aux.present) return past_form && !aux.passive ? Direction::kPast : Direction::kPresent;
  if (past_form) return Direction::kPast;
  const bool finite = tree.feature_of(verb, "VerbForm") == "Fin";
  return finite && tree.feature_of(verb, "Tense") == "Pres" ? Direction::kPresent
                                                            : Direction::kOpen;
}

/// "until Friday", "by Dec. 15" look forward, "since Friday" back.
Direction direction_of_preposition(const Tree& tree, const Grammar& grammar, std::uint32_t word) {
  const Relation relation = relation_of(tree, grammar, word);
  if (relation == Relation::kUntil) return Direction::kFuture;
  return relation == Relation::kSince ? Direction::kPast : Direction::kOpen;
}

}  // namespace

std::uint32_t clause_head(const Tree& tree, std::uint32_t word) {
  while (!heads_clause(tree, word)) word = static_cast<std::uint32_t>(tree.head(word));
  return word;
}

Direction tense_at(const Tree& tree, const Grammar& grammar, std::uint32_t word) {
  const Direction by_preposition = direction_of_preposition(tree, grammar, word);
  if (by_preposition != Direction::kOpen) return by_preposition;
  std::uint32_t verb = clause_head(tree, word);
  // "payable Dec. 7", "Tuesday's vote": the verb above may speak of another time.
  if (tree.head(word) != static_cast<std::int32_t>(verb)) {
    return auxiliaries_of(tree, grammar, verb).future ? Direction::kFuture : Direction::kOpen;
  }
  Direction tense = tense_of(tree, grammar, verb);
  for (int up = 0; tense == Direction::kOpen && tree.head(verb) != kAbsent && up < 3; ++up) {
    verb = clause_head(tree, static_cast<std::uint32_t>(tree.head(verb)));
    tense = tense_of(tree, grammar, verb);  // "resumed trading"
  }
  return tense;
}

}  // namespace verbale::when
