// SPDX-License-Identifier: Apache-2.0
#include "coding/pair_features.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>

namespace verbale {
namespace {

constexpr std::string_view kFitNames[] = {"none",     "target",  "source",
                                          "together", "swapped", "both"};
// Role codes of three letters follow the three letters of the country.
constexpr std::size_t kRoleAt = 3, kRoleSize = 3;
// Words between a trigger and the nearer span.
constexpr std::uint32_t kNear = 3, kFar = 8;
// Bytes of a lemma that words of one family share ("condemn", "condemnation").
constexpr std::size_t kStemSize = 6;
// Steps in which the confidence of the rules is told apart.
constexpr double kConfidenceSteps = 5;

bool stands_in(const std::vector<ActorRef>& refs, const std::optional<TextRange>& span) {
  if (!span) return true;
  return std::any_of(refs.begin(), refs.end(), [&](const ActorRef& ref) {
    return ref.mention && ref.mention->overlaps(*span);
  });
}

/// The words of a span and the one that the tree holds it by.
struct SpanWords {
  std::uint32_t begin = 0, end = 0;
  std::int32_t head = kAbsent;
  bool has(std::uint32_t word) const { return begin <= word && word < end; }
};

SpanWords words_of(const Document& document, const std::optional<TextRange>& span) {
  SpanWords found;
  if (!span) return found;
  for (std::uint32_t word = 0; word < document.words.size(); ++word) {
    if (!document.words[word].range.overlaps(*span)) continue;
    if (found.begin == found.end) found.begin = word;
    found.end = word + 1;
  }
  for (std::uint32_t word = found.begin; word < found.end && found.head == kAbsent; ++word) {
    const std::int32_t above = document.words[word].head;
    const bool outside = above < 0 || !found.has(static_cast<std::uint32_t>(above));
    if (outside) found.head = static_cast<std::int32_t>(word);
  }
  return found;
}

class FeatureReader {
 public:
  FeatureReader(const std::vector<Event>& events, const Lexicon& lexicon, const EventInputs& inputs,
                const PairQuery& pair)
      : events_(events),
        lexicon_(lexicon),
        in_(inputs),
        tree_(inputs.roles.tree()),
        document_(tree_.document()),
        pair_(pair),
        source_(words_of(document_, pair.source)),
        target_(words_of(document_, pair.target)) {
    const std::int32_t anchor = source_.head != kAbsent ? source_.head : target_.head;
    if (anchor == kAbsent) return;
    sentence_ = tree_.word(static_cast<std::uint32_t>(anchor)).sentence;
    read_path();
  }

  std::vector<std::string> run(const Relation& ruled) {
    add({"rule", class_of(ruled.cameo)});
    add({"rule", class_of(ruled.cameo),
         std::to_string(static_cast<int>(ruled.confidence * kConfidenceSteps))});
    for (const Event& event : events_) event_features(event);
    if (document_.sentences.empty()) return list();
    word_features();
    path_features();
    span_features("s", source_, pair_.source);
    span_features("t", target_, pair_.target);
    statement_features();
    return list();
  }

 private:
  void add(std::initializer_list<std::string_view> parts) {
    std::string name;
    for (std::string_view part : parts) {
      if (!name.empty()) name += ':';
      name += part;
    }
    names_.insert(std::move(name));
  }

  std::vector<std::string> list() const { return {names_.begin(), names_.end()}; }

  /// PLOVER event of a code; the root where it has none.
  std::string class_of(const std::string& code) const {
    const CameoCode* cameo = in_.ontology.find(code);
    if (cameo != nullptr && !cameo->plover.event.empty()) return cameo->plover.event;
    return code.substr(0, 2);
  }

  static bool is_name(const Word& word) {
    return word.upos == Upos::kPropn || word.name != NameType::kNone;
  }

  static std::string_view seen(const Word& word) {
    if (is_name(word)) return "*name";
    return word.upos == Upos::kNum ? std::string_view("*number") : word.lemma;
  }

  void event_features(const Event& event) {
    const std::string_view fit = kFitNames[static_cast<std::size_t>(fit_of(event, pair_))];
    const std::string event_class = class_of(event.cameo);
    add({"e", event_class});
    add({"e", fit, event_class});
    add({"e", fit, event.cameo});
    add({"e", fit, event_class, name_of(event.factuality)});
    add({"e", fit, event.lemma});
    for (std::uint32_t word : path_) {
      if (tree_.word(word).range == event.trigger) add({"e", "path", event_class});
    }
  }

