// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/tree.h"
#include "when/grammar.h"
#include "when/reading.h"

namespace verbale::when {

/// The verb (or what stands for it: "the talks are useful") of the clause that a word stands in.
std::uint32_t clause_head(const Tree& tree, std::uint32_t word);

/// Past, or present and future, by the verb of the clause; open where it does not say.
Direction tense_at(const Tree& tree, const Grammar& grammar, std::uint32_t word);

}  // namespace verbale::when
