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

  Result<EntryHead> head() {
    EntryHead head;
    const std::string_view pos = toml_.table.get("pos").text().value_or(kPosNames.front());
    head.id = toml_.table.get("id").text().value_or("");
    head.cameo = toml_.table.get("cameo").text().value_or("");
    each_word(toml_.table.get("word"), [&](std::string_view word) { head.words.push_back(word); });
    const auto* const named = std::find(kPosNames.begin(), kPosNames.end(), pos);
    if (head.id.empty() || head.words.empty() || named == kPosNames.end()) {
      return fail(ErrorCode::kDataInvalid, "a lexicon entry needs id, word and pos", toml_.where(),
                  "see data/lexicon/README.md");
    }
    if (Status status = known_classes(); !status) return tl::make_unexpected(status.error());
    head.pos = static_cast<TriggerPos>(named - kPosNames.begin());
    return head;
  }

  Result<LexiconEntry> read() {
    const Result<EntryHead> head = this->head();
    if (!head) return tl::make_unexpected(head.error());
    LexiconEntry entry;
    entry.id = head->id;
    entry.file = toml_.file;
    entry.line = toml_.table.line();
    entry.cameo = head->cameo;
    entry.pos = head->pos;
    entry.words.assign(head->words.begin(), head->words.end());
    entry.family = toml_.text("family");
    entry.particle = toml_.text("particle");
    entry.mode = toml_.text("mode");
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
    if (Status status = known_classes(); !status) return tl::make_unexpected(status.error());
    if (entry.needs.empty()) entry.needs = usual_needs(entry.pos);
    return entry;
  }

  /// The words under a node, those of a class in its place.
  template <class Visit>
  void each_word(TomlNode words, const Visit& visit) {
    words.each_text([&](std::string_view word) {
      if (!word.starts_with('@')) return visit(word);
      const auto found = classes_.find(std::string(word.substr(1)));
      if (found == classes_.end()) {
        unknown_ = word;
      } else {
        for (const std::string& one : found->second) visit(std::string_view(one));
      }
    });
  }

 private:
  Status known_classes() const {
    if (unknown_.empty()) return {};
    return fail(ErrorCode::kDataInvalid, "no such class of words: " + unknown_, toml_.where(),
                "list it in classes.toml beside the entries");
  }

  std::vector<RoleCondition> conditions(std::string_view key) {
    std::vector<RoleCondition> all;
    for (const TomlNode lemmas : toml_.sub(key)) {
      RoleCondition& condition = all.emplace_back(std::string(lemmas.key()));
      each_word(lemmas, [&](std::string_view word) { condition.lemmas.emplace_back(word); });
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
    auto entry = entry_of(toml, classes);
    if (entry) {
      entries.push_back(std::move(*entry));
    } else {
      status = tl::make_unexpected(entry.error());
    }
  });
  if (!status) return tl::make_unexpected(status.error());
  return entries;
}

Result<EntryHead> head_of(const TomlEntry& entry, const WordClasses& classes) {
  return EntryReader(entry, classes).head();
}

Result<LexiconEntry> entry_of(const TomlEntry& entry, const WordClasses& classes) {
  return EntryReader(entry, classes).read();
}

void each_wanted(const TomlEntry& entry, const WordClasses& classes,
                 const std::function<void(std::string_view)>& visit) {
  EntryReader reader(entry, classes);
  for (const TomlNode words : entry.sub("when")) reader.each_word(words, visit);
}

std::vector<std::string> usual_needs(TriggerPos pos) {
  if (pos == TriggerPos::kNoun) return {"source", "target"};
  return {"source"};
}

}  // namespace verbale
