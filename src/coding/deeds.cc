// SPDX-License-Identifier: Apache-2.0
#include "coding/deeds.h"

#include <algorithm>

namespace verbale {
namespace {

constexpr int kMaterialConflict = 4;  ///< quad

bool clause_in(const Statement& statement, const Tree& tree) {
  if (statement.mode != SpeechMode::kIndirect) return true;
  const std::vector<Word>& words = tree.document().words;
  return std::any_of(statement.content.begin(), statement.content.end(), [&](TextRange span) {
    auto word = std::lower_bound(
        words.begin(), words.end(), span.begin,
        [](const Word& here, std::uint32_t begin) { return here.range.begin < begin; });
    for (; word != words.end() && word->range.end <= span.end; ++word) {
      const bool verb = word->upos == Upos::kVerb || word->upos == Upos::kAux;
      if (verb && universal(word->deprel) != Deprel::kAcl) return true;
    }
    return false;
  });
}

}  // namespace

void drop_deeds(std::vector<Statement>& statements, const std::vector<Match>& matches,
                const Tree& tree, const Ontology& ontology) {
  std::vector<TextRange> deeds;
  for (const Match& match : matches) {
    const CameoCode* code = ontology.find(match.entry->cameo);
    if (code != nullptr && code->quad == kMaterialConflict)
      deeds.push_back(tree.word(match.trigger).range);
  }
  std::erase_if(statements, [&](const Statement& statement) {
    const auto is_cue = [&](TextRange deed) {
      return statement.cue && statement.cue->contains(deed);
    };
    return std::any_of(deeds.begin(), deeds.end(), is_cue) && !clause_in(statement, tree);
  });
}

}  // namespace verbale
