// SPDX-License-Identifier: Apache-2.0
//
// Quotations: runs of text inside quotation marks, marks excluded. A quotation left open at the end
// of a block goes on in the next one where that begins with an opening mark, as newspapers print
// it:
//
//   "We came to talk, / "and we shall stay," he said.        two ranges, the second continues the
//   first
#pragma once

#include <verbale/document.h>
#include <verbale/records.h>

#include <vector>

#include "coding/coding_grammar.h"

namespace verbale {

struct Quotation {
  TextRange range;
  std::uint32_t block = 0;  ///< Sentence::paragraph it stands in
  bool continues = false;   ///< goes on from the quotation before
};

std::vector<Quotation> find_quotations(const Document& document, const CodingGrammar& grammar);

/// Gives first-person pronouns inside direct speech to its speaker ("we" is a government's own
/// voice).
void resolve_first_person(Document& document, Minutes& minutes,
                          const std::vector<Quotation>& quotes);

}  // namespace verbale
