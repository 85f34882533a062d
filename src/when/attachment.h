// SPDX-License-Identifier: Apache-2.0
//
// When an event or a statement was, by the tree. An expression belongs to the word that it hangs
// on: in "the minister said on Tuesday that talks had failed in May", saying has Tuesday and
// failing has May, wherever the words stand. From a word without a time of its own the way goes up
// through its phrase to its verb ("held talks on Tuesday"), but not out of its clause.
#pragma once

#include <verbale/records.h>

#include <optional>

#include "document/tree.h"
#include "when/grammar.h"

namespace verbale::when {

std::optional<TimeValue> time_of(const Tree& tree, const Grammar& grammar, const Minutes& minutes,
                                 std::uint32_t word);

}  // namespace verbale::when
