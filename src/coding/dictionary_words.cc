// SPDX-License-Identifier: Apache-2.0
#include "coding/dictionary_words.h"

#include "base/plain.h"

namespace verbale {

Result<DictionaryWords> DictionaryWords::load(const DataFolder& data) {
  DictionaryWords words;
  const Status status = data.read("lexicon/dictionaries/english.toml", [&](const TomlEntry& root) {
    words.particle = root.texts("particle");
    words.preposition = root.texts("preposition");
    words.agent = root.texts("agent");
    words.infinitive = root.texts("infinitive");
    words.skip = root.texts("skip");
    words.target = root.texts("target");
    root.each("plural", [&](const TomlEntry& plural) {
      words.plurals.emplace_back(plural.text("ending"), plural.text("singular"));
    });
    return Status{};
  });
  if (!status) return tl::make_unexpected(status.error());
  return words;
}

std::vector<std::string> DictionaryWords::forms(std::string_view noun) const {
  std::vector<std::string> forms{lower_case(noun)};
  for (const auto& [ending, singular] : plurals) {
    const std::string word = forms.front();
    if (word.size() <= ending.size() || !word.ends_with(ending)) continue;
    forms.push_back(word.substr(0, word.size() - ending.size()) + singular);
  }
  return forms;
}

}  // namespace verbale
