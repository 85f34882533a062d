// SPDX-License-Identifier: Apache-2.0
#include "coding/commitment_lexicon.h"

#include "base/toml_file.h"
#include "coding/coding_grammar.h"

namespace verbale {

Result<CommitmentLexicon> CommitmentLexicon::load(const std::filesystem::path& data) {
  CommitmentLexicon lexicon;
  const auto file = data / "lexicon" / "commitments" / "english.toml";
  const Status status = read_toml(file, [&](const TomlEntry& root) -> Status {
    lexicon.nouns_ = root.texts("noun");
    lexicon.texts_ = root.texts("text");
    lexicon.having_ = root.texts("verb_of_having");
    lexicon.conditions_ = root.texts("condition");
    const auto verbs = [&](std::string_view key, CommitmentVerbKind kind) {
      root.each(key, [&](const TomlEntry& entry) {
        const bool make = kind == CommitmentVerbKind::kMake;
        lexicon.verbs_.push_back({kind, entry.texts("word"), entry.text("particle"),
                                  entry.texts(make ? "to" : "of"), entry.flag("threat")});
      });
    };
    verbs("make", CommitmentVerbKind::kMake);
    verbs("keep", CommitmentVerbKind::kKeep);
    verbs("break", CommitmentVerbKind::kBreak);
    return {};
  });
  if (!status) return tl::make_unexpected(status.error());
  return lexicon;
}

bool CommitmentLexicon::names_promise(std::string_view lemma) const {
  return has_word(nouns_, lemma);
}
bool CommitmentLexicon::names_agreement(std::string_view lemma) const {
  return has_word(texts_, lemma);
}
bool CommitmentLexicon::carries(std::string_view lemma) const { return has_word(having_, lemma); }
bool CommitmentLexicon::conditional(std::string_view marker) const {
  return has_word(conditions_, marker);
}

}  // namespace verbale