  /// Where a word stands to the spans: before both, between them, after both; "x" inside one.
  std::string_view place_of(std::uint32_t word) const {
    if (source_.has(word) || target_.has(word)) return "x";
    const bool after_source = source_.head != kAbsent && word >= source_.end;
    const bool after_target = target_.head != kAbsent && word >= target_.end;
    if (after_source && after_target) return "after";
    if (!after_source && !after_target) return "before";
    return after_source ? "between" : "backward";
  }

  std::uint32_t distance(std::uint32_t word) const {
    std::uint32_t nearest = kFar + 1;
    for (const SpanWords* span : {&source_, &target_}) {
      if (span->head == kAbsent) continue;
      const std::uint32_t away = word < span->begin  ? span->begin - word
                                 : word >= span->end ? word - span->end + 1
                                                     : 0;
      nearest = std::min(nearest, away);
    }
    return nearest;
  }

  void word_features() {
    const Sentence& sentence = document_.sentences[sentence_];
    for (std::uint32_t word = sentence.begin; word < sentence.end; ++word) {
      trigger_features(word);
      const Word& here = tree_.word(word);
      const std::string_view place = place_of(word);
      if (here.upos == Upos::kPunct || place == "x" || is_name(here)) continue;
      add({"w", here.lemma});
      add({"stem", here.lemma.substr(0, kStemSize)});
      if (here.head >= 0) pair_with_head(here, tree_.word(static_cast<std::uint32_t>(here.head)));
      add({place, here.lemma});
      if (word + 1 < sentence.end) add({"ww", here.lemma, seen(tree_.word(word + 1))});
    }
  }

  /// "aid, object of provide": what is done and to what, wherever it stands.
  void pair_with_head(const Word& word, const Word& head) {
    if (is_name(head) || word.upos == Upos::kDet) return;
    add({"under", head.lemma, word.lemma});
  }

  void trigger_features(std::uint32_t word) {
    const std::vector<std::uint32_t>* entries = entries_of(lexicon_, tree_.word(word));
    if (entries == nullptr) return;
    const std::string_view place = place_of(word);
    const std::uint32_t away = distance(word);
    const std::string_view reach = away <= kNear ? "near" : away <= kFar ? "mid" : "far";
    const bool on_path = std::find(path_.begin(), path_.end(), word) != path_.end();
    for (std::uint32_t entry : *entries) {
      const std::string trigger_class = class_of(lexicon_.entries()[entry].cameo);
      add({"l", trigger_class});
      add({"l", place, trigger_class});
      add({"l", reach, trigger_class});
      if (!on_path) continue;
      add({"l", "path", trigger_class});
      add({"l", "path", trigger_class, name_of(in_.factuality.factuality(word))});
    }
  }

  std::vector<std::uint32_t> way_up(std::int32_t from) const {
    std::vector<std::uint32_t> way;
    for (std::int32_t word = from; word >= 0; word = tree_.head(static_cast<std::uint32_t>(word))) {
      way.push_back(static_cast<std::uint32_t>(word));
    }
    return way;
  }

  /// Words from the source's head up to where the two meet and down to the target's.
  void read_path() {
    std::vector<std::uint32_t> up = way_up(source_.head), down = way_up(target_.head);
    while (up.size() > 1 && down.size() > 1 && up[up.size() - 2] == down[down.size() - 2]) {
      up.pop_back();
      down.pop_back();
    }
    if (!up.empty()) {
      top_ = static_cast<std::int32_t>(up.back());
      if (!down.empty()) down.pop_back();
    } else if (!down.empty()) {
      top_ = static_cast<std::int32_t>(down.back());
    }
    path_ = up;
    path_.insert(path_.end(), down.rbegin(), down.rend());
  }

  void path_features() {
    std::string relations;
    for (std::uint32_t word : path_) {
      const Word& here = tree_.word(word);
      if (static_cast<std::int32_t>(word) == top_) {
        relations += '^';
      } else {
        relations += std::string(name_of(universal(here.deprel))) + ',';
      }
      if (place_of(word) == "x" || is_name(here)) continue;
      add({"path", here.lemma});
      add({"path", here.lemma, name_of(here.deprel)});
    }
    add({"way", relations});
    if (top_ == kAbsent) return;
    const auto top = static_cast<std::uint32_t>(top_);
    if (!is_name(tree_.word(top))) {
      add({"top", tree_.word(top).lemma});
      add({"top", tree_.word(top).lemma, relations});
    }
    mood_features("top", top);
    const std::vector<std::uint32_t> above = way_up(top_);
    if (!is_name(tree_.word(above.back()))) add({"root", tree_.word(above.back()).lemma});
    mood_features("root", above.back());
    for (std::uint32_t child : tree_.children(top)) {
      const bool word = tree_.word(child).upos != Upos::kPunct && !is_name(tree_.word(child));
      if (word && place_of(child) != "x") {
        add({"under", tree_.word(child).lemma});
      }
    }
  }

