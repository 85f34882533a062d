// SPDX-License-Identifier: Apache-2.0
#include "actors/pronouns.h"

#include <algorithm>

#include "base/words.h"

namespace verbale {
namespace {

constexpr std::string_view kAccording = "according to";

}  // namespace

Pronouns::Pronouns(const Tree& tree, const Document& document, const Minutes& minutes,
                   const std::vector<Traits>& traits, const ActorGrammar& grammar)
    : tree_(tree),
      document_(document),
      minutes_(minutes),
      traits_(traits),
      salience_(grammar.salience),
      locative_(grammar.locative),
      quote_(quotation_of_words(document, find_quotations(document, grammar.quotes))) {}

bool Pronouns::agrees(std::uint32_t pronoun, std::int32_t actor) const {
  const Traits& traits = traits_[static_cast<std::size_t>(actor)];
  const std::string_view gender = tree_.feature_of(pronoun, "Gender");
  if (tree_.feature_of(pronoun, "Number") == "Plur") return traits.plural || traits.people;
  if (gender == "Masc") return traits.person && traits.gender != "female";
  if (gender == "Fem") return traits.person && traits.gender != "male";
  return !traits.person && !traits.plural;
}

/// False for people who are only spoken of in general ("no good terrorist", "a politician"), but
/// "a diplomat said ... He added".
bool Pronouns::referring(const Mention& mention) const {
  const Actor& actor = minutes_.actors[static_cast<std::size_t>(mention.actor)];
  if (mention.kind != MentionKind::kRole || !actor.code.empty()) return true;
  // "two diplomats who were there": counted, so they are certain people.
  if (tree_.has_child(mention.head, Deprel::kNummod)) return true;
  // "the group's delegates"
  if (tree_.exact_child(mention.head, Deprel::kNmodPoss) != kAbsent) return true;
  const std::int32_t det = tree_.child(mention.head, Deprel::kDet);
  if (det != kAbsent && main_subject(mention.head)) {
    return tree_.feature_of(static_cast<std::uint32_t>(det), "PronType") == "Art";
  }
  return det != kAbsent && tree_.feature_of(static_cast<std::uint32_t>(det), "Definite") == "Def";
}

/// "according to the newspaper, its men attacked": not the newspaper's men.
bool Pronouns::informs(std::uint32_t word) const {
  const std::int32_t above = tree_.head(word);
  return tree_.preposition(word) == kAccording ||
         (above != kAbsent && tree_.preposition(static_cast<std::uint32_t>(above)) == kAccording);
}

/// What somebody does is done under all names: "its envoy, Mr. X, said", "the envoy and the
/// minister".
std::uint32_t Pronouns::carrier(std::uint32_t word) const {
  word = tree_.first_conjunct(word);
  while (tree_.word(word).deprel == Deprel::kAppos) {
    word = tree_.first_conjunct(static_cast<std::uint32_t>(tree_.head(word)));
  }
  return word;
}

/// True for the subject of the main verb.
bool Pronouns::main_subject(std::uint32_t word) const {
  if (tree_.word(word).deprel != Deprel::kNsubj) return false;
  const Deprel verb = universal(tree_.word(static_cast<std::uint32_t>(tree_.head(word))).deprel);
  return verb == Deprel::kRoot || verb == Deprel::kParataxis;
}

bool Pronouns::subject(std::uint32_t word) const {
  return universal(tree_.word(carrier(word)).deprel) == Deprel::kNsubj;
}

/// The subject of the verb: of "Chad, which armed it", Chad; of "Chad left and took it", Chad.
std::int32_t Pronouns::doer(std::uint32_t verb) const {
  std::int32_t subject = tree_.child(verb, Deprel::kNsubj);
  while (subject == kAbsent && tree_.word(verb).deprel == Deprel::kConj) {
    verb = static_cast<std::uint32_t>(tree_.head(verb));
    subject = tree_.child(verb, Deprel::kNsubj);
  }
  const bool relative = subject != kAbsent && tree_.word(verb).deprel == Deprel::kAclRelcl &&
                        tree_.feature_of(static_cast<std::uint32_t>(subject), "PronType") == "Rel";
  return relative ? tree_.head(verb) : subject;
}

/// Of "Chad armed its men" and "Chad said its men had left", Chad: the nearest subject above.
std::int32_t Pronouns::subject_above(std::uint32_t pronoun) const {
  for (std::int32_t at = tree_.head(pronoun); at != kAbsent;
       at = tree_.head(static_cast<std::uint32_t>(at))) {
    const std::int32_t subject = doer(static_cast<std::uint32_t>(at));
    if (subject != kAbsent && !tree_.dominates(static_cast<std::uint32_t>(subject), pronoun)) {
      return subject;
    }
  }
  return kAbsent;
}

/// A pronoun beside a subject is somebody else, unless it is reflexive.
bool Pronouns::subject_beside(std::uint32_t pronoun, std::int32_t actor) const {
  const Deprel role = universal(tree_.word(pronoun).deprel);
  const bool beside = role == Deprel::kObj || role == Deprel::kIobj || role == Deprel::kObl;
  if (!beside || tree_.feature_of(pronoun, "Reflex") == "Yes") return false;
  const std::int32_t subject = doer(static_cast<std::uint32_t>(tree_.head(pronoun)));
  return std::any_of(
      document_.mentions.begin(), document_.mentions.end(), [&](const Mention& mention) {
        return subject != kAbsent && static_cast<std::int32_t>(mention.head) == subject &&
               mention.actor == actor;
      });
}

/// Those named side by side with the mention, itself included, in text order.
std::vector<std::int32_t> Pronouns::together(const Mention& mention) const {
  const std::uint32_t first = tree_.first_conjunct(mention.head);
  std::vector<std::int32_t> all;
  for (const Mention& other : document_.mentions) {
    const bool joined = other.actor != kAbsent && !other.locative &&
                        other.kind != MentionKind::kAdjective &&
                        tree_.first_conjunct(other.head) == first;
    if (joined && std::find(all.begin(), all.end(), other.actor) == all.end()) {
      all.push_back(other.actor);
    }
  }
  return all;
}

bool Pronouns::may_mean(std::uint32_t pronoun, std::int32_t actor) const {
  const bool body = !traits_[static_cast<std::size_t>(actor)].person;
  return agrees(pronoun, actor) || (body && tree_.feature_of(pronoun, "Number") == "Plur");
}

/// "The firm said they would leave": a body whose people are meant.
int Pronouns::weight_of_body(std::int32_t actor) const {
  const std::string& kind = minutes_.actors[static_cast<std::size_t>(actor)].kind;
  return kind == "country" ? salience_.state_as_they : salience_.body_as_they;
}

/// Whether the mention stands before the pronoun, as somebody whom it could mean.
bool Pronouns::open_to(std::uint32_t pronoun, const Mention& mention) const {
  if (mention.actor == kAbsent || mention.head >= pronoun || mention.locative) return false;
  if (mention.kind == MentionKind::kAdjective || !referring(mention)) return false;
  if (tree_.word(mention.head).sentence != tree_.word(pronoun).sentence) return true;
  return !informs(mention.head) && !quoted_by(pronoun, mention.head);
}

/// "'The president is ill,' she said": she is not the president.
bool Pronouns::quoted_by(std::uint32_t pronoun, std::uint32_t word) const {
  return subject(pronoun) && quote_[pronoun] == kAbsent && quote_[word] != kAbsent;
}

/// Whom the pronoun means if this is its antecedent, and what that adds to the weight.
std::vector<std::int32_t> Pronouns::meant_by(std::uint32_t pronoun, const Mention& mention,
                                             int& weight) const {
  if (agrees(pronoun, mention.actor)) {
    if (subject_beside(pronoun, mention.actor)) return {};
    return {mention.actor};
  }
  if (tree_.feature_of(pronoun, "Number") != "Plur") return {};
  if (std::vector<std::int32_t> all = together(mention); all.size() > 1) return all;
  const bool person = traits_[static_cast<std::size_t>(mention.actor)].person;
  if (person || subject_beside(pronoun, mention.actor)) return {};
  weight += weight_of_body(mention.actor);
  return {mention.actor};
}

/// True for "Mr. X" of "talks with Mr. X, who has long said so".
bool Pronouns::tells_in_relative(std::uint32_t word) const {
  const auto children = tree_.children(word);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t child) {
    if (tree_.word(child).deprel != Deprel::kAclRelcl) return false;
    const std::int32_t who = tree_.child(child, Deprel::kNsubj);
    return who != kAbsent && tree_.feature_of(static_cast<std::uint32_t>(who), "PronType") == "Rel";
  });
}

