// SPDX-License-Identifier: Apache-2.0
#include "when/range.h"

#include <algorithm>

#include "base/plain.h"
#include "base/words.h"

namespace verbale::when {

Relation relation_of(const Tree& tree, const Grammar& grammar, std::uint32_t word) {
  const auto found = grammar.prepositions.find(std::string(tree.preposition(word)));
  return found == grammar.prepositions.end() ? Relation::kIn : found->second;
}

bool is_range(const Tree& tree, const Grammar& grammar, TextRange first, std::uint32_t head,
              TextRange second) {
  if (first.end > second.begin) return false;
  const TextRange gap = {first.end, second.begin};
  const std::string between = plain_text(gap.of(tree.document().text));
  return has_word(grammar.to, between) || (has_word(grammar.both, between) &&
                                           relation_of(tree, grammar, head) == Relation::kBetween);
}

}  // namespace verbale::when
