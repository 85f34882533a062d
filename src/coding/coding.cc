// SPDX-License-Identifier: Apache-2.0
#include "coding/coding.h"

#include <algorithm>

#include "coding/commitments.h"
#include "coding/confidence.h"
#include "coding/counterparts.h"
#include "coding/credit.h"
#include "coding/deadlines.h"
#include "coding/deeds.h"
#include "coding/event_features.h"
#include "coding/events.h"
#include "coding/implied_targets.h"
#include "coding/lexicon_gaps.h"
#include "coding/matcher.h"
#include "coding/pairs.h"
#include "coding/participants.h"
#include "coding/quotes.h"
#include "coding/reasons.h"
#include "coding/relation_reader.h"
#include "coding/relations.h"
#include "coding/role_features.h"
#include "coding/roles.h"
#include "coding/statement_features.h"
#include "coding/undertakings.h"

namespace verbale {
namespace {

/// Moves a loaded part into place, or hands on why it could not be loaded.
template <class T>
Status take(Result<T> loaded, T& place) {
  if (!loaded) return tl::make_unexpected(loaded.error());
  place = std::move(*loaded);
  return {};
}

/// "warned Chad that it would strike": what the events take for a threat is one as a statement too.
void settle_warnings(Minutes& minutes) {
  constexpr std::string_view kAdvises = "advise", kThreatens = "threaten", kThreat = "THREATEN";
  for (Statement& statement : minutes.statements) {
    if (statement.attitude != kAdvises || !statement.cue) continue;
    const bool threat =
        std::any_of(minutes.events.begin(), minutes.events.end(), [&](const Event& event) {
          return event.plover.event == kThreat && statement.cue->contains(event.trigger);
        });
    if (threat) statement.attitude = kThreatens;
  }
}

}  // namespace

Result<Coding> Coding::load(const DataFolder& data, const OwnPaths& own_lexicon) {
  Coding coding;
  Status status = take(Ontology::load(data), coding.ontology_);
  if (status) status = take(Lexicon::load(data, coding.ontology_, own_lexicon), coding.lexicon_);
  if (status) status = take(SpeechLexicon::load(data), coding.speech_);
  if (status) status = take(FactualityLexicon::load(data), coding.factuality_);
  if (status) status = take(CommitmentLexicon::load(data), coding.promises_);
  if (status) status = take(RelationLexicon::load(data), coding.relations_);
  if (status) status = take(ModalLexicon::load(data), coding.modals_);
  if (status) status = take(OpenLexicon::load(data), coding.open_);
  if (status) status = take(CodingGrammar::load(data), coding.grammar_);
  if (status) status = take(PairModel::load(data), coding.pairs_);
  if (status) {
    status =
        take(ChoiceModel::load(data.path() / "models" / "statements.model"), coding.statements_);
  }
  if (status) status = take(TreeRepair::load(data), coding.trees_);
  if (status) status = take(LemmaRepair::load(data), coding.lemmas_);
  if (!status) return tl::make_unexpected(status.error());
  coding.know_lemmas();
  return coding;
}

std::string Coding::model_hashes() const {
  std::string all = pairs_.hash() + statements_.hash();
  for (const ChoiceModel* model :
       {&open_.model(), &open_.roles(), &open_.happening(), &open_.confidence()}) {
    all += model->hash();
  }
  return all;
}

void Coding::know_lemmas() {
  lexicon_.each_lemma([&](std::string_view word, TriggerPos pos) { lemmas_.know(word, pos); });
  for (const std::string& verb : speech_.verbs()) lemmas_.know(verb, TriggerPos::kVerb);
  for (const CommitmentVerb& verb : promises_.verbs()) {
    for (const std::string& word : verb.words) lemmas_.know(word, TriggerPos::kVerb);
  }
}

void Coding::lemmas(Document& document) const {
  trees_.run(document);
  lemmas_.run(document);
}

void Coding::statements(Document& document, Minutes& minutes) const {
  const Tree tree(document);
  const Roles roles(tree, minutes, lexicon_, grammar_);
  const std::vector<Quotation> quotes = find_quotations(document, grammar_.quotes);
  minutes.statements = read_statements(roles, speech_, quotes, statements_);
  // "traded warnings on Monday": nothing is told of what was said.
  std::erase_if(minutes.statements, [&](const Statement& statement) {
    return std::all_of(statement.content.begin(), statement.content.end(), [&](TextRange span) {
      return std::any_of(minutes.times.begin(), minutes.times.end(),
                         [&](const TimeRecord& time) { return time.evidence.contains(span); });
    });
  });
  resolve_first_person(document, minutes, quotes);
  minutes.report.first_reported_by = first_reported_by(roles, speech_, minutes);
}

void Coding::events(const Document& document, Minutes& minutes, bool reasons) const {
  const Tree tree(document);
  const Roles roles(tree, minutes, lexicon_, grammar_);
  const FactualityReader factuality(tree, factuality_, grammar_);
  std::vector<Trace>* traces = reasons ? &minutes.traces : nullptr;
  const HappeningReader happening(tree, factuality, open_.happening());
  const EventInputs inputs{roles, ontology_, factuality, minutes, traces, &modals_, &happening};
  const Matcher matcher(lexicon_, roles, traces);
  std::vector<Match> near;
  std::vector<Match> matches = matcher.run(open_.empty() ? nullptr : &near);
  const ParticipantReader participants(roles, open_.roles());
  add_open_events(open_, matcher, roles, lexicon_, participants, near, matches, traces);
  for (Match& match : matches) participants.fill_gaps(match);
  drop_deeds(minutes.statements, matches, tree, ontology_);
  minutes.events = make_events(std::move(matches), inputs);
  imply_targets(tree, minutes);
  settle_warnings(minutes);
  calibrate(tree, open_.confidence(), minutes.events);
  if (reasons) explain_silence(tree, lexicon_, minutes);
}

void Coding::commitments(const Document& document, Minutes& minutes) const {
  const Tree tree(document);
  const Roles roles(tree, minutes, lexicon_, grammar_);
  const FactualityReader factuality(tree, factuality_, grammar_);
  std::vector<Promise> promises = PromiseReader(roles, factuality, promises_).run();
  for (Promise& more : read_undertakings(roles, promises_, minutes, promises)) {
    promises.push_back(std::move(more));
  }
  std::stable_sort(promises.begin(), promises.end(),
                   [](const Promise& a, const Promise& b) { return a.word < b.word; });
  minutes.commitments = join_commitments(roles, promises_, minutes, promises);
  set_counterparts(tree, minutes);
  set_deadlines(tree, promises_, minutes);
}

std::vector<std::optional<Factuality>> Coding::factuality(const Document& document) const {
  const Tree tree(document);
  const FactualityReader rules(tree, factuality_, grammar_);
  const HappeningReader reader(tree, rules, open_.happening());
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
  const Tree tree(document);
  minutes.relations = positions_held(tree, minutes);
  const Roles roles(tree, minutes, lexicon_, grammar_);
  const FactualityReader factuality(tree, factuality_, grammar_);
  for (Relation& relation : read_relations(roles, factuality, relations_, minutes)) {
    minutes.relations.push_back(std::move(relation));
  }
  if (document.info.pairs.empty()) return;
  const EventInputs inputs{roles, ontology_, factuality, minutes, nullptr};
  for (Relation& answer : answer_pairs(minutes.events, lexicon_, inputs, pairs_)) {
    minutes.relations.push_back(std::move(answer));
  }
}

std::vector<LexiconGap> Coding::gaps(const Document& document, const Minutes& minutes) const {
  const Tree tree(document);
  const Roles roles(tree, minutes, lexicon_, grammar_);
  return find_gaps(roles, lexicon_, speech_, minutes);
}

std::vector<StatementFeatures> Coding::statement_features(const Document& document,
                                                          const Minutes& minutes) const {
  const Tree tree(document);
  const Roles roles(tree, minutes, lexicon_, grammar_);
  const std::vector<Quotation> quotes = find_quotations(document, grammar_.quotes);
  const std::vector<SpeechPhrase> phrases = find_speech_phrases(tree, speech_);
  const auto candidates = CandidateReader(roles, speech_, quotes, phrases).run(true);
  auto names = features_of_candidates(candidates, roles, ContentReader(roles, speech_, quotes));
  std::vector<StatementFeatures> all;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    all.push_back({*candidates[i].statement.cue, std::move(names[i])});
  }
  return all;
}

