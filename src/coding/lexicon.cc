// SPDX-License-Identifier: Apache-2.0
#include "coding/lexicon.h"

#include <algorithm>

#include "base/words.h"
#include "coding/lexicon_file.h"
#include "coding/own_lexicon.h"

namespace verbale {

namespace {

Result<WordClasses> load_classes(const DataFolder& data) {
  WordClasses classes;
  const Status status = data.read("lexicon/classes.toml", [&](const TomlEntry& root) -> Status {
    add_classes(root, classes);
    return {};
  });
  if (!status) return tl::make_unexpected(status.error());
  return classes;
}

Status check_code(const Ontology& ontology, std::string_view cameo, const std::string& file,
                  std::uint32_t line) {
  if (ontology.find(cameo) != nullptr) return {};
  return fail(ErrorCode::kDataInvalid, "no such CAMEO code: '" + std::string(cameo) + "'",
              file + ", line " + std::to_string(line), "use a code of data/ontology/cameo.toml");
}

}  // namespace

// ---- reading -----------------------------------------------------------------------------------

std::optional<TriggerPos> trigger_pos(Upos upos) {
  switch (upos) {
    case Upos::kVerb:
      return TriggerPos::kVerb;
    case Upos::kNoun:
      return TriggerPos::kNoun;
    case Upos::kAdj:
      return TriggerPos::kAdj;
    default:
      return std::nullopt;
  }
}

Status Lexicon::add_file(const DataFolder& data, const std::string& file) {
  return data.read(file, [&](const TomlEntry& root) -> Status {
    if (data.section(file)) return add_indexed(root);
    auto entries = entries_of(root, classes_);
    if (!entries) return tl::make_unexpected(entries.error());
    for (LexiconEntry& entry : *entries) {
      if (!own_.contains(entry.id)) add(std::move(entry));
    }
    return {};
  });
}

Status Lexicon::add_indexed(const TomlEntry& root) {
  files_.push_back(root.file);
  Status status;
  root.each("entry", [&](const TomlEntry& toml) {
    if (!status) return;
    const auto head = head_of(toml, classes_);
    if (!head) {
      status = tl::make_unexpected(head.error());
    } else if (own_.empty() || !own_.contains(std::string(head->id))) {
      const auto index = static_cast<std::uint32_t>(entries_.size());
      for (const std::string_view word : head->words) find_by(word, head->pos, index);
      entries_.emplace_back(toml.table, static_cast<std::uint32_t>(files_.size() - 1));
    }
  });
  return status;
}

void Lexicon::add(LexiconEntry entry) {
  const auto index = static_cast<std::uint32_t>(entries_.size());
  const auto& kept = *entries_.emplace_back(std::make_unique<LexiconEntry>(std::move(entry))).entry;
  for (const std::string& word : kept.words) find_by(word, kept.pos, index);
}

void Lexicon::find_by(std::string_view word, TriggerPos pos, std::uint32_t index) {
  WordTable& words = words_[static_cast<std::size_t>(pos)];
  if (const std::uint32_t* const known = words.find(word)) {
    with_[*known].push_back(index);
    return;
  }
  words.add(word, static_cast<std::uint32_t>(with_.size()));
  with_.push_back({index});
}

const LexiconEntry& Lexicon::Place::read(const Lexicon& lexicon) const {
  if (const LexiconEntry* const known = entry.load(std::memory_order_acquire)) return *known;
  auto read = entry_of({table, lexicon.files_[file]}, lexicon.classes_);
  // The head was whole; only an index made on purpose has no class where a condition names one.
  auto made = std::make_unique<const LexiconEntry>(read ? std::move(*read) : LexiconEntry());
  const LexiconEntry* first = nullptr;
  if (entry.compare_exchange_strong(first, made.get())) return *made.release();
  return *first;  // another thread's
}

Status Lexicon::add_own(const DataFolder& data, const OwnPaths& paths) {
  auto own = read_own_lexicon(data, paths, classes_);
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
  lexicon.index_ = data.index();
  auto classes = load_classes(data);
  if (!classes) return tl::make_unexpected(classes.error());
  lexicon.classes_ = std::move(*classes);
  const auto files = data.files("lexicon");
  if (!files) return tl::make_unexpected(files.error());
  Status status = lexicon.add_own(data, own);
  for (const std::string& file : *files) {
    if (file.find('/') != file.rfind('/')) continue;  // of another folder's kind
    if (status) status = lexicon.add_file(data, file);
  }
  if (!status) return tl::make_unexpected(status.error());
  return lexicon;
}

Result<Lexicon> Lexicon::load(const DataFolder& data, const Ontology& ontology,
                              const OwnPaths& own) {
  auto lexicon = read(data, own);
  if (!lexicon) return lexicon;
  for (const Place& place : lexicon->entries_) {
    Status status;
    if (const LexiconEntry* const entry = place.entry) {
      status = check_code(ontology, entry->cameo, entry->file, entry->line);
    } else {
      status = check_code(ontology, place.table.get("cameo").text().value_or(""),
                          lexicon->files_[place.file], place.table.line());
    }
    if (!status) return tl::make_unexpected(status.error());
  }
  return lexicon;
}

// ---- asking ------------------------------------------------------------------------------------

void Lexicon::each_lemma(const std::function<void(std::string_view, TriggerPos)>& visit) const {
  for (std::size_t pos = 0; pos < words_.size(); ++pos) {
    words_[pos].each([&](std::string_view word) { visit(word, static_cast<TriggerPos>(pos)); });
  }
  const auto noun = [&](std::string_view word) { visit(word, TriggerPos::kNoun); };
  for (const Place& place : entries_) {
    if (const LexiconEntry* const entry = place.entry) {
      for (const RoleCondition& condition : entry->when) {
        for (const std::string& word : condition.lemmas) noun(word);
      }
    } else {
      each_wanted({place.table, files_[place.file]}, classes_, noun);
    }
  }
}

const std::vector<std::uint32_t>* Lexicon::with(std::string_view lemma, TriggerPos pos) const {
  const std::uint32_t* const found = words_[static_cast<std::size_t>(pos)].find(lemma);
  return found == nullptr ? nullptr : &with_[*found];
}

bool Lexicon::transitive(std::string_view lemma) const {
  const std::vector<std::uint32_t>* indices = with(lemma, TriggerPos::kVerb);
  return indices != nullptr && std::any_of(indices->begin(), indices->end(), [&](auto index) {
           return has_word(entries()[index].target, "object");
         });
}

bool Lexicon::controls_by(std::string_view lemma, std::string_view preposition) const {
  const std::vector<std::uint32_t>* indices = with(lemma, TriggerPos::kVerb);
  if (indices == nullptr) return false;
  return std::any_of(indices->begin(), indices->end(), [&](std::uint32_t index) {
    const LexiconEntry& entry = entries()[index];
    return has_word(entry.deed, "clause") && has_word(entry.target, preposition);
  });
}

}  // namespace verbale
