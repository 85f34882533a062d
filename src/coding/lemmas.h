// SPDX-License-Identifier: Apache-2.0
//
// Brings words whose lemma the network got wrong back to a word of the lexicon:
//
//   slammed, lemma "slammed"     -> slam       (a rule of data/grammar/inflection.toml)
//   withheld, lemma "withheld"   -> withhold   (an irregular form)
//   policemen, lemma "policemen" -> policeman  (a plural by its ending)
//   hallowed, lemma "hallow"     stays: no word of the lexicon is its lemma by any rule
//
//
// A lemma that the lexicon knows is never touched, so a right answer cannot become wrong.
#pragma once

#include <verbale/arena.h>
#include <verbale/document.h>
#include <verbale/result.h>

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/data_folder.h"
#include "base/word_table.h"
#include "coding/lexicon.h"

namespace verbale {

class LemmaRepair {
 public:
  static Result<LemmaRepair> load(const DataFolder& data);
  /// Words that are lemmas: verbs (TriggerPos::kVerb) or nouns.
  void know(std::string_view lemma, TriggerPos pos);
  void run(Document& document) const;

 private:
  using Endings = std::vector<std::pair<std::string, std::string>>;

  bool wrong_for(const std::string& form, std::string_view lemma, const WordTable& known) const;
  void singular(Word& word, Document& document) const;
  void repair(Word& word, Document& document, const WordTable& known, const Endings& endings) const;
  std::string lemma_of(const std::string& form, const WordTable& known,
                       const Endings& endings) const;

  Endings verb_endings_, noun_endings_, plural_endings_;
  std::unordered_map<std::string, std::string> irregular_;
  Arena kept_;  ///< the words of the tables
  WordTable verbs_, nouns_;
};

}  // namespace verbale
