// SPDX-License-Identifier: Apache-2.0
//
// What one of two neighbors is called once the other, or itself, has been named:
//
//   fits       "South Korea said that the North had fired"   the North is North Korea
//   does not   "the North of England", "North Dakota"         a name goes on, or no Korea is there
//
// The words are in data/grammar/english.toml (short_name).
#pragma once

#include <vector>

#include "actors/grammar.h"
#include "actors/names.h"
#include "document/tree.h"

namespace verbale {

/// Adds the hits of short names to those that are there, in text order.
void add_short_names(const Tree& tree, const Knowledge& knowledge, const ActorGrammar& grammar,
                     std::vector<NameHit>& hits);

}  // namespace verbale