  /// Auxiliaries, negation, voice and factuality of a predicate.
  void mood_features(std::string_view where, std::uint32_t word) {
    for (std::uint32_t child : tree_.children(word)) {
      const Deprel relation = universal(tree_.word(child).deprel);
      if (relation == Deprel::kAux) add({where, "aux", tree_.word(child).lemma});
      if (tree_.feature_of(child, "Polarity") == "Neg") add({where, "negated"});
    }
    if (in_.roles.passive(word)) add({where, "passive"});
    add({where, "factuality", name_of(in_.factuality.factuality(word))});
  }

  void span_features(std::string_view side, const SpanWords& span,
                     const std::optional<TextRange>& range) {
    if (span.head == kAbsent) {
      add({side, "absent"});
      return;
    }
    const auto head = static_cast<std::uint32_t>(span.head);
    add({side, "relation", name_of(tree_.word(head).deprel)});
    if (!is_name(tree_.word(head))) add({side, "head", tree_.word(head).lemma});
    const std::string_view preposition = tree_.preposition(head);
    if (!preposition.empty()) add({side, "case", preposition});
    for (std::int32_t word = tree_.head(head); word >= 0;
         word = tree_.head(static_cast<std::uint32_t>(word))) {
      const Word& above = tree_.word(static_cast<std::uint32_t>(word));
      if (above.upos != Upos::kVerb) continue;
      add({side, "verb", above.lemma});
      if (!preposition.empty()) add({side, "verb", above.lemma, preposition});
      break;
    }
    for (const Mention& mention : document_.mentions) {
      const TextRange words = document_.range_of(mention.begin, mention.end);
      if (mention.actor != kAbsent && words.overlaps(*range)) actor_features(side, mention);
    }
  }

  void actor_features(std::string_view side, const Mention& mention) {
    const Actor& actor = in_.minutes.actors[static_cast<std::size_t>(mention.actor)];
    add({side, "kind", actor.kind});
    if (actor.code.size() == kRoleAt) add({side, "code", "country"});
    for (std::size_t at = kRoleAt; at + kRoleSize <= actor.code.size(); at += kRoleSize) {
      add({side, "code", std::string_view(actor.code).substr(at, kRoleSize)});
    }
  }

  void statement_features() {
    for (const Statement& statement : in_.minutes.statements) {
      if (statement.sentence != sentence_) continue;
      const bool speaks = pair_.source && stands_in(statement.speakers, pair_.source);
      add({"said", statement.attitude});
      if (speaks) add({"said", "source", statement.attitude});
    }
  }

  const std::vector<Event>& events_;
  const Lexicon& lexicon_;
  const EventInputs& in_;
  const Tree& tree_;
  const Document& document_;
  const PairQuery& pair_;
  SpanWords source_, target_;
  std::uint32_t sentence_ = 0;
  std::int32_t top_ = kAbsent;  ///< where the ways up from the two spans meet
  std::vector<std::uint32_t> path_;
  std::set<std::string> names_;
};

}  // namespace

PairFit fit_of(const Event& event, const PairQuery& pair) {
  const bool source = stands_in(event.sources, pair.source);
  const bool target = stands_in(event.targets, pair.target);
  if (source && target) return PairFit::kBoth;
  if (source && stands_in(event.sources, pair.target)) return PairFit::kTogether;
  if (stands_in(event.sources, pair.target) && stands_in(event.targets, pair.source)) {
    return PairFit::kSwapped;
  }
  if (source) return PairFit::kSource;
  return target ? PairFit::kTarget : PairFit::kNone;
}

const std::vector<std::uint32_t>* entries_of(const Lexicon& lexicon, const Word& word) {
  switch (word.upos) {
    case Upos::kVerb:
      return lexicon.with(word.lemma, TriggerPos::kVerb);
    case Upos::kNoun:
      return lexicon.with(word.lemma, TriggerPos::kNoun);
    case Upos::kAdj:
      return lexicon.with(word.lemma, TriggerPos::kAdj);
    default:
      return nullptr;
  }
}

std::vector<std::string> pair_features(const std::vector<Event>& events, const Lexicon& lexicon,
                                       const EventInputs& inputs, const PairQuery& pair,
                                       const Relation& ruled) {
  return FeatureReader(events, lexicon, inputs, pair).run(ruled);
}

}  // namespace verbale
