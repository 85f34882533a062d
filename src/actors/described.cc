// SPDX-License-Identifier: Apache-2.0
#include "actors/described.h"

#include <algorithm>

#include "base/plain.h"
#include "base/words.h"
#include "record/two_sides.h"

namespace verbale {
namespace {

constexpr std::uint32_t kPeopleWithin = 2;  ///< sentences in which "the two men" look back
constexpr std::uint32_t kStateWithin = 3;   ///< sentences in which a state stays in play

}  // namespace

bool points_back(const Tree& tree, std::uint32_t head) {
  const std::int32_t det = tree.child(head, Deprel::kDet);
  if (det == kAbsent) return false;
  const auto word = static_cast<std::uint32_t>(det);
  return tree.feature_of(word, "Definite") == "Def" || tree.feature_of(word, "PronType") == "Dem";
}

bool DescribedBefore::subject(std::uint32_t word) const {
  return universal(tree_.word(tree_.first_conjunct(word)).deprel) == Deprel::kNsubj;
}

bool DescribedBefore::means_pair(std::uint32_t head) const {
  const Word& word = tree_.word(head);
  const Deprel plain = universal(word.deprel);
  if (has_word(grammar_.pair, word.lemma)) {
    // "persuaded both to sign", "threatened both with war": trees call it an adverb or worse.
    const bool by_verb =
        head > 0 && head + 1 < document_.words.size() && tree_.word(head - 1).upos == Upos::kVerb &&
        (tree_.word(head + 1).upos == Upos::kAdp || tree_.word(head + 1).upos == Upos::kPart) &&
        plain != Deprel::kNummod;
    return by_verb || plain == Deprel::kNsubj || plain == Deprel::kObj || plain == Deprel::kIobj ||
           plain == Deprel::kObl || plain == Deprel::kNmod;
  }
  return has_word(grammar_.pair_nouns, word.lemma) && has_pair_word(head);
}

bool DescribedBefore::has_pair_word(std::uint32_t head) const {
  const auto children = tree_.children(head);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t child) {
    return child < head && has_word(grammar_.pair, tree_.word(child).lemma);
  });
}

bool DescribedBefore::means_two_people(std::uint32_t head) const {
  if (!has_word(grammar_.pair_people, tree_.word(head).lemma)) return false;
  const std::int32_t det = tree_.child(head, Deprel::kDet);
  const bool both =
      det != kAbsent && has_word(grammar_.pair, tree_.word(static_cast<std::uint32_t>(det)).lemma);
  return both || (points_back(tree_, head) && has_pair_word(head));
}

std::vector<std::int32_t> DescribedBefore::two_people(std::uint32_t head) const {
  std::vector<std::int32_t> people;
  std::uint32_t sentence = tree_.word(head).sentence;
  for (auto it = document_.mentions.rbegin(); it != document_.mentions.rend(); ++it) {
    const std::uint32_t here = tree_.word(it->head).sentence;
    if (here + kPeopleWithin < tree_.word(head).sentence) break;
    if (here < sentence && people.size() > 1) break;
    sentence = here;
    const bool named = it->kind == MentionKind::kName || it->kind == MentionKind::kPronoun;
    const bool person =
        it->actor != kAbsent && named && it->head < head && actor(*it).kind == "person";
    if (person && std::find(people.begin(), people.end(), it->actor) == people.end()) {
      people.push_back(it->actor);
    }
  }
  if (people.size() != 2) return {};
  std::reverse(people.begin(), people.end());
  return people;
}

std::string DescribedBefore::state_in_play(std::uint32_t head,
                                           const std::vector<std::string>& without) const {
  const std::uint32_t sentence = tree_.word(head).sentence;
  for (auto it = document_.mentions.rbegin(); it != document_.mentions.rend(); ++it) {
    if (it->actor == kAbsent || it->head >= head || it->locative) continue;
    if (tree_.word(it->head).sentence + kStateWithin < sentence) break;
    if (quote_[head] == kAbsent && quote_[it->head] != kAbsent) continue;
    const Deprel deprel = tree_.word(it->head).deprel;
    const bool acts =
        subject(it->head) || deprel == Deprel::kNmodPoss || it->kind == MentionKind::kAdjective;
    const std::string country = acts ? country_of(actor(*it)) : std::string();
    if (!country.empty() && !has_word(without, country)) return country;
  }
  return {};
}

/// "the atomic agency" may be the International Atomic Energy Agency, "the news agency" not.
bool DescribedBefore::named_by_modifiers(std::uint32_t head, const std::string& name) const {
  const auto children = tree_.children(head);
  return std::all_of(children.begin(), children.end(), [&](std::uint32_t child) {
    const Deprel role = universal(tree_.word(child).deprel);
    const bool modifies = child < head && (role == Deprel::kAmod || role == Deprel::kCompound);
    return !modifies || name.find(lower_case(tree_.word(child).lemma)) != std::string::npos;
  });
}

std::int32_t DescribedBefore::body_named(std::uint32_t head) const {
  const std::string lemma(tree_.word(head).lemma);
  for (auto it = document_.mentions.rbegin(); it != document_.mentions.rend(); ++it) {
    if (it->actor == kAbsent || it->head >= head || actor(*it).kind == "person") continue;
    if (it->kind == MentionKind::kRole) continue;
    const std::string_view name = actor(*it).name;
    const std::size_t space = name.rfind(' ');
    if (space == std::string_view::npos || lower_case(name.substr(space + 1)) != lemma) continue;
    if (named_by_modifiers(head, lower_case(name))) return it->actor;
  }
  return kAbsent;
}

bool DescribedBefore::described_as(const Actor& person, std::string_view title) {
  const std::string said = " " + lower_case(person.description) + " ";
  return said.find(" " + std::string(title) + " ") != std::string::npos;
}

/// "the leader" is whoever leads the state.
bool DescribedBefore::holds(const Actor& person, std::string_view title) const {
  if (!has_word(grammar_.leaders, title)) return described_as(person, title);
  return std::any_of(grammar_.lead.begin(), grammar_.lead.end(),
                     [&](const std::string& office) { return described_as(person, office); });
}

std::int32_t DescribedBefore::holder(std::uint32_t head, const std::string& state) const {
  for (auto it = document_.mentions.rbegin(); it != document_.mentions.rend(); ++it) {
    if (it->actor == kAbsent || it->head >= head || actor(*it).kind != "person") continue;
    if (!state.empty() && country_of(actor(*it)) != state) continue;
    if (holds(actor(*it), tree_.word(head).lemma)) return it->actor;
  }
  return kAbsent;
}

}  // namespace verbale
