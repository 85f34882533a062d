// SPDX-License-Identifier: Apache-2.0
//
// The repairs of a tree (second_look.h, clause_heads.h) in the order in which they run, and the
// guard around them: each moves words to other heads and is right by itself, but two of them can
// close a ring, out of which no way leads to the root. A repair after which the sentence is no tree
// is taken back.
#pragma once

#include <verbale/document.h>

namespace verbale {

/// True if every word of the sentence leads to a word without a head.
bool leads_to_root(const Document& document, const Sentence& sentence);

void look_again(Document& document, const Sentence& sentence);

}  // namespace verbale
