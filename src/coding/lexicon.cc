// SPDX-License-Identifier: Apache-2.0
#include "coding/lexicon.h"

#include <algorithm>

#include "base/words.h"
#include "coding/lexicon_file.h"
#include "coding/own_lexicon.h"

namespace verbale {

namespace {

std::string key_of(std::string_view lemma, TriggerPos pos) {
  return std::string(lemma) + "/" + std::to_string(static_cast<unsigned>(pos));
}

Result<WordClasses> load_classes(const DataFolder& data) {
  WordClasses classes;
  const Status status = data.read("lexicon/classes.toml", [&](const TomlEntry& root) -> Status {
    add_classes(root, classes);
    return {};
  });
  if (!status) return tl::make_unexpected(status.error());
  return classes;
}

}  // namespace

Status Lexicon::add_file(const DataFolder& data, const std::string& file,
                         const WordClasses& classes) {
  return data.read(file, [&](const TomlEntry& root) -> Status {
    auto entries = entries_of(root, classes);
    if (!entries) return tl::make_unexpected(entries.error());
    for (LexiconEntry& entry : *entries) {
      if (!own_.contains(entry.id)) add(std::move(entry));
    }
    return {};
  });
}

void Lexicon::add(LexiconEntry entry) {
  const auto index = static_cast<std::uint32_t>(entries_.size());
  for (const std::string& word : entry.words) by_word_[key_of(word, entry.pos)].push_back(index);
  entries_.push_back(std::move(entry));
}

Status Lexicon::add_own(const DataFolder& data, const OwnPaths& paths, const WordClasses& classes) {
  auto own = read_own_lexicon(data, paths, classes);
  if (!own) return tl::make_unexpected(own.error());
  for (LexiconEntry& entry : own->entries) {
    own_.insert(entry.id);
    add(std::move(entry));
  }
  unmapped_ = std::move(own->unmapped);
  return {};
}

Result<Lexicon> Lexicon::read(const DataFolder& data, const OwnPaths& own) {
  Lexicon lexicon;
  const auto classes = load_classes(data);
  if (!classes) return tl::make_unexpected(classes.error());
  const auto files = data.files("lexicon");
  if (!files) return tl::make_unexpected(files.error());
  Status status = lexicon.add_own(data, own, *classes);
  for (const std::string& file : *files) {
    if (file.find('/') != file.rfind('/')) continue;  // of another folder's kind
    if (status) status = lexicon.add_file(data, file, *classes);
  }
  if (!status) return tl::make_unexpected(status.error());
  return lexicon;
}

Result<Lexicon> Lexicon::load(const DataFolder& data, const Ontology& ontology,
                              const OwnPaths& own) {
  auto lexicon = read(data, own);
  if (!lexicon) return lexicon;
  for (const LexiconEntry& entry : lexicon->entries()) {
    if (ontology.find(entry.cameo) != nullptr) continue;
    return fail(ErrorCode::kDataInvalid, "no such CAMEO code: '" + entry.cameo + "'",
                entry.file + ", line " + std::to_string(entry.line),
                "use a code of data/ontology/cameo.toml");
  }
  return lexicon;
}

const std::vector<std::uint32_t>* Lexicon::with(std::string_view lemma, TriggerPos pos) const {
  const auto found = by_word_.find(key_of(lemma, pos));
  return found == by_word_.end() ? nullptr : &found->second;
}

bool Lexicon::transitive(std::string_view lemma) const {
  const std::vector<std::uint32_t>* indices = with(lemma, TriggerPos::kVerb);
  return indices != nullptr && std::any_of(indices->begin(), indices->end(), [&](auto index) {
           return has_word(entries_[index].target, "object");
         });
}

bool Lexicon::controls_by(std::string_view lemma, std::string_view preposition) const {
  const std::vector<std::uint32_t>* indices = with(lemma, TriggerPos::kVerb);
  if (indices == nullptr) return false;
  return std::any_of(indices->begin(), indices->end(), [&](std::uint32_t index) {
    const LexiconEntry& entry = entries_[index];
    return has_word(entry.deed, "clause") && has_word(entry.target, preposition);
  });
}

}  // namespace verbale
