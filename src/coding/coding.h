// SPDX-License-Identifier: Apache-2.0
//
// The coding stages over one shared knowledge: lemmas, statements, events, ... Each reads what
// the stages before it wrote (see src/pipeline/stages.cc for the order).
#pragma once

#include <verbale/document.h>
#include <verbale/lexicon.h>
#include <verbale/records.h>
#include <verbale/result.h>

#include <optional>
#include <string>
#include <vector>

#include "base/data_folder.h"
#include "coding/commitment_lexicon.h"
#include "coding/factuality.h"
#include "coding/lemmas.h"
#include "coding/lexicon.h"
#include "coding/modals.h"
#include "coding/ontology.h"
#include "coding/pair_model.h"
#include "coding/relation_lexicon.h"
#include "coding/speech.h"
#include "coding/tree_repair.h"

namespace verbale {

/// A candidate for a statement: where its cue stands, and its features.
struct StatementFeatures {
  TextRange cue;
  std::vector<std::string> names;
};

class Coding {
 public:
  static Result<Coding> load(const DataFolder& data, const OwnPaths& own_lexicon = {});

  /// Trees mended where words tell how; lemmas that the lexicon does not know, brought back to such
  /// as it knows.
  void lemmas(Document& document) const;
  /// Minutes::statements from the tree and the quotation marks.
  void statements(Document& document, Minutes& minutes) const;
  /// Minutes::events from the lexicon; `reasons` also fills Minutes::traces.
  void events(const Document& document, Minutes& minutes, bool reasons) const;
  /// Minutes::relations: positions held, membership, designation, ..., and the answers to the
  /// report's pairs.
  void relations(const Document& document, Minutes& minutes) const;
  /// What the statement model sees of each candidate, for training.
  std::vector<StatementFeatures> statement_features(const Document& document,
                                                    const Minutes& minutes) const;
  /// What the pair model sees of each pair of the report, for training.
  std::vector<std::vector<std::string>> pair_features(const Document& document,
                                                      const Minutes& minutes) const;

  /// Minutes::commitments: promises, and what the report says became of them.
  void commitments(const Document& document, Minutes& minutes) const;
  /// A value for each verb, noun and adjective, by word.
  std::vector<std::optional<Factuality>> factuality(const Document& document) const;

  /// Predicates between two actors that gave no event, of a document with its minutes.
  std::vector<LexiconGap> gaps(const Document& document, const Minutes& minutes) const;

  const Lexicon& lexicon() const { return lexicon_; }
  const Ontology& ontology() const { return ontology_; }

 private:
  Coding() = default;
  void know_lemmas();

  Ontology ontology_;
  Lexicon lexicon_;
  SpeechLexicon speech_;
  FactualityLexicon factuality_;
  CommitmentLexicon promises_;
  RelationLexicon relations_;
  ModalLexicon modals_;
  CodingGrammar grammar_;
  PairModel pairs_;
  ChoiceModel statements_;
  TreeRepair trees_;
  LemmaRepair lemmas_;
};

}  // namespace verbale
