// SPDX-License-Identifier: Apache-2.0
//
// Speech set aside: a short clause between commas, or after the last one, that says whose words the
// rest of the sentence is.
//
//   The talks have failed, U.S. and Iranian officials said.     aside: "U.S. and Iranian officials
//   said" Climate change, the minister often says, is a threat.       aside: "the minister often
//   says" When asked, the minister said, "No."                        none: what is said follows
//
// Found on the surface (a noun phrase from the comma to the verb, and nothing behind the verb),
// because this is where a parser goes wrong: it likes to give the verb the subject of the sentence.
#pragma once

#include <verbale/document.h>

#include <cstdint>
#include <optional>
#include <vector>

#include "document/quotations.h"
#include "document/tree.h"

namespace verbale {

struct Aside {
  std::uint32_t begin = 0, end = 0;  ///< words of the inserted clause
  std::uint32_t speaker = 0;         ///< head of the noun phrase
};

/// The aside that has its verb at `cue`, if there is one.
std::optional<Aside> aside_at(const Tree& tree, std::uint32_t cue,
                              const std::vector<Quotation>& quotes);

}  // namespace verbale
