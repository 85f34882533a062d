// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/tree.h"
#include "when/grammar.h"

namespace verbale::when {

/// What the preposition before the word makes of a time; kIn where it says nothing.
Relation relation_of(const Tree& tree, const Grammar& grammar, std::uint32_t word);

/// Whether two expressions are the ends of a range: "from August [to] October", "1980 [-] 1988",
/// "between March [and] May". `head` is the word of the first by which the tree holds it.
bool is_range(const Tree& tree, const Grammar& grammar, TextRange first, std::uint32_t head,
              TextRange second);

}  // namespace verbale::when
