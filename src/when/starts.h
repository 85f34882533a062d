// SPDX-License-Identifier: Apache-2.0
//
// Which rules can begin with which word. Nearly all words of a text begin no rule at all, and one
// look into this index says so.
#pragma once

#include <string>
#include <vector>

#include "when/grammar.h"

namespace verbale::when {

constexpr std::uint64_t start_key(std::int32_t kind, std::int32_t key) {
  return (static_cast<std::uint64_t>(static_cast<std::uint32_t>(kind)) << 32) |
         static_cast<std::uint32_t>(key);
}

/// Fills grammar.starts; `records` names the kinds that become records of their own. Fails where a
/// kind begins with itself, because such a rule would never end, or where a kind has no rules.
Status index_starts(Grammar& grammar, const std::vector<std::string>& records);

}  // namespace verbale::when
