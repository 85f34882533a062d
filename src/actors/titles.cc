// SPDX-License-Identifier: Apache-2.0
#include "actors/titles.h"

#include "base/plain.h"

namespace verbale {
namespace {

constexpr std::string_view kPerson = "person";  ///< kind of a role

bool role_of_person(const Word& word, const Knowledge& knowledge) {
  const Role* role = word.upos == Upos::kNoun ? knowledge.role(lower_case(word.lemma)) : nullptr;
  return role != nullptr && role->kind == kPerson;
}

/// The nearest role above that the word describes further, kAbsent where there is none.
std::int32_t role_above(const Document& document, std::int32_t word, const Knowledge& knowledge) {
  while (word != kAbsent) {
    const Word& here = document.words[static_cast<std::size_t>(word)];
    if (here.name == NameType::kPerson) return kAbsent;
    if (role_of_person(here, knowledge)) return word;
    if (universal(here.deprel) != Deprel::kNmod) return kAbsent;
    word = here.head;
  }
  return kAbsent;
}

}  // namespace

void settle_titles(Document& document, const Knowledge& knowledge) {
  for (std::size_t word = 0; word < document.words.size(); ++word) {
    Word& here = document.words[word];
    if (here.deprel != Deprel::kAppos || here.name != NameType::kPerson) continue;
    const std::int32_t role = role_above(document, here.head, knowledge);
    if (role != kAbsent && role < static_cast<std::int32_t>(word)) here.head = role;
  }
}

}  // namespace verbale
