// SPDX-License-Identifier: Apache-2.0
#include "coding/credit.h"

#include <algorithm>

namespace verbale {
namespace {

bool credits(const Tree& tree, std::uint32_t verb, const SpeechLexicon& lexicon) {
  if (tree.word(verb).upos != Upos::kVerb || !lexicon.reveals(tree.word(verb).lemma)) return false;
  const auto children = tree.children(verb);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t child) {
    return universal(tree.word(child).deprel) == Deprel::kAdvmod &&
           lexicon.before_others(tree.word(child).lemma);
  });
}

}  // namespace

std::optional<ActorRef> first_reported_by(const Roles& roles, const SpeechLexicon& lexicon,
                                          const Minutes& minutes) {
  const Tree& tree = roles.tree();
  for (std::uint32_t word = 0; word < tree.document().words.size(); ++word) {
    if (!credits(tree, word, lexicon)) continue;
    for (const ActorRef& ref : roles.actors_in(roles.subject(word))) {
      if (ref.actor != kAbsent &&
          minutes.actors[static_cast<std::size_t>(ref.actor)].kind == "media") {
        return ref;
      }
    }
  }
  return std::nullopt;
}

}  // namespace verbale
