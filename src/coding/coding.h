// SPDX-License-Identifier: Apache-2.0
//
// The three coding stages over one shared knowledge: statements, events, relations. Each reads what
// the stages before it wrote (see src/pipeline/stages.cc for the order).
#pragma once

#include <verbale/document.h>
#include <verbale/records.h>
#include <verbale/result.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "coding/commitment_lexicon.h"
#include "coding/factuality.h"
#include "coding/lexicon.h"
#include "coding/ontology.h"
#include "coding/pair_model.h"
#include "coding/speech.h"

namespace verbale {

class Coding {
 public:
  static Result<Coding> load(const std::filesystem::path& data);

  /// Minutes::statements from the tree and the quotation marks.
  void statements(Document& document, Minutes& minutes) const;
  /// Minutes::events from the lexicon; `reasons` also fills Minutes::traces.
  void events(const Document& document, Minutes& minutes, bool reasons) const;
  /// Minutes::relations: positions held, and the answers to the report's pairs.
  void relations(const Document& document, Minutes& minutes) const;
  /// What the pair model sees of each pair of the report, for training.
  std::vector<std::vector<std::string>> pair_features(const Document& document,
                                                      const Minutes& minutes) const;

  /// Minutes::commitments: promises, and what the report says became of them.
  void commitments(const Document& document, Minutes& minutes) const;
  /// A value for each verb, noun and adjective, by word.
  std::vector<std::optional<Factuality>> factuality(const Document& document) const;

  const Lexicon& lexicon() const { return lexicon_; }
  const Ontology& ontology() const { return ontology_; }

 private:
  Coding() = default;
  Ontology ontology_;
  Lexicon lexicon_;
  SpeechLexicon speech_;
  FactualityLexicon factuality_;
  CommitmentLexicon promises_;
  CodingGrammar grammar_;
  PairModel pairs_;
};

}  // namespace verbale
