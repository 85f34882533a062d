// SPDX-License-Identifier: Apache-2.0
#include "coding/factuality.h"

#include <algorithm>

namespace verbale {
namespace {

constexpr int kMaxSteps = 24;

Stance stance_from(std::string_view effect, Stance otherwise) {
  if (effect == "UU") return {0, true};
  if (effect == "CT-" || effect == "flip") return {3, false};
  if (effect == "PR+") return {2, true};
  if (effect == "PS+") return {1, true};
  if (effect == "PR-") return {2, false};
  if (effect == "PS-") return {1, false};
  if (effect == "CT+") return {3, true};
  return otherwise;
}

/// Both must hold: the weaker certainty, and two negatives make a positive.
Stance both(Stance a, Stance b) {
  return {std::min(a.certainty, b.certainty), a.positive == b.positive};
}

bool finite_clause(Deprel deprel) {
  const Deprel plain = universal(deprel);
  return plain == Deprel::kCcomp || plain == Deprel::kXcomp || plain == Deprel::kCsubj ||
         plain == Deprel::kAcl || plain == Deprel::kAdvcl;
}

}  // namespace

Factuality factuality_of(Stance stance) {
  switch (stance.certainty) {
    case 3:
      return stance.positive ? Factuality::kCtPlus : Factuality::kCtMinus;
    case 2:
      return stance.positive ? Factuality::kPrPlus : Factuality::kPrMinus;
    case 1:
      return stance.positive ? Factuality::kPsPlus : Factuality::kPsMinus;
    default:
      return Factuality::kUu;
  }
}

bool FactualityReader::light(std::uint32_t verb) const {
  return has_word(grammar_.light_verbs, tree_.word(verb).lemma);
}

bool FactualityReader::negated(std::uint32_t word) const {
  bool odd = false;
  for (std::uint32_t child : tree_.children(word)) {
    const Deprel deprel = universal(tree_.word(child).deprel);
    const bool role = deprel == Deprel::kAdvmod || deprel == Deprel::kDet ||
                      deprel == Deprel::kCc || deprel == Deprel::kCase || deprel == Deprel::kMark;
    if (!role) continue;
    if (tree_.feature_of(child, "Polarity") == "Neg" || lexicon_.negates(tree_.word(child).lemma)) {
      odd = !odd;
    }
  }
  // "Nobody attacked": the negation sits in the subject.
  const std::int32_t subject = tree_.child(word, Deprel::kNsubj);
  if (subject != kAbsent) {
    const auto index = static_cast<std::uint32_t>(subject);
    const std::int32_t det = tree_.child(index, Deprel::kDet);
    if (lexicon_.negates(tree_.word(index).lemma) ||
        (det != kAbsent && lexicon_.negates(tree_.word(static_cast<std::uint32_t>(det)).lemma))) {
      odd = !odd;
    }
  }
  return odd;
}

Stance FactualityReader::own(std::uint32_t word) const {
  Stance stance;
  for (std::uint32_t child : tree_.children(word)) {
    const Word& marker = tree_.word(child);
    std::string_view effect;
    if (universal(marker.deprel) == Deprel::kAux) effect = lexicon_.modal(marker.lemma);
    if (universal(marker.deprel) == Deprel::kAdvmod) effect = lexicon_.adverb(marker.lemma);
    if (marker.deprel == Deprel::kMark) effect = lexicon_.marker(marker.lemma);
    stance = both(stance, stance_from(effect, {}));
  }
  if (negated(word)) stance.positive = !stance.positive;
  return stance;
}

std::string FactualityReader::relation_name(std::uint32_t word) const {
  const Word& here = tree_.word(word);
  const Deprel plain = universal(here.deprel);
  if (plain == Deprel::kObj || here.deprel == Deprel::kNsubjPass) return "object";
  for (std::uint32_t child : tree_.children(word)) {
    const Word& marker = tree_.word(child);
    const bool marks = marker.deprel == Deprel::kCase ||
                       (marker.deprel == Deprel::kMark && marker.upos == Upos::kAdp);
    if (marks && marker.upos != Upos::kPart) return std::string(marker.lemma);
  }
  if (finite_clause(here.deprel) && here.deprel != Deprel::kAclRelcl) return "clause";
  if (plain == Deprel::kNsubj) return "subject";
  return {};
}

/// What the predicate above does to the word: by its relation, by the word that marks a gerund
/// ("accused of arming"), or as any clause.
const Embedding* FactualityReader::embedding_over(std::uint32_t word, const Word& predicate,
                                                  std::string_view relation) const {
  const auto look = [&](std::string_view name) {
    return lexicon_.embedding(predicate.lemma, predicate.upos, name);
  };
  if (const Embedding* found = look(relation)) return found;
  for (std::uint32_t child : tree_.children(word)) {
    if (tree_.word(child).deprel != Deprel::kMark) continue;
    if (const Embedding* found = look(tree_.word(child).lemma)) return found;
  }
  const bool clause = finite_clause(tree_.word(word).deprel) &&
                      tree_.word(word).deprel != Deprel::kAclRelcl &&
                      universal(tree_.word(word).deprel) != Deprel::kAdvcl;
  return clause ? look("clause") : nullptr;
}

Stance FactualityReader::under(std::uint32_t word, std::uint32_t above, std::string_view relation,
                               int depth) const {
  const Word& predicate = tree_.word(above);
  const Stance over = stance(above, depth + 1);
  const Embedding* embedding = embedding_over(word, predicate, relation);
  if (embedding != nullptr) {
    if (over.certainty == 3 && !over.positive) {
      return stance_from(embedding->negated, embedding->effect == "keep" ? over : Stance{0, true});
    }
    const Stance effect = stance_from(embedding->effect, {});
    return over.certainty < 3 && effect.certainty == 0 ? effect : both(effect, over);
  }
  const Word& here = tree_.word(word);
  const Deprel plain = universal(here.deprel);
  const bool infinitive = feature(here.feats, "VerbForm") == "Inf";
  // A purpose ("came to attack") or the content of a noun ("efforts to persuade") asserts nothing.
  const bool purpose = infinitive && (plain == Deprel::kAdvcl || plain == Deprel::kAcl);
  if (purpose) return {0, true};
  if (plain == Deprel::kXcomp || plain == Deprel::kCcomp) return over;
  if (plain == Deprel::kObj && (light(above) || negated(above))) return over;
  if (plain == Deprel::kNmod || plain == Deprel::kAcl) return over;
  return {};
}

Stance FactualityReader::from_above(std::uint32_t word, int depth) const {
  const Word& here = tree_.word(word);
  if (here.head == kAbsent || depth > kMaxSteps) return {};
  const auto above = static_cast<std::uint32_t>(here.head);
  if (here.deprel == Deprel::kConj) {
    // "may attack and kill" shares the modal; "attacked, but may withdraw" has its own.
    const bool own_subject = tree_.has_child(word, Deprel::kNsubj);
    return own_subject ? from_above(above, depth + 1) : stance(above, depth + 1);
  }
  if (here.deprel == Deprel::kAclRelcl || universal(here.deprel) == Deprel::kParataxis) return {};
  return under(word, above, relation_name(word), depth);
}

Stance FactualityReader::stance(std::uint32_t word, int depth) const {
  Stance stance = own(word);
  const Word& here = tree_.word(word);
  if (here.head == kAbsent) {
    const Sentence& sentence = tree_.document().sentences[here.sentence];
    const bool question = tree_.document().form(sentence.end - 1) == "?";
    return question ? Stance{0, true} : stance;
  }
  return both(stance, from_above(word, depth));
}

Tense FactualityReader::tense(std::uint32_t predicate) const {
  const Word& word = tree_.word(predicate);
  bool perfect = false;
  Tense from_aux = Tense::kNone;
  for (std::uint32_t child : tree_.children(predicate)) {
    const Word& aux = tree_.word(child);
    const Deprel plain = universal(aux.deprel);
    if (plain != Deprel::kAux && plain != Deprel::kCop) continue;
    const std::string_view tense = feature(aux.feats, "Tense");
    if (lexicon_.modal(aux.lemma) == "PR+") return Tense::kFuture;
    if (tense == "Past") from_aux = Tense::kPast;
    if (tense == "Pres" && from_aux == Tense::kNone) from_aux = Tense::kPresent;
    if (aux.deprel == Deprel::kAux && tense == "Pres" && feature(word.feats, "Tense") == "Past") {
      perfect = true;
    }
  }
  if (perfect) return Tense::kPast;
  if (from_aux != Tense::kNone) return from_aux;
  const std::string_view tense = feature(word.feats, "Tense");
  if (tense == "Past") return Tense::kPast;
  if (tense == "Pres" && feature(word.feats, "VerbForm") == "Fin") return Tense::kPresent;
  return Tense::kNone;
}

}  // namespace verbale
