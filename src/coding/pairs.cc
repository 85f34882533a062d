// SPDX-License-Identifier: Apache-2.0
#include "coding/pairs.h"

#include <algorithm>
#include <optional>

namespace verbale {
namespace {

// Confidence of each step before calibration.
constexpr double kBothSides = 0.8, kSwapped = 0.6, kOneSide = 0.4, kTriggerOnly = 0.2,
                 kNothing = 0.05;

bool stands_in(const std::vector<ActorRef>& refs, const std::optional<TextRange>& span) {
  if (!span) return true;
  return std::any_of(refs.begin(), refs.end(), [&](const ActorRef& ref) {
    return ref.mention && ref.mention->overlaps(*span);
  });
}

class PairReader {
 public:
  PairReader(const std::vector<Event>& events, const Lexicon& lexicon, const EventInputs& inputs)
      : events_(events), lexicon_(lexicon), in_(inputs), tree_(inputs.roles.tree()) {}

  Relation answer(const PairQuery& pair) const {
    Relation relation;
    relation.kind = "best_for_pair";
    relation.pair = pair.id;
    relation.confidence = kNothing;
    for (const Event& event : events_) consider(event, pair, relation);
    if (relation.cameo.empty()) from_triggers(pair, relation);
    if (relation.cameo.empty()) nothing(pair, relation);
    return relation;
  }

 private:
  static double fit(const Event& event, const PairQuery& pair) {
    const bool source = stands_in(event.sources, pair.source);
    const bool target = stands_in(event.targets, pair.target);
    if (source && target) return kBothSides;
    const bool together =
        stands_in(event.sources, pair.source) && stands_in(event.sources, pair.target);
    const bool swapped =
        stands_in(event.sources, pair.target) && stands_in(event.targets, pair.source);
    if (together || swapped) return kSwapped;
    if (source || target) return kOneSide;
    return 0;
  }

  /// Among equals the event that is asserted, then the more specific one, then the first.
  static double tie(const Event& event) {
    return (event.factuality == Factuality::kUu ? 0 : 0.02) + 0.1 * event.confidence;
  }

  static void consider(const Event& event, const PairQuery& pair, Relation& best) {
    const double fits = fit(event, pair);
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

  static std::optional<TriggerPos> trigger_pos(Upos upos) {
    switch (upos) {
      case Upos::kVerb:
        return TriggerPos::kVerb;
      case Upos::kNoun:
        return TriggerPos::kNoun;
      case Upos::kAdj:
        return TriggerPos::kAdj;
      default:
        return std::nullopt;
    }
  }

  void from_triggers(const PairQuery& pair, Relation& best) const {
    std::optional<std::uint32_t> nearest;
    for (std::uint32_t word = 0; word < tree_.document().words.size(); ++word) {
      const Word& here = tree_.word(word);
      const std::optional<TriggerPos> pos = trigger_pos(here.upos);
      const auto* entries = pos ? lexicon_.with(here.lemma, *pos) : nullptr;
      if (entries == nullptr) continue;
      const std::uint32_t away = distance(here.range, pair);
      if (nearest && away >= *nearest) continue;
      nearest = away;
      const LexiconEntry& entry = lexicon_.entries()[entries->front()];
      take(entry.cameo, word, best);
    }
  }

  void take(const std::string& code, std::uint32_t word, Relation& best) const {
    best.cameo = code;
    if (const CameoCode* cameo = in_.ontology.find(code)) best.plover = cameo->plover;
    best.factuality = in_.factuality.factuality(word);
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
                                   const EventInputs& inputs) {
  const PairReader reader(events, lexicon, inputs);
  std::vector<Relation> answers;
  for (const PairQuery& pair : inputs.roles.tree().document().info.pairs)
    answers.push_back(reader.answer(pair));
  return answers;
}

}  // namespace verbale
