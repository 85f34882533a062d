// SPDX-License-Identifier: Apache-2.0
#include "coding/events.h"

#include <algorithm>
#include <unordered_map>

namespace verbale {
namespace {

// Confidence before calibration: a match starts at kBase and gains by what supports it.
constexpr double kBase = 0.5;
constexpr double kPerCondition = 0.05;
constexpr double kPerSide = 0.15;
constexpr double kMost = 0.95;

class EventMaker {
 public:
  EventMaker(std::vector<Match> matches, const EventInputs& inputs)
      : matches_(std::move(matches)), in_(inputs), tree_(inputs.roles.tree()) {
    for (std::size_t i = 0; i < matches_.size(); ++i) at_[matches_[i].trigger] = i;
    codes_.resize(matches_.size());
  }

  std::vector<Event> run() {
    std::vector<Event> events;
    for (std::size_t i = 0; i < matches_.size(); ++i) {
      const std::string code = code_of(i, 0);
      if (const CameoCode* cameo = in_.ontology.find(code)) {
        complete(matches_[i]);
        if (interview(matches_[i], code)) continue;
        if (matches_[i].targets.empty()) matches_[i].targets = thing_of(matches_[i]);
        events.push_back(event_of(matches_[i], code, *cameo));
        if (in_.modals == nullptr) continue;
        if (auto modal =
                modal_over(events.back(), matches_[i].trigger, tree_, *in_.modals, in_.ontology)) {
          events.push_back(std::move(*modal));
        }
      }
    }
    return events;
  }

 private:
  static constexpr int kMaxNesting = 8;
  static constexpr std::string_view kAppeal = "02", kThreat = "13",
                                    kConsult = "04";  ///< CAMEO roots
  static constexpr std::string_view kPress = "MED";
  static constexpr std::size_t kCountry = 3;  ///< letters before the role

  /// "The envoy spoke to Reuters": how the report came about, no consultation.
  bool interview(const Match& match, const std::string& code) const {
    const auto press = [](const std::vector<ActorRef>& side) {
      return std::any_of(side.begin(), side.end(), [](const ActorRef& ref) {
        return ref.code.size() > kCountry && ref.code.compare(kCountry, kPress.size(), kPress) == 0;
      });
    };
    const bool asked = code.starts_with(kAppeal) && press(match.sources);  // "Pressed by CBS"
    const bool talked =
        code.starts_with(kConsult) && (press(match.sources) || press(match.targets));
    const bool told = !match.of_reader.empty() &&
                      press(in_.roles.actors_for(match.trigger, "to")) &&
                      match.entry->pos == TriggerPos::kVerb;
    if (!asked && !talked && !told) return false;
    if (in_.traces != nullptr) {
      const Word& trigger = tree_.word(match.trigger);
      in_.traces->push_back({trigger.sentence, trigger.range, match.id(), false,
                             "speaking to the press is no consultation"});
    }
    return true;
  }

  /// The deed of an illocution: a match at the deed's word or at the noun it carries ("to open
  /// talks").
  const Match* deed_of(const Match& match) const {
    for (std::uint32_t deed : match.deeds) {
      if (const auto found = at_.find(deed); found != at_.end()) return &matches_[found->second];
      for (std::uint32_t held : in_.roles.object(deed)) {
        if (const auto found = at_.find(held); found != at_.end()) return &matches_[found->second];
      }
      for (std::uint32_t child : tree_.children(deed)) {
        const auto found = at_.find(child);
        const Deprel plain = universal(tree_.word(child).deprel);
        if (found != at_.end() && (plain == Deprel::kXcomp || plain == Deprel::kConj)) {
          return &matches_[found->second];
        }
      }
    }
    return nullptr;
  }

  /// "vowed not to strike": the clause that the entry asks for is denied.
  bool denied_clause(const Match& match) const {
    if (match.consumed.empty()) return false;
    const WordList clause = in_.roles.fill(match.trigger, "clause");
    return std::any_of(match.consumed.begin(), match.consumed.end(), [&](std::uint32_t word) {
      return std::find(clause.begin(), clause.end(), word) != clause.end() &&
             in_.factuality.negated(word);
    });
  }

