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
#include "coding/open_events.h"
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

/// A word that may be an event: the code of the entry that fired there, "taken" where it belongs to
/// an event of another word, empty where none did; and its features.
struct EventFeatures {
  std::uint32_t word = 0;
  std::string fired;
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
  /// What the event model sees of each word, for training.
  std::vector<EventFeatures> event_features(const Document& document, const Minutes& minutes) const;
  /// What the models of roles and of happening see of an event of that root; for training.
  struct RoleExample {
    std::uint32_t word = 0;
    std::uint32_t begin = 0, end = 0;  ///< words of the phrase that stand for it
    std::vector<std::string> names;
  };
  std::vector<RoleExample> role_features(const Document& document, const Minutes& minutes,
                                         std::uint32_t trigger, const std::string& root) const;
  std::vector<std::string> confidence_features(const Document& document, const Event& event) const;
  std::vector<std::string> happening_features(const Document& document,
                                              std::uint32_t trigger) const;
  /// What the pair model sees of each pair of the report, for training.
  std::vector<std::vector<std::string>> pair_features(const Document& document,
                                                      const Minutes& minutes) const;

  /// Minutes::commitments: promises, and what the report says became of them.
  void commitments(const Document& document, Minutes& minutes) const;
  /// A value for each verb, noun and adjective, by word.
  std::vector<std::optional<Factuality>> factuality(const Document& document) const;

  /// Predicates between two actors that gave no event, of a document with its minutes.
  std::vector<LexiconGap> gaps(const Document& document, const Minutes& minutes) const;

  /// Of the models it has loaded, one behind the other.
  std::string model_hashes() const;
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
  OpenLexicon open_;
  CodingGrammar grammar_;
  PairModel pairs_;
  ChoiceModel statements_;
  TreeRepair trees_;
  LemmaRepair lemmas_;
};

}  // namespace verbale
