// SPDX-License-Identifier: Apache-2.0
#include "coding/lexicon.h"

#include <algorithm>

#include "base/toml_file.h"

namespace verbale {

/// An entry as read, with the place it stands at.
struct LexiconDraft {
  LexiconEntry entry;
  std::string pos, where;
};

namespace {

constexpr std::string_view kPosNames[] = {"verb", "noun", "adj"};

std::string key_of(std::string_view lemma, TriggerPos pos) {
  return std::string(lemma) + "/" + std::string(kPosNames[static_cast<std::size_t>(pos)]);
}

std::vector<RoleCondition> conditions(const toml::table* table) {
  std::vector<RoleCondition> all;
  if (table == nullptr) return all;
  for (const auto& [role, lemmas] : *table) {
    all.push_back({std::string(role.str()), toml_texts(&lemmas)});
  }
  return all;
}

void read_examples(const TomlEntry& entry, std::string_view key, bool never, LexiconEntry& out) {
  entry.each(key, [&](const TomlEntry& example) {
    out.examples.push_back({example.text("text"), example.text("source"), example.text("target"),
                            example.text("cameo", out.cameo), example.text("factuality", "CT+"),
                            never});
  });
}

LexiconDraft draft_of(const TomlEntry& toml) {
  LexiconDraft draft;
  LexiconEntry& entry = draft.entry;
  entry.id = toml.text("id");
  entry.file = toml.file;
  entry.cameo = toml.text("cameo");
  entry.family = toml.text("family");
  entry.deed = toml.text("deed");
  entry.particle = toml.text("particle");
  entry.mode = toml.text("mode");
  entry.words = toml.texts("word");
  entry.source = toml.texts("source");
  entry.target = toml.texts("target");
  entry.about = toml.texts("about");
  entry.needs = toml.texts("needs");
  entry.context = toml.texts("context");
  entry.when = conditions(toml.sub("when"));
  entry.unless = conditions(toml.sub("unless"));
  entry.when_actor = toml.texts("when_actor");
  entry.unless_actor = toml.texts("unless_actor");
  entry.reciprocal = toml.flag("reciprocal");
  read_examples(toml, "examples", false, entry);
  read_examples(toml, "never", true, entry);
  draft.pos = toml.text("pos", "verb");
  draft.where = toml.where();
  return draft;
}

}  // namespace

Status Lexicon::add(LexiconDraft draft) {
  LexiconEntry& entry = draft.entry;
  const auto pos = std::find(std::begin(kPosNames), std::end(kPosNames), draft.pos);
  if (entry.id.empty() || entry.words.empty() || pos == std::end(kPosNames)) {
    return fail(ErrorCode::kDataInvalid, "a lexicon entry needs id, word and pos", draft.where,
                "see data/lexicon/README.md");
  }
  entry.pos = static_cast<TriggerPos>(pos - std::begin(kPosNames));
  if (entry.needs.empty()) {
    entry.needs = entry.pos == TriggerPos::kNoun ? std::vector<std::string>{"source", "target"}
                                                 : std::vector<std::string>{"source"};
  }
  const auto index = static_cast<std::uint32_t>(entries_.size());
  for (const std::string& word : entry.words) by_word_[key_of(word, entry.pos)].push_back(index);
  entries_.push_back(std::move(entry));
  return {};
}

Result<Lexicon> Lexicon::load(const std::filesystem::path& data, const Ontology& ontology) {
  Lexicon lexicon;
  auto files = toml_files(data / "lexicon");
  if (!files) return tl::make_unexpected(files.error());
  for (const auto& file : *files) {
    if (file.parent_path().filename() != "lexicon") continue;
    const Status status = read_toml(file, [&](const TomlEntry& root) {
      Status all;
      root.each("entry", [&](const TomlEntry& toml) {
        LexiconDraft draft = draft_of(toml);
        if (all && ontology.find(draft.entry.cameo) == nullptr) {
          all = fail(ErrorCode::kDataInvalid, "no such CAMEO code: '" + draft.entry.cameo + "'",
                     draft.where, "use a code of data/ontology/cameo.toml");
        }
        if (all) all = lexicon.add(std::move(draft));
      });
      return all;
    });
    if (!status) return tl::make_unexpected(status.error());
  }
  return lexicon;
}

const std::vector<std::uint32_t>* Lexicon::with(std::string_view lemma, TriggerPos pos) const {
  const auto found = by_word_.find(key_of(lemma, pos));
  return found == by_word_.end() ? nullptr : &found->second;
}

bool Lexicon::controls_by(std::string_view lemma, std::string_view preposition) const {
  const std::vector<std::uint32_t>* indices = with(lemma, TriggerPos::kVerb);
  if (indices == nullptr) return false;
  return std::any_of(indices->begin(), indices->end(), [&](std::uint32_t index) {
    const LexiconEntry& entry = entries_[index];
    return entry.deed == "clause" && std::find(entry.target.begin(), entry.target.end(),
                                               preposition) != entry.target.end();
  });
}

}  // namespace verbale