int Pronouns::role_weight(std::uint32_t mentioned) const {
  const std::uint32_t word = carrier(mentioned);
  if (main_subject(word)) return salience_.main_subject;
  if (subject(word) || tells_in_relative(mentioned)) return salience_.subject;
  const Deprel role = universal(tree_.word(word).deprel);
  if (role == Deprel::kObj || role == Deprel::kIobj) return salience_.object;
  return tree_.word(word).deprel == Deprel::kNmodPoss ? salience_.possessor : 0;
}

/// A quotation is another voice: "he said" outside of it is seldom one of whom it speaks.
int Pronouns::quote_weight(std::uint32_t pronoun, std::uint32_t word) const {
  if (quote_[pronoun] == quote_[word]) return 0;
  if (quote_[pronoun] == kAbsent) return salience_.inside_quote;
  return quote_[word] == kAbsent ? salience_.outside_quote : 0;
}

/// How much the mention stands out where the pronoun is read; `owner` is the subject above a
/// possessive, or kAbsent.
int Pronouns::prominence(std::uint32_t pronoun, std::int32_t owner, const Mention& mention) const {
  const std::uint32_t apart = tree_.word(pronoun).sentence - tree_.word(mention.head).sentence;
  const auto actor = static_cast<std::size_t>(mention.actor);
  const auto often =
      static_cast<int>(std::min<std::size_t>(minutes_.actors[actor].mentions.size(), 4));
  int weight = role_weight(mention.head) + salience_.often * often;
  weight += quote_weight(pronoun, mention.head);
  weight += apart == 0 ? salience_.same_sentence : salience_.apart * static_cast<int>(apart);
  if (owner == static_cast<std::int32_t>(carrier(mention.head))) weight += salience_.owner;
  if (subject(pronoun) && subject(mention.head)) weight += salience_.both_subjects;
  if (mention.kind == MentionKind::kPronoun) weight += salience_.pronoun;
  if (mention.kind == MentionKind::kName) weight += salience_.name;
  if (traits_[actor].person && traits_[actor].gender.empty()) weight += salience_.gender_unknown;
  return weight;
}

