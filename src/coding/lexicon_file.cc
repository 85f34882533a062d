// SPDX-License-Identifier: Apache-2.0
#include "coding/lexicon_file.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace verbale {
namespace {

/// In the order of TriggerPos.
constexpr std::array<std::string_view, 3> kPosNames{"verb", "noun", "adj"};

/// Reads entries; "@name" among words stands for a class of data/lexicon/classes.toml.
class EntryReader {
 public:
  EntryReader(const TomlEntry& toml, const WordClasses& classes) : toml_(toml), classes_(classes) {}

  Result<LexiconEntry> read() {
    LexiconEntry entry;
    entry.id = toml_.text("id");
    entry.file = toml_.file;
    entry.line = toml_.table.line();
    entry.cameo = toml_.text("cameo");
    entry.family = toml_.text("family");
    entry.particle = toml_.text("particle");
    entry.mode = toml_.text("mode");
    entry.words = widened(toml_.texts("word"));
    entry.reciprocal = toml_.flag("reciprocal");
    entry.foreign = toml_.flag("foreign");
    entry.strict = toml_.flag("strict");
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
    if (Status status = finish(entry); !status) return tl::make_unexpected(status.error());
    return entry;
  }

 private:
  Status finish(LexiconEntry& entry) const {
    const std::string named = toml_.text("pos", "verb");
    const auto* const pos = std::find(kPosNames.begin(), kPosNames.end(), named);
    if (entry.id.empty() || entry.words.empty() || pos == kPosNames.end()) {
      return fail(ErrorCode::kDataInvalid, "a lexicon entry needs id, word and pos", toml_.where(),
                  "see data/lexicon/README.md");
    }
    if (!unknown_.empty()) {
      return fail(ErrorCode::kDataInvalid, "no such class of words: " + unknown_, toml_.where(),
                  "list it in classes.toml beside the entries");
    }
    entry.pos = static_cast<TriggerPos>(pos - kPosNames.begin());
    if (entry.needs.empty()) entry.needs = usual_needs(entry.pos);
    return {};
  }

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
    for (const TomlNode lemmas : toml_.sub(key)) {
      all.push_back({std::string(lemmas.key()), widened(lemmas.texts())});
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

}  // namespace

void add_classes(const TomlEntry& root, WordClasses& classes) {
  for (const TomlNode words : root.table) {
    classes.insert_or_assign(std::string(words.key()), words.texts());
  }
}

Result<std::vector<LexiconEntry>> entries_of(const TomlEntry& root, const WordClasses& classes) {
  std::vector<LexiconEntry> entries;
  Status status;
  root.each("entry", [&](const TomlEntry& toml) {
    if (!status) return;
    auto entry = EntryReader(toml, classes).read();
    if (entry) {
      entries.push_back(std::move(*entry));
    } else {
      status = tl::make_unexpected(entry.error());
    }
  });
  if (!status) return tl::make_unexpected(status.error());
  return entries;
}

std::vector<std::string> usual_needs(TriggerPos pos) {
  if (pos == TriggerPos::kNoun) return {"source", "target"};
  return {"source"};
}

}  // namespace verbale
