// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <verbale/document.h>
#include <verbale/result.h>

#include <span>
#include <string>
#include <string_view>

namespace verbale {

/// CoNLL-U of an analysed document: # newdoc, # newpar, # sent_id, # text, ranges of multiword
/// tokens, SpaceAfter=No, and names as Name=B-PER in MISC. Control characters in forms become
/// U+FFFD. `extra` is more MISC ("Factuality=CT+") by word, or empty.
std::string write_conllu(const Document& document, std::span<const std::string> extra = {});

/// Words and sentences of CoNLL-U whose first two columns count; the text is rebuilt with spaces
/// where MISC does not say SpaceAfter=No. A line that is no word is kJsonInvalid's sibling:
/// kDataInvalid with its line number.
Result<Document> read_conllu(std::string_view conllu, std::string_view origin);

}  // namespace verbale