  const std::string& code_of(std::size_t index, int depth) {
    std::string& code = codes_[index];
    if (!code.empty()) return code;
    const Match& match = matches_[index];
    code = match.own_code();
    if (match.entry->family.empty() && denied_clause(match)) {
      const std::string otherwise = in_.ontology.compose("denied", code);
      if (!otherwise.empty()) code = otherwise;
    }
    const Match* deed = depth < kMaxNesting ? deed_of(match) : nullptr;
    if (deed != nullptr && deed->of_reader.empty() && !match.entry->family.empty() &&
        deed != &match) {
      const std::string deed_code = code_of(at_.at(deed->trigger), depth + 1);
      const bool not_to = in_.factuality.negated(deed->trigger);
      std::string composed =
          not_to ? in_.ontology.compose("not " + match.entry->family, deed_code) : std::string();
      if (composed.empty()) composed = in_.ontology.compose(match.entry->family, deed_code);
      if (!composed.empty()) code = composed;
    }
    return code;
  }

  /// An illocution without a target of its own is directed at whom the deed concerns, a threat at
  /// whom its condition does ("threatened air strikes unless Iraq gave way").
  void complete(Match& match) const {
    if (!match.targets.empty()) return;
    match.targets = asked_by_condition(match);
    const Match* deed = deed_of(match);
    if (!match.targets.empty() || deed == nullptr) return;
    const std::vector<ActorRef> thing =
        deed->targets.empty() ? thing_of(*deed) : std::vector<ActorRef>{};
    for (const std::vector<ActorRef>* side : {&deed->targets, &deed->sources, &thing}) {
      if (side->empty() || share_actor(*side, match.sources)) continue;
      match.targets = *side;
      return;
    }
  }

  std::vector<ActorRef> asked_by_condition(const Match& match) const {
    if (!match.entry->cameo.starts_with(kThreat)) return {};
    for (std::uint32_t word : tree_.subtree(match.trigger)) {
      const Deprel plain = universal(tree_.word(word).deprel);
      const std::int32_t mark = tree_.child(word, Deprel::kMark);
      if (plain != Deprel::kAdvcl || mark == kAbsent) continue;
      const std::string_view lemma = tree_.word(static_cast<std::uint32_t>(mark)).lemma;
      if (!has_word(in_.roles.grammar().conditional, lemma)) continue;
      std::vector<ActorRef> refs = in_.roles.actors_in(in_.roles.subject(word));
      if (!refs.empty() && !share_actor(refs, match.sources)) return refs;
    }
    return {};
  }

  /// What it was done to, in words, where that is no actor: "arrested [an alleged smuggler]",
  /// "imposed a curfew on [the old town]".
  std::vector<ActorRef> thing_of(const Match& match) const {
    for (const std::string& selector : match.entry->target) {
      for (std::uint32_t word : in_.roles.fill(match.trigger, selector)) {
        if (!thing(match, word)) continue;
        if (std::vector<ActorRef> owners = owners_of(word);
            !owners.empty() && !share_actor(owners, match.sources)) {
          return owners;
        }
        ActorRef ref;
        ref.mention = in_.roles.phrase(word);
        return {ref};
      }
    }
    return {};
  }

  /// Whose it is: "American planes", "the envoy's car".
  std::vector<ActorRef> owners_of(std::uint32_t word) const {
    for (const std::uint32_t child : tree_.children(word)) {
      const Deprel relation = tree_.word(child).deprel;
      const bool owner = relation == Deprel::kAmod || relation == Deprel::kNmodPoss ||
                         universal(relation) == Deprel::kCompound;
      if (!owner) continue;
      if (std::vector<ActorRef> refs = in_.roles.actors_named(child); !refs.empty()) return refs;
    }
    return {};
  }

