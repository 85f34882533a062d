// SPDX-License-Identifier: Apache-2.0
//
// Chains of attribution: who says so, the outermost first.
#pragma once

#include <verbale/records.h>

#include <vector>

#include "document/tree.h"

namespace verbale {

/// Statements whose content holds `range`, widest first, as links of a chain.
std::vector<Attribution> chain_around(TextRange range, const std::vector<Statement>& statements);

/// The innermost of the chain who speaks himself and for whom `fits` holds; empty where nobody is.
template <class Fits>
std::vector<ActorRef> innermost_speaker(const std::vector<Attribution>& chain, const Fits& fits) {
  for (auto link = chain.rbegin(); link != chain.rend(); ++link) {
    if (link->cue && fits(link->source)) return {link->source};
  }
  return {};
}

/// True if one of the speakers is of the same country, or a body of the same kind.
bool own_country(const ActorRef& ref, const std::vector<ActorRef>& speakers);

/// True where one of `a` and one of `b` are the same actor or have codes of one side
/// (record/sides.h).
bool same_party(const std::vector<ActorRef>& a, const std::vector<ActorRef>& b);

/// True for the clause of a noun that is denied ("gave no assurance that it would leave"): nobody
/// says it.
bool of_nothing(std::uint32_t clause, const Tree& tree);

}  // namespace verbale
