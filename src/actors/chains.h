// SPDX-License-Identifier: Apache-2.0
//
// Same-actor chains: mentions that mean one actor share one actor record.
//
//   "Hamid Reza Asefi ... Mr. Asefi ... he"     surname after full name, then the pronoun
//   "the militia ... the group"                 a nameless group means the group named last
//   "both sides", "his government", "the union"  described.h says whom these mean
//
// Pronouns take the agreeing actor that stands out most (pronouns.h). First-person pronouns are
// left open; who speaks decides them later.
#pragma once

#include <verbale/document.h>
#include <verbale/records.h>

#include <vector>

#include "actors/phrases.h"
#include "document/tree.h"

namespace verbale {

/// Joins phrases and pronouns into actors; fills Document::mentions and Minutes::actors.
void build_chains(const Tree& tree, Phrases phrases, const ActorGrammar& grammar,
                  Document& document, Minutes& minutes);

}  // namespace verbale