  bool thing(const Match& match, std::uint32_t word) const {
    const Upos upos = tree_.word(word).upos;
    if (upos != Upos::kNoun && upos != Upos::kPropn) return false;
    const auto in = [&](const WordList& words) {
      return std::find(words.begin(), words.end(), word) != words.end();
    };
    const TextRange range = tree_.word(word).range;
    const bool time =
        std::any_of(in_.minutes.times.begin(), in_.minutes.times.end(),
                    [&](const TimeRecord& when) { return when.evidence.contains(range); });
    return !time && !in(match.consumed) && !in(match.source_words) && at_.count(word) == 0;
  }

  /// What is said, asked, feared or planned: the deed of an illocution and the clauses under it.
  std::vector<TextRange> content_of(const Match& match) const {
    std::vector<TextRange> content;
    for (std::uint32_t deed : match.deeds) content.push_back(tree_.range(deed));
    for (std::uint32_t child : tree_.children(match.trigger)) {
      const Deprel plain = universal(tree_.word(child).deprel);
      if (plain == Deprel::kCcomp || plain == Deprel::kXcomp) content.push_back(tree_.range(child));
    }
    return content;
  }

  /// The trigger, those who play a part, and the words that the entry asked for. What is only
  /// threatened, feared or demanded stays out: it is no evidence that it was done.
  TextRange evidence_of(const Match& match) const {
    const std::vector<TextRange> content = content_of(match);
    const auto said = [&](TextRange part) {
      return std::any_of(content.begin(), content.end(),
                         [&](TextRange span) { return span.contains(part); });
    };
    TextRange range = tree_.word(match.trigger).range;
    const TextRange sentence = tree_.document().sentences[tree_.word(match.trigger).sentence].range;
    for (const std::vector<ActorRef>* side : {&match.sources, &match.targets}) {
      for (const ActorRef& ref : *side) {
        const bool here = ref.mention && sentence.contains(*ref.mention);
        if (here && !said(*ref.mention)) range = range.join(*ref.mention);
      }
    }
    for (std::uint32_t word : match.consumed) {
      if (!said(tree_.word(word).range)) range = range.join(tree_.word(word).range);
    }
    return range;
  }

  double confidence_of(const Match& match) const {
    if (match.certainty > 0) return std::min(match.certainty, kMost);
    double confidence = kBase + kPerCondition * match.conditions;
    if (!match.sources.empty()) confidence += kPerSide;
    if (!match.targets.empty() && match.targets.front().actor != kAbsent) confidence += kPerSide;
    return std::min(confidence, kMost);
  }

  Event event_of(const Match& match, const std::string& code, const CameoCode& cameo) const {
    const Word& trigger = tree_.word(match.trigger);
    Event event;
    event.sentence = trigger.sentence;
    event.evidence = evidence_of(match);
    event.sources = match.sources;
    event.targets = match.targets;
    event.trigger = trigger.range;
    event.lemma = std::string(trigger.lemma);
    event.cameo = code;
    event.plover = cameo.plover;
    if (!match.entry->mode.empty()) event.plover.mode = match.entry->mode;
    if (!match.entry->context.empty()) event.plover.context = match.entry->context;
    event.quad = cameo.quad;
    event.goldstein = cameo.goldstein;
    event.factuality = in_.happening != nullptr ? in_.happening->deed(match.trigger)
                                                : in_.factuality.deed(match.trigger);
    event.tense = in_.factuality.tense(match.trigger);
    event.attribution = chain_around(trigger.range, in_.minutes.statements);
    event.time.from_report = true;
    if (!match.about.empty()) event.about = tree_.range(match.about.front());
    event.lexicon = match.id();
    event.confidence = confidence_of(match);
    if (in_.traces != nullptr) {
      in_.traces->push_back(
          {trigger.sentence, trigger.range, match.id(), true, "fired: " + code + " " + cameo.name});
    }
    return event;
  }

  std::vector<Match> matches_;
  const EventInputs& in_;
  const Tree& tree_;
  std::unordered_map<std::uint32_t, std::size_t> at_;
  std::vector<std::string> codes_;
};

}  // namespace

std::vector<Event> make_events(std::vector<Match> matches, const EventInputs& inputs) {
  return EventMaker(std::move(matches), inputs).run();
}

}  // namespace verbale
