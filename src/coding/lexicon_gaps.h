// SPDX-License-Identifier: Apache-2.0
//
// Predicates between two actors that gave no event: what the lexicon should learn. A verb with an
// actor as its doer and another one as its object or behind a preposition; a noun with an actor as
// possessor and another one behind a preposition. Verbs of saying are left out: what they give is a
// statement.
//
//   France cold-shouldered Iran.            cold-shoulder   object
//   France took a dig at Iran.              take            dig at
#pragma once

#include <verbale/lexicon.h>

#include <vector>

#include "coding/lexicon.h"
#include "coding/roles.h"
#include "coding/speech.h"

namespace verbale {

std::vector<LexiconGap> find_gaps(const Roles& roles, const Lexicon& lexicon,
                                  const SpeechLexicon& speech, const Minutes& minutes);

}  // namespace verbale
