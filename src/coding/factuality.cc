// SPDX-License-Identifier: Apache-2.0
#include "coding/factuality.h"

#include <algorithm>
#include <cmath>

namespace verbale {
namespace {

constexpr int kMaxSteps = 24;

// On the scale of Word::happened, 3 to -3.
constexpr float kTakenForFact = 1.75F;
constexpr float kTakenForLikely = 1.4F;
constexpr float kTakenForFalse = -1.0F;
constexpr float kOfDoubters = 0.15F;  ///< share of the second judges

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

Factuality judged_factuality(const Word& predicate) {
  const auto [willing, doubting] = predicate.happened;
  const float happened = willing + kOfDoubters * (doubting - willing);
  const long certainty = std::lround(std::min(std::abs(happened), 3.0F));
  return factuality_of({static_cast<int>(certainty), happened > 0});
}

bool FactualityReader::light(std::uint32_t verb) const {
  return has_word(grammar_.light_verbs, tree_.word(verb).lemma);
}

/// "swore never to give in": what stands right before the infinitive belongs to it.
bool FactualityReader::negates_clause(std::uint32_t verb, std::uint32_t adverb) const {
  if (adverb < verb || adverb + 1 >= tree_.document().words.size()) return false;
  const Word& next = tree_.word(adverb + 1);
  const std::int32_t clause = tree_.child(verb, Deprel::kXcomp);
  return clause != kAbsent && next.upos == Upos::kPart && next.head == clause;
}

/// "no agreement", "nobody", "neither Iran nor Iraq".
bool FactualityReader::none_of(std::int32_t noun) const {
  if (noun == kAbsent) return false;
  const auto index = static_cast<std::uint32_t>(noun);
  if (lexicon_.negates(tree_.word(index).lemma)) return true;
  const auto children = tree_.children(index);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t child) {
    const Word& before = tree_.word(child);
    const Deprel role = universal(before.deprel);
    // "not a single soldier"
    const bool says_how_many =
        role == Deprel::kDet || ((role == Deprel::kCc || role == Deprel::kAdvmod) && child < index);
    if (says_how_many && lexicon_.negates(before.lemma)) return true;
    return role == Deprel::kNummod && none_of_number(child);
  });
}

/// "not one soldier"
bool FactualityReader::none_of_number(std::uint32_t number) const {
  const auto children = tree_.children(number);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t child) {
    return child + 1 == number && tree_.feature_of(number, "NumType") == "Card" &&
           lexicon_.negates(tree_.word(child).lemma);
  });
}

/// The rules' answer, lowered where readers would doubt it, raised where they would not.
Stance FactualityReader::weighed(Stance stance, std::uint32_t predicate) const {
  const float happened = tree_.word(predicate).happened.front();
  const Factuality value = factuality_of(stance);
  if (value == Factuality::kCtPlus && happened < kTakenForFact) return {0, true};
  if (value == Factuality::kPrPlus && happened < kTakenForLikely) return {1, true};
  if (value == Factuality::kPsMinus && happened < kTakenForFalse) return {3, false};
  return stance;
}

/// "gave no promise", "threatened no sanctions": what has no object was not done.
Factuality FactualityReader::deed(std::uint32_t predicate) const {
  Stance happened = stance(predicate, 0);
  const bool verb = tree_.word(predicate).upos == Upos::kVerb;
  if (verb && none_of(tree_.child(predicate, Deprel::kObj))) happened.positive = !happened.positive;
  return factuality_of(weighed(happened, predicate));
}

bool FactualityReader::negated(std::uint32_t word) const {
  bool odd = false;
  const Word& here = tree_.word(word);
  if (universal(here.deprel) == Deprel::kXcomp) {
    const auto above = static_cast<std::uint32_t>(here.head);
    for (std::uint32_t child : tree_.children(above)) {
      const bool negative =
          tree_.feature_of(child, "Polarity") == "Neg" || lexicon_.negates(tree_.word(child).lemma);
      if (negative && negates_clause(above, child)) odd = !odd;
    }
  }
  for (std::uint32_t child : tree_.children(word)) {
    const Deprel deprel = universal(tree_.word(child).deprel);
    const bool role = deprel == Deprel::kAdvmod || deprel == Deprel::kDet ||
                      deprel == Deprel::kCc || deprel == Deprel::kCase || deprel == Deprel::kMark;
    if (!role || negates_clause(word, child)) continue;
    if (tree_.feature_of(child, "Polarity") == "Neg" || lexicon_.negates(tree_.word(child).lemma)) {
      odd = !odd;
    }
  }
  if (none_of(tree_.child(word, Deprel::kNsubj))) odd = !odd;
  return odd;
}

