// SPDX-License-Identifier: Apache-2.0
#include "coding/coding.h"

#include "coding/commitments.h"
#include "coding/events.h"
#include "coding/matcher.h"
#include "coding/pairs.h"
#include "coding/reasons.h"
#include "coding/relations.h"
#include "coding/roles.h"

namespace verbale {
namespace {

/// Moves a loaded part into place, or hands on why it could not be loaded.
template <class T>
Status take(Result<T> loaded, T& place) {
  if (!loaded) return tl::make_unexpected(loaded.error());
  place = std::move(*loaded);
  return {};
}

}  // namespace

Result<Coding> Coding::load(const std::filesystem::path& data) {
  Coding coding;
  Status status = take(Ontology::load(data), coding.ontology_);
  if (status) status = take(Lexicon::load(data, coding.ontology_), coding.lexicon_);
  if (status) status = take(SpeechLexicon::load(data), coding.speech_);
  if (status) status = take(FactualityLexicon::load(data), coding.factuality_);
  if (status) status = take(CommitmentLexicon::load(data), coding.promises_);
  if (status) status = take(CodingGrammar::load(data), coding.grammar_);
  if (status) status = take(PairModel::load(data), coding.pairs_);
  if (!status) return tl::make_unexpected(status.error());
  return coding;
}

void Coding::statements(Document& document, Minutes& minutes) const {
  const Tree tree(document);
  const Roles roles(tree, minutes, lexicon_, grammar_);
  const std::vector<Quotation> quotes = find_quotations(document, grammar_);
  minutes.statements = read_statements(roles, speech_, quotes);
  resolve_first_person(document, minutes, quotes);
}

void Coding::events(const Document& document, Minutes& minutes, bool reasons) const {
  const Tree tree(document);
  const Roles roles(tree, minutes, lexicon_, grammar_);
  const FactualityReader factuality(tree, factuality_, grammar_);
  std::vector<Trace>* traces = reasons ? &minutes.traces : nullptr;
  const EventInputs inputs{roles, ontology_, factuality, minutes, traces};
  minutes.events = make_events(Matcher(lexicon_, roles, traces).run(), inputs);
  if (reasons) explain_silence(tree, lexicon_, minutes);
}

void Coding::commitments(const Document& document, Minutes& minutes) const {
  const Tree tree(document);
  const Roles roles(tree, minutes, lexicon_, grammar_);
  const FactualityReader factuality(tree, factuality_, grammar_);
  minutes.commitments =
      join_commitments(roles, minutes, PromiseReader(roles, factuality, promises_).run());
}

std::vector<std::optional<Factuality>> Coding::factuality(const Document& document) const {
  const Tree tree(document);
  const FactualityReader reader(tree, factuality_, grammar_);
  std::vector<std::optional<Factuality>> values(document.words.size());
  for (std::uint32_t word = 0; word < values.size(); ++word) {
    const Upos upos = tree.word(word).upos;
    const bool predicate =
        upos == Upos::kVerb || upos == Upos::kNoun || upos == Upos::kAdj ||
        (upos == Upos::kAux && universal(tree.word(word).deprel) != Deprel::kAux);
    if (predicate) values[word] = reader.factuality(word);
  }
  return values;
}

void Coding::relations(const Document& document, Minutes& minutes) const {
  minutes.relations = positions_held(document, minutes);
  if (document.info.pairs.empty()) return;
  const Tree tree(document);
  const Roles roles(tree, minutes, lexicon_, grammar_);
  const FactualityReader factuality(tree, factuality_, grammar_);
  const EventInputs inputs{roles, ontology_, factuality, minutes, nullptr};
  for (Relation& answer : answer_pairs(minutes.events, lexicon_, inputs, pairs_)) {
    minutes.relations.push_back(std::move(answer));
  }
}

std::vector<std::vector<std::string>> Coding::pair_features(const Document& document,
                                                            const Minutes& minutes) const {
  const Tree tree(document);
  const Roles roles(tree, minutes, lexicon_, grammar_);
  const FactualityReader factuality(tree, factuality_, grammar_);
  const EventInputs inputs{roles, ontology_, factuality, minutes, nullptr};
  std::vector<std::vector<std::string>> features;
  for (const PairQuery& pair : document.info.pairs) {
    features.push_back(features_of_pair(minutes.events, lexicon_, inputs, pair));
  }
  return features;
}

}  // namespace verbale
