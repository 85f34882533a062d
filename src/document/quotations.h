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

#include <cstdint>
#include <string>
#include <vector>

#include "base/toml_file.h"

namespace verbale {

/// The marks, as they stand in data/grammar.
struct QuoteMarks {
  std::vector<std::string> open, close;
  std::vector<std::string> half;  ///< two of them that touch are a quotation mark
};

QuoteMarks read_quote_marks(const TomlEntry& grammar);

struct Quotation {
  TextRange range;
  std::uint32_t block = 0;  ///< Sentence::paragraph it stands in
  bool continues = false;   ///< goes on from the quotation before
};

std::vector<Quotation> find_quotations(const Document& document, const QuoteMarks& marks);

/// True for what stands within one of them.
bool in_quotation(TextRange range, const std::vector<Quotation>& quotes);

/// For each word, the index of the quotation that it stands in, or kAbsent.
std::vector<std::int32_t> quotation_of_words(const Document& document,
                                             const std::vector<Quotation>& quotes);

}  // namespace verbale