std::vector<std::int32_t> Pronouns::antecedents(std::uint32_t pronoun) const {
  const std::uint32_t sentence = tree_.word(pronoun).sentence;
  const bool possessive = tree_.word(pronoun).deprel == Deprel::kNmodPoss;
  const std::int32_t owner = possessive ? subject_above(pronoun) : kAbsent;
  std::vector<std::int32_t> best;
  int most = 0;
  for (auto it = document_.mentions.rbegin(); it != document_.mentions.rend(); ++it) {
    if (tree_.word(it->head).sentence + kLookBack < sentence) break;
    if (!open_to(pronoun, *it)) continue;
    int weight = prominence(pronoun, owner, *it);
    if (!best.empty() && weight <= most) continue;
    std::vector<std::int32_t> found = meant_by(pronoun, *it, weight);
    if (found.empty() || (!best.empty() && weight <= most)) continue;
    best = std::move(found);
    most = weight;
  }
  return best;
}

/// "When they took power, ...", "In his speech, ...", not "Despite his pleas, ...".
bool Pronouns::looks_ahead(std::uint32_t pronoun, std::uint32_t phrase) const {
  if (tree_.head(pronoun) != static_cast<std::int32_t>(phrase)) return false;
  const Deprel role = universal(tree_.word(phrase).deprel);
  if (role == Deprel::kAdvcl) return universal(tree_.word(pronoun).deprel) == Deprel::kNsubj;
  return role == Deprel::kObl && tree_.word(pronoun).deprel == Deprel::kNmodPoss &&
         has_word(locative_, tree_.preposition(phrase));
}

std::int32_t Pronouns::subject_to_come(std::uint32_t pronoun) const {
  const std::int32_t above = tree_.head(pronoun);
  if (above == kAbsent || !looks_ahead(pronoun, static_cast<std::uint32_t>(above))) return kAbsent;
  const std::int32_t verb = tree_.head(static_cast<std::uint32_t>(above));
  if (verb <= above) return kAbsent;
  const std::int32_t subject = tree_.child(static_cast<std::uint32_t>(verb), Deprel::kNsubj);
  const bool named =
      subject > above && tree_.word(static_cast<std::uint32_t>(subject)).upos == Upos::kPropn;
  return named ? subject : kAbsent;
}

std::int32_t Pronouns::antecedent(std::uint32_t pronoun) const {
  const std::vector<std::int32_t> found = antecedents(pronoun);
  return found.empty() ? kAbsent : found.front();
}

}  // namespace verbale