std::vector<EventFeatures> Coding::event_features(const Document& document,
                                                  const Minutes& minutes) const {
  const Tree tree(document);
  const Roles roles(tree, minutes, lexicon_, grammar_);
  std::vector<Match> near;
  const std::vector<Match> fired = Matcher(lexicon_, roles, nullptr).run(&near);
  std::vector<std::string> at(document.words.size());
  for (const Match& match : fired) {
    for (const std::uint32_t word : match.consumed) at[word] = "taken";
  }
  for (const Match& match : fired) at[match.trigger] = match.entry->cameo;
  const EventFeatureReader reader(roles, lexicon_);
  std::vector<EventFeatures> all;
  for (std::uint32_t word = 0; word < document.words.size(); ++word) {
    if (!may_be_event(tree, word)) continue;
    all.push_back({word, at[word], reader.run(word, match_at(near, word))});
  }
  return all;
}

std::vector<Coding::RoleExample> Coding::role_features(const Document& document,
                                                       const Minutes& minutes,
                                                       std::uint32_t trigger,
                                                       const std::string& root) const {
  const Tree tree(document);
  const Roles roles(tree, minutes, lexicon_, grammar_);
  std::vector<RoleExample> all;
  for (RoleCandidate& candidate : RoleFeatureReader(roles).run(trigger, root)) {
    const std::uint32_t word = candidate.word;
    RoleExample one{word, word, word + 1, std::move(candidate.names)};
    for (const Mention& mention : document.mentions) {
      if (mention.head != word) continue;
      one.begin = std::min(one.begin, mention.begin);
      one.end = std::max(one.end, mention.end);
    }
    all.push_back(std::move(one));
  }
  return all;
}

std::vector<std::string> Coding::confidence_features(const Document& document,
                                                     const Event& event) const {
  return features_of_confidence(Tree(document), event);
}

std::vector<std::string> Coding::happening_features(const Document& document,
                                                    std::uint32_t trigger) const {
  const Tree tree(document);
  const FactualityReader reader(tree, factuality_, grammar_);
  return features_of_happening(tree, reader, trigger, reader.deed(trigger));
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
