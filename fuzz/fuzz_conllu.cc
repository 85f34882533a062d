// SPDX-License-Identifier: Apache-2.0
//
// Any bytes as CoNLL-U: an error, or a document that is written and read back as it was.
#include <string>

#include "base/utf8.h"
#include "check.h"
#include "language/conllu.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace verbale;
  const std::string_view conllu = fuzz::text_of(data, size);
  if (first_invalid_utf8(conllu)) return -1;
  const auto document = read_conllu(conllu, "fuzz");
  if (!document) return 0;
  const std::string written = write_conllu(*document);
  const auto again = read_conllu(written, "fuzz");
  fuzz::check(again.has_value(), "what was written is read");
  fuzz::check(again->words.size() == document->words.size(), "no word is lost");
  fuzz::check(write_conllu(*again) == written, "what is read and written again is the same");
  return 0;
}
