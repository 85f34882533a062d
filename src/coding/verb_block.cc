// SPDX-License-Identifier: Apache-2.0
#include "coding/verb_block.h"

#include <algorithm>
#include <utility>

#include "coding/lexicon_file.h"

namespace verbale {
namespace {

bool silent(const DictionaryLine& line) { return line.code.empty() && line.back.empty(); }

class BlockReader {
 public:
  BlockReader(const Synonyms& synonyms, const DictionaryContext& context, OwnEntries& own)
      : synonyms_(synonyms), context_(context), own_(own) {}

  void run(const VerbBlock& block) {
    for (const DictionaryLine& verb : block.verbs) add(verb);
    for (const DictionaryLine& pattern : block.patterns) {
      if (silent(pattern)) exclude(pattern);
    }
    for (auto& [verb, entry] : alone_) {
      if (mapped(verb)) emit(std::move(entry), verb, {});
    }
    for (const DictionaryLine& pattern : block.patterns) {
      if (!silent(pattern) && mapped(pattern)) add_patterns(pattern);
    }
  }

 private:
  /// Verbs of one word with one code share an entry.
  void add(const DictionaryLine& verb) {
    LexiconEntry entry;
    if (Status status = add_verb(verb.text, context_.words, entry); !status) {
      return add_finding(context_, verb, status.error().what, own_);
    }
    const std::string word = entry.words.front();
    const bool longer = !entry.particle.empty() || !entry.when.empty() || !entry.target.empty();
    if (longer) {
      longer_.push_back(entry);
    } else {
      words_.push_back(word);
    }
    if (silent(verb)) return;
    const auto same = std::find_if(alone_.begin(), alone_.end(), [&](const auto& one) {
      return one.first.code == verb.code && one.first.back == verb.back && !longer &&
             one.second.particle.empty() && one.second.when.empty() && one.second.target.empty();
    });
    if (same == alone_.end()) {
      alone_.emplace_back(verb, std::move(entry));
    } else {
      same->second.words.push_back(word);
    }
  }

  /// "- * HABIT [---]": the verbs alone are no event there.
  void exclude(const DictionaryLine& pattern) {
    LexiconEntry asked;
    const Status status = add_pattern(pattern.text, synonyms_, context_.words, asked);
    if (!status) return add_finding(context_, pattern, status.error().what, own_);
    if (asked.when.size() != 1 || !asked.particle.empty()) {
      return add_finding(context_, pattern, "no event where more than one thing is asked for",
                         own_);
    }
    for (auto& [verb, entry] : alone_) entry.unless.push_back(asked.when.front());
  }

  void add_patterns(const DictionaryLine& pattern) {
    LexiconEntry entry;
    entry.words = words_;
    const Status status = add_pattern(pattern.text, synonyms_, context_.words, entry);
    if (!status) return add_finding(context_, pattern, status.error().what, own_);
    if (!words_.empty()) emit(std::move(entry), pattern, {});
    for (LexiconEntry longer : longer_) {
      // One that has the pattern's particle already cannot have it twice.
      if (!add_pattern(pattern.text, synonyms_, context_.words, longer)) continue;
      const std::string word = longer.words.front();
      emit(std::move(longer), pattern, ":" + word);
    }
  }

  /// False where the code does not exist. That there are two is said, and the first is taken.
  bool mapped(const DictionaryLine& line) {
    const std::string& code = line.code.empty() ? line.back : line.code;
    if (context_.ontology.find(code) == nullptr) {
      add_finding(context_, line, "no such CAMEO code: '" + code + "'", own_);
      return false;
    }
    if (!line.code.empty() && !line.back.empty() && line.code != line.back) {
      add_finding(context_, line, "the code of the way back, " + line.back + ", is left out", own_);
    }
    return true;
  }

  void emit(LexiconEntry entry, const DictionaryLine& line, const std::string& more) {
    entry.cameo = line.code.empty() ? line.back : line.code;
    entry.file = context_.file;
    entry.line = line.number;
    entry.id = entry.file + ":" + std::to_string(line.number) + more;
    entry.needs = {"source", "target"};
    entry.from_dictionary = true;
    if (entry.source.empty()) entry.source = {"subject"};
    if (entry.target.empty()) entry.target = context_.words.target;
    if (line.code.empty()) std::swap(entry.source, entry.target);
    if (line.code == line.back) entry.reciprocal = true;
    own_.entries.push_back(std::move(entry));
  }

  const Synonyms& synonyms_;
  const DictionaryContext& context_;
  OwnEntries& own_;
  std::vector<std::string> words_;
  std::vector<LexiconEntry> longer_;
  std::vector<std::pair<DictionaryLine, LexiconEntry>> alone_;
};

}  // namespace

void add_finding(const DictionaryContext& context, const DictionaryLine& line, std::string what,
                 OwnEntries& own) {
  own.unmapped.push_back({context.file, line.number, "mapping", line.text, std::move(what)});
}

void add_block(const VerbBlock& block, const Synonyms& synonyms, const DictionaryContext& context,
               OwnEntries& own) {
  BlockReader(synonyms, context, own).run(block);
}

}  // namespace verbale