Stance FactualityReader::own(std::uint32_t word) const {
  Stance stance;
  for (std::uint32_t child : tree_.children(word)) {
    const Word& marker = tree_.word(child);
    std::string_view effect;
    if (universal(marker.deprel) == Deprel::kAux) effect = lexicon_.modal(marker.lemma);
    if (universal(marker.deprel) == Deprel::kAdvmod) effect = lexicon_.adverb(marker.lemma);
    if (marker.deprel == Deprel::kMark && !told_as_past(word))
      effect = lexicon_.marker(marker.lemma);
    stance = both(stance, stance_from(effect, {}));
  }
  if (is_to(word) || commanded(word)) stance.certainty = 0;
  if (negated(word)) stance.positive = !stance.positive;
  return stance;
}

/// "reached the town before being beaten back", "held out until running short": told as it came.
bool FactualityReader::told_as_past(std::uint32_t word) const {
  const std::int32_t above = tree_.head(word);
  if (above == kAbsent || tree_.word(word).deprel != Deprel::kAdvcl) return false;
  if (tree_.feature_of(static_cast<std::uint32_t>(above), "Tense") != "Past") return false;
  const auto children = tree_.children(word);
  return gerund(tree_.word(word).feats) ||
         std::any_of(children.begin(), children.end(), [&](std::uint32_t child) {
           return universal(tree_.word(child).deprel) == Deprel::kAux &&
                  gerund(tree_.word(child).feats);
         });
}

/// "Think of that", "do not shoot".
bool FactualityReader::commanded(std::uint32_t word) const {
  return tree_.feature_of(word, "Mood") == "Imp" && !tree_.has_child(word, Deprel::kNsubj);
}

/// "is to withdraw": agreed or planned.
bool FactualityReader::is_to(std::uint32_t word) const {
  const std::int32_t mark = tree_.exact_child(word, Deprel::kMark);
  if (mark == kAbsent || tree_.word(static_cast<std::uint32_t>(mark)).upos != Upos::kPart) {
    return false;
  }
  for (std::uint32_t child : tree_.children(word)) {
    const Deprel plain = universal(tree_.word(child).deprel);
    const bool finite = feature(tree_.word(child).feats, "VerbForm") == "Fin";
    if (finite && (plain == Deprel::kCop || plain == Deprel::kAux) &&
        mark > static_cast<std::int32_t>(child)) {
      return true;
    }
  }
  return false;
}

/// "summoned him after rebels attacked": a finite clause of its own beside the verb, no content.
bool FactualityReader::circumstance(std::uint32_t word) const {
  if (universal(tree_.word(word).deprel) != Deprel::kAdvcl) return false;
  if (tree_.feature_of(word, "VerbForm") != "Fin") return false;
  // "the table was set when he called it off": the tree makes an adverb of "when".
  const auto children = tree_.children(word);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t child) {
    const Word& opening = tree_.word(child);
    const bool when = opening.deprel == Deprel::kAdvmod && child < word &&
                      feature(opening.feats, "PronType") == "Int";
    return when || (opening.deprel == Deprel::kMark && !lexicon_.of_content(opening.lemma));
  });
}

std::string FactualityReader::relation_name(std::uint32_t word) const {
  const Word& here = tree_.word(word);
  const Deprel plain = universal(here.deprel);
  if (plain == Deprel::kObj || here.deprel == Deprel::kNsubjPass) return "object";
  for (std::uint32_t child : tree_.children(word)) {
    const Word& marker = tree_.word(child);
    // "came close to attacking": the tree calls "to" a conjunction there.
    const bool before_gerund = marker.upos == Upos::kSconj &&
                               feature(here.feats, "VerbForm") == "Part" &&
                               lexicon_.of_matter(marker.lemma);
    const bool marks =
        marker.deprel == Deprel::kCase ||
        (marker.deprel == Deprel::kMark && (marker.upos == Upos::kAdp || before_gerund));
    if (marks && marker.upos != Upos::kPart) return std::string(marker.lemma);
  }
  if (circumstance(word)) return {};
  if (finite_clause(here.deprel) && here.deprel != Deprel::kAclRelcl) return "clause";
  if (plain == Deprel::kNsubj) return "subject";
  return {};
}

template <class Look>
const Embedding* FactualityReader::by_mark(std::uint32_t word, const Look& look) const {
  for (std::uint32_t child : tree_.children(word)) {
    if (tree_.word(child).deprel != Deprel::kMark) continue;
    if (const Embedding* found = look(tree_.word(child).lemma)) return found;
  }
  return nullptr;
}

