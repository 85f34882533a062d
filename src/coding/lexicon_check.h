// SPDX-License-Identifier: Apache-2.0
//
// What is wrong with the entries of the lexicon, found from the entries alone:
//
//   id        one id twice
//   code      a CAMEO code or family that does not exist, of the entry or of an example
//   needs     a need that no role can meet ("tagret"; a deed without a selector for it)
//   value     a factuality that does not exist
//   examples  fewer than two that must come out
//   clash     two entries hold for one word in one frame under the same conditions and give
//             different codes: whichever stands first always wins
//   double    the same with one code: the later never fires
#pragma once

#include <verbale/lexicon.h>

#include <vector>

#include "coding/lexicon.h"

namespace verbale {

/// All findings, by file and line.
std::vector<LexiconFinding> check_entries(const Lexicon& lexicon, const Ontology& ontology);

/// Findings of pairs of entries: clash and double.
void check_pairs(const Lexicon& lexicon, std::vector<LexiconFinding>& findings);

}  // namespace verbale
