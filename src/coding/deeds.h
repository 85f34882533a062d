// SPDX-License-Identifier: Apache-2.0
//
// Words that mean a deed as well as speech: "attacked the plan" is criticism, "attacked the post"
// is none, once the lexicon has found the assault.
#pragma once

#include <verbale/records.h>

#include <vector>

#include "coding/matcher.h"
#include "coding/ontology.h"

namespace verbale {

/// Takes away the statements whose cue is a deed of material conflict and that hold no clause.
void drop_deeds(std::vector<Statement>& statements, const std::vector<Match>& matches,
                const Tree& tree, const Ontology& ontology);

}  // namespace verbale
