// SPDX-License-Identifier: Apache-2.0
#include "coding/coding_grammar.h"

#include <algorithm>

namespace verbale {

Result<CodingGrammar> CodingGrammar::load(const DataFolder& data) {
  CodingGrammar grammar;
  const Status status = data.read("grammar/english.toml", [&](const TomlEntry& root) {
    grammar.agent = root.texts("agent");
    grammar.mutual = root.texts("mutual");
    grammar.occasion = root.texts("occasion");
    grammar.conditional = root.texts("conditional");
    grammar.of_object = root.texts("of_object");
    grammar.partitive = root.texts("partitive");
    grammar.whole = root.texts("whole");
    grammar.giving = root.texts("giving");
    grammar.circumstance = root.texts("circumstance");
    grammar.light_verbs = root.texts("light_verbs");
    grammar.own_deed = root.texts("own_deed");
    grammar.whose_doing = root.texts("whose_doing");
    grammar.quotes = read_quote_marks(root);
    return Status{};
  });
  if (!status) return tl::make_unexpected(status.error());
  return grammar;
}

}  // namespace verbale
