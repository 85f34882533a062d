// SPDX-License-Identifier: Apache-2.0
#include "actors/pronouns.h"

#include <algorithm>

namespace verbale {
namespace {

constexpr std::string_view kAccording = "according to";

}  // namespace

bool Pronouns::agrees(std::uint32_t pronoun, std::int32_t actor) const {
  const Traits& traits = traits_[static_cast<std::size_t>(actor)];
  const std::string_view gender = tree_.feature_of(pronoun, "Gender");
  if (tree_.feature_of(pronoun, "Number") == "Plur") return traits.plural;
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

/// True for the subject of the main verb.
bool Pronouns::main_subject(std::uint32_t word) const {
  if (tree_.word(word).deprel != Deprel::kNsubj) return false;
  const Deprel verb = universal(tree_.word(static_cast<std::uint32_t>(tree_.head(word))).deprel);
  return verb == Deprel::kRoot || verb == Deprel::kParataxis;
}

bool Pronouns::subject(std::uint32_t word) const {
  return universal(tree_.word(tree_.first_conjunct(word)).deprel) == Deprel::kNsubj;
}

/// A pronoun beside a subject is somebody else, unless it is reflexive.
bool Pronouns::subject_beside(std::uint32_t pronoun, std::int32_t actor) const {
  const Deprel role = universal(tree_.word(pronoun).deprel);
  const bool beside = role == Deprel::kObj || role == Deprel::kIobj || role == Deprel::kObl;
  if (!beside || tree_.feature_of(pronoun, "Reflex") == "Yes") return false;
  const std::int32_t doer =
      tree_.child(static_cast<std::uint32_t>(tree_.head(pronoun)), Deprel::kNsubj);
  return doer != kAbsent && std::any_of(document_.mentions.begin(), document_.mentions.end(),
                                        [&](const Mention& mention) {
                                          return static_cast<std::int32_t>(mention.head) == doer &&
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

std::vector<std::int32_t> Pronouns::in_sentence(std::uint32_t pronoun, std::uint32_t sentence,
                                                bool subjects) const {
  const bool plural = tree_.feature_of(pronoun, "Number") == "Plur";
  for (auto it = document_.mentions.rbegin(); it != document_.mentions.rend(); ++it) {
    const std::uint32_t at = tree_.word(it->head).sentence;
    if (at < sentence) break;
    if (at != sentence || it->actor == kAbsent || it->head >= pronoun || it->locative) continue;
    if (it->kind == MentionKind::kAdjective || !referring(*it)) continue;
    if (at == tree_.word(pronoun).sentence && informs(it->head)) continue;
    if (subject(it->head) != subjects) continue;
    if (agrees(pronoun, it->actor)) {
      if (!subject_beside(pronoun, it->actor)) return {it->actor};
    } else if (plural) {
      if (std::vector<std::int32_t> all = together(*it); all.size() > 1) return all;
    }
  }
  return {};
}

std::vector<std::int32_t> Pronouns::antecedents(std::uint32_t pronoun) const {
  const std::uint32_t sentence = tree_.word(pronoun).sentence;
  for (std::uint32_t back = 0; back <= kLookBack && back <= sentence; ++back) {
    for (const bool want_subject : {true, false}) {
      std::vector<std::int32_t> found = in_sentence(pronoun, sentence - back, want_subject);
      if (!found.empty()) return found;
    }
  }
  return {};
}

std::int32_t Pronouns::antecedent(std::uint32_t pronoun) const {
  const std::vector<std::int32_t> found = antecedents(pronoun);
  return found.empty() ? kAbsent : found.front();
}

}  // namespace verbale
