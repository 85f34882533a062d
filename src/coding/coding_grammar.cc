// SPDX-License-Identifier: Apache-2.0
#include "coding/coding_grammar.h"

#include <algorithm>

#include "base/toml_file.h"

namespace verbale {

Result<CodingGrammar> CodingGrammar::load(const std::filesystem::path& data) {
  CodingGrammar grammar;
  const Status status = read_toml(data / "grammar" / "english.toml", [&](const TomlEntry& root) {
    grammar.agent = root.texts("agent");
    grammar.light_verbs = root.texts("light_verbs");
    grammar.quotes_open = root.texts("quotes_open");
    grammar.quotes_close = root.texts("quotes_close");
    return Status{};
  });
  if (!status) return tl::make_unexpected(status.error());
  return grammar;
}

}  // namespace verbale
