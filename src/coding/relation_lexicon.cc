// SPDX-License-Identifier: Apache-2.0
#include "coding/relation_lexicon.h"

namespace verbale {
namespace {

std::string key_of(std::string_view lemma, std::string_view pos) {
  return std::string(lemma) + "/" + std::string(pos);
}

std::string_view name_of(TriggerPos pos) {
  switch (pos) {
    case TriggerPos::kNoun:
      return "noun";
    case TriggerPos::kAdj:
      return "adj";
    default:
      return "verb";
  }
}

RelationEntry entry_of(const TomlEntry& table) {
  RelationEntry entry;
  entry.kind = table.text("kind");
  entry.subject = table.texts("subject");
  entry.object = table.texts("object");
  entry.value = table.texts("value");
  entry.needs = table.texts("needs");
  entry.when_value = table.texts("when_value");
  entry.when_value_says = table.texts("when_value_says");
  entry.when_modifier = table.texts("when_modifier");
  entry.when_object_kind = table.texts("when_object_kind");
  return entry;
}

}  // namespace

Result<RelationLexicon> RelationLexicon::load(const DataFolder& data) {
  RelationLexicon lexicon;
  const std::string file = "lexicon/relations/english.toml";
  const Status status = data.read(file, [&](const TomlEntry& root) -> Status {
    root.each("relation", [&](const TomlEntry& table) {
      const auto index = static_cast<std::uint32_t>(lexicon.entries_.size());
      lexicon.entries_.push_back(entry_of(table));
      for (const std::string& word : table.texts("word")) {
        lexicon.by_word_[key_of(word, table.text("pos", "verb"))].push_back(index);
      }
    });
    return {};
  });
  if (!status) return tl::make_unexpected(status.error());
  return lexicon;
}

const std::vector<std::uint32_t>* RelationLexicon::with(std::string_view lemma,
                                                        TriggerPos pos) const {
  const auto found = by_word_.find(key_of(lemma, name_of(pos)));
  return found == by_word_.end() ? nullptr : &found->second;
}

}  // namespace verbale