/// What the predicate above does to the word: by its relation, by the word that marks a gerund
/// ("accused of arming"), or as any clause.
const Embedding* FactualityReader::embedding_over(std::uint32_t word, const Word& predicate,
                                                  std::string_view relation) const {
  const auto look = [&](std::string_view name) {
    return lexicon_.embedding(predicate.lemma, predicate.upos, name);
  };
  // "told Iran that it left" and "told Iran to leave" are two things.
  const bool infinitive = tree_.feature_of(word, "VerbForm") == "Inf";
  if (const Embedding* found = infinitive ? by_mark(word, look) : nullptr) return found;
  if (const Embedding* found = look(relation)) return found;
  if (const Embedding* found = infinitive ? nullptr : by_mark(word, look)) return found;
  const bool clause = finite_clause(tree_.word(word).deprel) &&
                      tree_.word(word).deprel != Deprel::kAclRelcl &&
                      universal(tree_.word(word).deprel) != Deprel::kAdvcl;
  return clause ? look("clause") : nullptr;
}

/// "talks dealt with restoring ties", "movement toward restoring ties": what is talked of or aimed
/// at need not happen.
bool FactualityReader::matter(std::uint32_t word) const {
  if (!gerund(tree_.word(word).feats)) return false;
  const auto children = tree_.children(word);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t child) {
    return tree_.word(child).deprel == Deprel::kMark && lexicon_.of_matter(tree_.word(child).lemma);
  });
}

Stance FactualityReader::under(std::uint32_t word, std::uint32_t above, std::string_view relation,
                               int depth) const {
  const Word& predicate = tree_.word(above);
  const Stance over = stance(above, depth + 1);
  if (still_to_come(word, above)) return {3, false};
  if (result(word)) return over;
  if (achieved(word, above)) return {over.certainty, true};  // "not the first to sign", but did
  const Embedding* embedding = embedding_over(word, predicate, relation);
  const bool aim = feature(tree_.word(word).feats, "VerbForm") == "Inf" &&
                   universal(tree_.word(word).deprel) == Deprel::kAdvcl;
  // "gave it a week to withdraw": what goes on or begins is the verb's complement, no purpose.
  if (embedding != nullptr && !(aim && embedding->effect == "keep")) {
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
  if (purpose || matter(word)) return {0, true};
  const std::int32_t mark = tree_.child(word, Deprel::kMark);
  const bool manner = plain == Deprel::kAdvcl && mark != kAbsent &&
                      feature(here.feats, "VerbForm") != "Fin" &&
                      lexicon_.of_manner(tree_.word(static_cast<std::uint32_t>(mark)).lemma);
  if (manner) return over;
  if (plain == Deprel::kXcomp || plain == Deprel::kCcomp) return over;
  if (plain == Deprel::kObj && (light(above) || negated(above))) return over;
  if (plain == Deprel::kNmod || plain == Deprel::kAcl) return over;
  return {};
}

/// "used gas, killing many": as sure as what it comes of.
bool FactualityReader::result(std::uint32_t word) const {
  const Word& here = tree_.word(word);
  return gerund(here.feats) && here.deprel == Deprel::kAdvcl &&
         !tree_.has_child(word, Deprel::kMark) && here.head < static_cast<std::int32_t>(word) &&
         tree_.document().form(word - 1) == ",";
}

/// "has yet to sign".
bool FactualityReader::still_to_come(std::uint32_t word, std::uint32_t above) const {
  if (universal(tree_.word(word).deprel) != Deprel::kXcomp) return false;
  const auto children = tree_.children(above);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t child) {
    return lexicon_.not_yet(tree_.word(child).lemma) && negates_clause(above, child);
  });
}

/// "was the first to sign", "the only country to object".
bool FactualityReader::achieved(std::uint32_t word, std::uint32_t above) const {
  const Word& here = tree_.word(word);
  if (universal(here.deprel) != Deprel::kAcl || feature(here.feats, "VerbForm") != "Inf")
    return false;
  if (lexicon_.achiever(tree_.word(above).lemma)) return true;
  // "the second attempt to sign" is an attempt.
  const Word& noun = tree_.word(above);
  if (lexicon_.embedding(noun.lemma, noun.upos, "clause") != nullptr) return false;
  const auto children = tree_.children(above);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t child) {
    return universal(tree_.word(child).deprel) == Deprel::kAmod &&
           lexicon_.achiever(tree_.word(child).lemma);
  });
}

/// A relative clause or a bare participle ("a deal reached in May") says what is so, whatever
/// becomes of the noun.
bool FactualityReader::describes(std::uint32_t word) const {
  const Word& here = tree_.word(word);
  if (here.deprel == Deprel::kAclRelcl) return true;
  return here.deprel == Deprel::kAcl && feature(here.feats, "VerbForm") == "Part" &&
         !tree_.has_child(word, Deprel::kMark);
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
  if (describes(word) || universal(here.deprel) == Deprel::kParataxis) return {};
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
