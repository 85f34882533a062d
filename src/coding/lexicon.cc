// SPDX-License-Identifier: Apache-2.0
#include "coding/lexicon.h"

#include <algorithm>

#include "base/toml_file.h"
#include "base/words.h"

namespace verbale {

using WordClasses = std::unordered_map<std::string, std::vector<std::string>>;

/// An entry as read, with the place it stands at.
struct LexiconDraft {
  LexiconEntry entry;
  std::string pos, where, unknown_class;
};

namespace {

constexpr std::string_view kPosNames[] = {"verb", "noun", "adj"};

std::string key_of(std::string_view lemma, TriggerPos pos) {
  return std::string(lemma) + "/" + std::string(kPosNames[static_cast<std::size_t>(pos)]);
}

/// Reads entries; "@name" among words stands for a class of data/lexicon/classes.toml.
class EntryReader {
 public:
  EntryReader(const TomlEntry& toml, const WordClasses& classes) : toml_(toml), classes_(classes) {}

  LexiconDraft read() {
    LexiconDraft draft;
    LexiconEntry& entry = draft.entry;
    entry.id = toml_.text("id");
    entry.file = toml_.file;
    entry.cameo = toml_.text("cameo");
    entry.family = toml_.text("family");
    entry.particle = toml_.text("particle");
    entry.mode = toml_.text("mode");
    entry.words = widened(toml_.texts("word"));
    entry.reciprocal = toml_.flag("reciprocal");
    for (auto [list, key] : {std::pair{&entry.source, "source"},
                             {&entry.target, "target"},
                             {&entry.about, "about"},
                             {&entry.needs, "needs"},
                             {&entry.context, "context"},
                             {&entry.deed, "deed"},
                             {&entry.when_actor, "when_actor"},
                             {&entry.unless_actor, "unless_actor"}}) {
      *list = toml_.texts(key);
    }
    entry.when = conditions("when");
    entry.unless = conditions("unless");
    entry.when_code = conditions("when_code");
    read_examples("examples", false, entry);
    read_examples("never", true, entry);
    draft.pos = toml_.text("pos", "verb");
    draft.where = toml_.where();
    draft.unknown_class = unknown_;
    return draft;
  }

 private:
  std::vector<std::string> widened(std::vector<std::string> words) {
    std::vector<std::string> all;
    for (std::string& word : words) {
      if (!word.starts_with('@')) {
        all.push_back(std::move(word));
        continue;
      }
      const auto found = classes_.find(word.substr(1));
      if (found == classes_.end())
        unknown_ = word;
      else
        all.insert(all.end(), found->second.begin(), found->second.end());
    }
    return all;
  }

  std::vector<RoleCondition> conditions(std::string_view key) {
    std::vector<RoleCondition> all;
    const toml::table* table = toml_.sub(key);
    if (table == nullptr) return all;
    for (const auto& [role, lemmas] : *table) {
      all.push_back({std::string(role.str()), widened(toml_texts(&lemmas))});
    }
    return all;
  }

  void read_examples(std::string_view key, bool never, LexiconEntry& out) const {
    toml_.each(key, [&](const TomlEntry& example) {
      out.examples.push_back({example.text("text"), example.text("source"), example.text("target"),
                              example.text("cameo", out.cameo), example.text("factuality", "CT+"),
                              never});
    });
  }

  const TomlEntry& toml_;
  const WordClasses& classes_;
  std::string unknown_;
};

Result<WordClasses> load_classes(const std::filesystem::path& file) {
  WordClasses classes;
  const Status status = read_toml(file, [&](const TomlEntry& root) -> Status {
    for (const auto& [name, words] : root.table) {
      classes.emplace(std::string(name.str()), toml_texts(&words));
    }
    return {};
  });
  if (!status) return tl::make_unexpected(status.error());
  return classes;
}

}  // namespace

Status Lexicon::add(LexiconDraft draft) {
  LexiconEntry& entry = draft.entry;
  const auto pos = std::find(std::begin(kPosNames), std::end(kPosNames), draft.pos);
  if (entry.id.empty() || entry.words.empty() || pos == std::end(kPosNames)) {
    return fail(ErrorCode::kDataInvalid, "a lexicon entry needs id, word and pos", draft.where,
                "see data/lexicon/README.md");
  }
  if (!draft.unknown_class.empty()) {
    return fail(ErrorCode::kDataInvalid, "no such class of words: " + draft.unknown_class,
                draft.where, "list it in data/lexicon/classes.toml");
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
  const auto classes = load_classes(data / "lexicon" / "classes.toml");
  if (!classes) return tl::make_unexpected(classes.error());
  auto files = toml_files(data / "lexicon");
  if (!files) return tl::make_unexpected(files.error());
  for (const auto& file : *files) {
    if (file.parent_path().filename() != "lexicon") continue;
    const Status status = read_toml(file, [&](const TomlEntry& root) {
      Status all;
      root.each("entry", [&](const TomlEntry& toml) {
        LexiconDraft draft = EntryReader(toml, *classes).read();
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
    return has_word(entry.deed, "clause") && has_word(entry.target, preposition);
  });
}

}  // namespace verbale
