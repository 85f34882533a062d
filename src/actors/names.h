// SPDX-License-Identifier: Apache-2.0
//
// Known names in a text. At each word the longest alias that fits the characters wins ("Washington
// Post" before "Washington"); of several actors with that alias the one that holds on the report's
// date, and whose way of naming fits the word's place in the tree ("French" troops, the French).
//
//   fits       "the U.S.-led coalition"  -> U.S. (ends at a word's end)
//   does not   "Kate Bush"               -> no president: a name span holds it that the alias does
//   not cover
#pragma once

#include <verbale/document.h>

#include <cstdint>
#include <string_view>
#include <vector>

#include "actors/knowledge.h"

namespace verbale {

/// An alias found in the text, as words [begin, end).
struct NameHit {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  const Alias* alias = nullptr;
};

/// How much an actor's office on a date speaks for a name; 0 = nothing is known of it then.
enum Standing : int { kNoOffice = 0, kFormerOffice = 2, kInOffice = 4 };
Standing standing_of(const DatedRole* role);

/// All hits of the document, in text order, none overlapping another.
std::vector<NameHit> find_names(const Document& document, const Knowledge& knowledge);

}  // namespace verbale
