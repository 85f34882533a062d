// SPDX-License-Identifier: Apache-2.0
//
// A dependency tree in a terminal. The words stand below each other in the order of the sentence,
// and each hangs on the vertical line of its head:
//
//   ╭─── France   PROPN  nsubj
//   ┼─── accused  VERB   root
//   ├─── Iran     PROPN  obj
//   │ ╭─ of       SCONJ  mark
//   ╰─┴─ spying   VERB   advcl
//
// A vertical line gets the first column to the right of its head's own where no other line stands,
// so that trees with crossing arcs can be read as well.
#pragma once

#include <verbale/document.h>

#include <cstdint>
#include <string>
#include <vector>

namespace verbale::cli {

/// One line for each word of the sentence: only the drawing, all of the same width.
std::vector<std::string> draw_tree(const Document& document, const Sentence& sentence);

/// The drawing with form, word class, relation, lemma and features beside it, as in CoNLL-U.
std::string tree_text(const Document& document, const Sentence& sentence, std::size_t columns);

}  // namespace verbale::cli
