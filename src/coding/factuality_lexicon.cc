// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/words.h"
#include "coding/factuality.h"

namespace verbale {
namespace {

std::string key_of(std::string_view lemma, std::string_view pos) {
  return std::string(lemma) + "/" + std::string(pos);
}

std::string_view pos_name(Upos upos) {
  switch (upos) {
    case Upos::kVerb:
    case Upos::kAux:
      return "verb";
    case Upos::kNoun:
    case Upos::kPropn:
      return "noun";
    case Upos::kAdj:
      return "adj";
    default:
      return "other";
  }
}

template <class Effects>
std::string_view effect_in(const Effects& effects, std::string_view lemma) {
  const auto found = effects.find(std::string(lemma));
  return found == effects.end() ? std::string_view{} : std::string_view(found->second);
}

}  // namespace

Result<FactualityLexicon> FactualityLexicon::load(const DataFolder& data) {
  FactualityLexicon lexicon;
  const std::string file = "lexicon/factuality/english.toml";
  const Status status = data.read(file, [&](const TomlEntry& root) -> Status {
    const auto simple = [&](std::string_view key, Effects& effects) {
      root.each(key, [&](const TomlEntry& entry) {
        for (const std::string& word : entry.texts("word")) effects[word] = entry.text("effect");
      });
    };
    simple("modal", lexicon.modals_);
    simple("adverb", lexicon.adverbs_);
    simple("marker", lexicon.markers_);
    root.each("negation", [&](const TomlEntry& entry) {
      for (std::string& word : entry.texts("words")) lexicon.negations_.push_back(std::move(word));
    });
    lexicon.matters_ = root.texts("matter");
    lexicon.contents_ = root.texts("content");
    lexicon.manner_ = root.texts("manner");
    lexicon.not_yet_ = root.texts("not_yet");
    lexicon.achievers_ = root.texts("achiever");
    root.each("embed", [&](const TomlEntry& entry) {
      const std::string pos = entry.text("pos", "verb");
      std::vector<Embedding> ways;
      for (std::string& relation : entry.texts("relation")) {
        ways.push_back({std::move(relation), entry.text("effect"), entry.text("negated")});
      }
      if (ways.empty()) return;
      entry.table.get("word").each_text([&](std::string_view word) {
        std::vector<Embedding>& known = lexicon.embeddings_[key_of(word, pos)];
        known.insert(known.end(), ways.begin(), ways.end());
      });
    });
    return {};
  });
  if (!status) return tl::make_unexpected(status.error());
  return lexicon;
}

const Embedding* FactualityLexicon::embedding(std::string_view lemma, Upos upos,
                                              std::string_view relation) const {
  const auto found = embeddings_.find(key_of(lemma, pos_name(upos)));
  if (found == embeddings_.end()) return nullptr;
  for (const Embedding& embedding : found->second) {
    if (embedding.relation == relation) return &embedding;
  }
  return nullptr;
}

std::string_view FactualityLexicon::modal(std::string_view lemma) const {
  return effect_in(modals_, lemma);
}
std::string_view FactualityLexicon::adverb(std::string_view lemma) const {
  return effect_in(adverbs_, lemma);
}
std::string_view FactualityLexicon::marker(std::string_view words) const {
  return effect_in(markers_, words);
}
bool FactualityLexicon::of_matter(std::string_view lemma) const {
  return has_word(matters_, lemma);
}
bool FactualityLexicon::of_content(std::string_view lemma) const {
  return has_word(contents_, lemma);
}
bool FactualityLexicon::of_manner(std::string_view lemma) const { return has_word(manner_, lemma); }
bool FactualityLexicon::not_yet(std::string_view lemma) const { return has_word(not_yet_, lemma); }
bool FactualityLexicon::achiever(std::string_view lemma) const {
  return has_word(achievers_, lemma);
}
bool FactualityLexicon::negates(std::string_view lemma) const {
  return has_word(negations_, lemma);
}

}  // namespace verbale
