// SPDX-License-Identifier: Apache-2.0
#include "actors/finder.h"

#include "actors/chains.h"
#include "actors/phrases.h"
#include "actors/titles.h"

namespace verbale {

Result<ActorFinder> ActorFinder::load(const DataFolder& data,
                                      const std::vector<std::filesystem::path>& own) {
  auto knowledge = Knowledge::load(data, own);
  if (!knowledge) return tl::make_unexpected(knowledge.error());
  auto grammar = ActorGrammar::load(data);
  if (!grammar) return tl::make_unexpected(grammar.error());
  return ActorFinder(std::move(*knowledge), std::move(*grammar));
}

void ActorFinder::run(Document& document, Minutes& minutes) const {
  settle_titles(document, knowledge_, grammar_);
  const Tree tree(document);
  build_chains(tree, read_phrases(tree, knowledge_, grammar_), grammar_, document, minutes);
}

}  // namespace verbale
