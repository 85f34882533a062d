// SPDX-License-Identifier: Apache-2.0
#include "coding/pairs.h"

#include <algorithm>
#include <optional>

#include "coding/pair_features.h"

namespace verbale {
namespace {

// Confidence of each step before calibration.
constexpr double kBothSides = 0.8, kSwapped = 0.6, kOneSide = 0.4, kTriggerOnly = 0.2,
                 kNothing = 0.05;

double confidence_of(PairFit fit) {
  switch (fit) {
    case PairFit::kBoth:
      return kBothSides;
    case PairFit::kSwapped:
    case PairFit::kTogether:
      return kSwapped;
    case PairFit::kSource:
    case PairFit::kTarget:
      return kOneSide;
    case PairFit::kNone:
      break;
  }
  return 0;
}

class PairReader {
 public:
  PairReader(const std::vector<Event>& events, const Lexicon& lexicon, const EventInputs& inputs)
      : events_(events), lexicon_(lexicon), in_(inputs), tree_(inputs.roles.tree()) {}

  Relation answer(const PairQuery& pair, const PairModel& model) const {
    Relation relation = ruled(pair);
    if (model.empty()) return relation;
    const PairChoice choice = model.choose(pair_features(events_, lexicon_, in_, pair, relation));
    if (!choice.chosen->holds(relation.plover.event)) relation = of_class(*choice.chosen, pair);
    relation.confidence = choice.probability;
    return relation;
  }

  Relation ruled(const PairQuery& pair) const {
    Relation relation = unanswered(pair);
    for (const Event& event : events_) consider(event, pair, relation);
    const auto any = [](const std::string&) { return true; };
    if (relation.cameo.empty()) from_triggers(pair, any, relation);
    if (relation.cameo.empty()) nothing(pair, relation);
    return relation;
  }

 private:
  static Relation unanswered(const PairQuery& pair) {
    Relation relation;
    relation.kind = "best_for_pair";
    relation.pair = pair.id;
    relation.confidence = kNothing;
    return relation;
  }

  /// The best event of the class, else its nearest trigger, else its plain code.
  Relation of_class(const PairClass& wanted, const PairQuery& pair) const {
    Relation relation = unanswered(pair);
    for (const Event& event : events_) {
      if (wanted.holds(event.plover.event)) consider(event, pair, relation);
    }
    if (!relation.cameo.empty()) return relation;
    const auto belongs = [&](const std::string& code) {
      const CameoCode* cameo = in_.ontology.find(code);
      return cameo != nullptr && wanted.holds(cameo->plover.event);
    };
    from_triggers(pair, belongs, relation);
    if (!relation.cameo.empty()) return relation;
    nothing(pair, relation);
    relation.cameo = wanted.cameo;
    if (const CameoCode* cameo = in_.ontology.find(wanted.cameo)) relation.plover = cameo->plover;
    return relation;
  }

  /// Among equals the event that is asserted, then the more specific one, then the first.
  static double tie(const Event& event) {
    return (event.factuality == Factuality::kUu ? 0 : 0.02) + 0.1 * event.confidence;
  }

  static void consider(const Event& event, const PairQuery& pair, Relation& best) {
    const double fits = confidence_of(fit_of(event, pair));
    if (fits == 0 || fits + tie(event) <= best.confidence) return;
    best.confidence = fits + tie(event);
    best.cameo = event.cameo;
    best.plover = event.plover;
    best.factuality = event.factuality;
    best.sentence = event.sentence;
    best.evidence = event.evidence;
  }

  std::uint32_t distance(TextRange word, const PairQuery& pair) const {
    std::uint32_t sum = 0;
    for (const std::optional<TextRange>& span : {pair.source, pair.target}) {
      if (!span) continue;
      if (span->overlaps(word)) continue;
      sum += word.begin >= span->end ? word.begin - span->end : span->begin - word.end;
    }
    return sum;
  }

  template <class Wanted>
  void from_triggers(const PairQuery& pair, const Wanted& wanted, Relation& best) const {
    std::optional<std::uint32_t> nearest;
    for (std::uint32_t word = 0; word < tree_.document().words.size(); ++word) {
      const Word& here = tree_.word(word);
      const std::vector<std::uint32_t>* entries = entries_of(lexicon_, here);
      if (entries == nullptr) continue;
      const std::uint32_t away = distance(here.range, pair);
      if (nearest && away >= *nearest) continue;
      const std::string& code = lexicon_.entries()[entries->front()].cameo;
      if (!wanted(code)) continue;
      nearest = away;
      take(code, word, best);
    }
  }

  void take(const std::string& code, std::uint32_t word, Relation& best) const {
    best.cameo = code;
    best.plover = {};
    if (const CameoCode* cameo = in_.ontology.find(code)) best.plover = cameo->plover;
    best.factuality = in_.factuality.deed(word);
    best.sentence = tree_.word(word).sentence;
    best.evidence = tree_.word(word).range;
    best.confidence = kTriggerOnly;
  }

  /// No trigger at all: the answer is still given, as the least that two named actors have in
  /// common, a statement (01) without a PLOVER event, at the lowest confidence.
  void nothing(const PairQuery& pair, Relation& best) const {
    best.cameo = "010";
    best.factuality = Factuality::kUu;
    best.evidence = pair.source ? *pair.source : pair.target ? *pair.target : TextRange{};
  }

  const std::vector<Event>& events_;
  const Lexicon& lexicon_;
  const EventInputs& in_;
  const Tree& tree_;
};

}  // namespace

std::vector<Relation> answer_pairs(const std::vector<Event>& events, const Lexicon& lexicon,
                                   const EventInputs& inputs, const PairModel& model) {
  const PairReader reader(events, lexicon, inputs);
  std::vector<Relation> answers;
  for (const PairQuery& pair : inputs.roles.tree().document().info.pairs)
    answers.push_back(reader.answer(pair, model));
  return answers;
}

std::vector<std::string> features_of_pair(const std::vector<Event>& events, const Lexicon& lexicon,
                                          const EventInputs& inputs, const PairQuery& pair) {
  const Relation ruled = PairReader(events, lexicon, inputs).ruled(pair);
  return pair_features(events, lexicon, inputs, pair, ruled);
}

}  // namespace verbale
