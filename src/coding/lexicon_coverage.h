// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <verbale/lexicon.h>

#include "coding/lexicon.h"

namespace verbale {

/// How many entries and words there are for each code of the ontology, each root, and in all.
LexiconCoverage coverage_of(const Lexicon& lexicon, const Ontology& ontology);

}  // namespace verbale
