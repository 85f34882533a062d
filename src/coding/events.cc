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

std::uint32_t span_size(const Statement& statement) {
  std::uint32_t size = 0;
  for (TextRange span : statement.content) size += span.size();
  return size;
}

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
        events.push_back(event_of(matches_[i], code, *cameo));
      }
    }
    return events;
  }

 private:
  static constexpr int kMaxNesting = 8;

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

  const std::string& code_of(std::size_t index, int depth) {
    std::string& code = codes_[index];
    if (!code.empty()) return code;
    const Match& match = matches_[index];
    code = match.entry->cameo;
    const Match* deed = depth < kMaxNesting ? deed_of(match) : nullptr;
    if (deed != nullptr && !match.entry->family.empty() && deed != &match) {
      const std::string deed_code = code_of(at_.at(deed->trigger), depth + 1);
      const std::string composed = in_.ontology.compose(match.entry->family, deed_code);
      if (!composed.empty()) code = composed;
    }
    return code;
  }

  /// An illocution without a target of its own is directed at whom the deed concerns.
  void complete(Match& match) const {
    const Match* deed = deed_of(match);
    if (!match.targets.empty() || deed == nullptr) return;
    for (const std::vector<ActorRef>* side : {&deed->targets, &deed->sources}) {
      if (side->empty() || share_actor(*side, match.sources)) continue;
      match.targets = *side;
      return;
    }
  }

  TextRange evidence_of(const Match& match) const {
    TextRange range = tree_.word(match.trigger).range;
    const TextRange sentence = tree_.document().sentences[tree_.word(match.trigger).sentence].range;
    for (const std::vector<ActorRef>* side : {&match.sources, &match.targets}) {
      for (const ActorRef& ref : *side) {
        if (ref.mention && sentence.contains(*ref.mention)) range = range.join(*ref.mention);
      }
    }
    for (std::uint32_t word : match.consumed) range = range.join(tree_.word(word).range);
    return range;
  }

  double confidence_of(const Match& match) const {
    double confidence = kBase + kPerCondition * match.conditions;
    if (!match.sources.empty()) confidence += kPerSide;
    if (!match.targets.empty()) confidence += kPerSide;
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
    event.factuality = in_.factuality.factuality(match.trigger);
    event.tense = in_.factuality.tense(match.trigger);
    event.attribution = chain_around(trigger.range, in_.minutes.statements);
    event.time.from_report = true;
    if (!match.about.empty()) event.about = tree_.range(match.about.front());
    event.lexicon = match.entry->id;
    event.confidence = confidence_of(match);
    if (in_.traces != nullptr) {
      in_.traces->push_back({trigger.sentence, trigger.range, match.entry->id, true,
                             "fired: " + code + " " + cameo.name});
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

std::vector<Attribution> chain_around(TextRange range, const std::vector<Statement>& statements) {
  std::vector<const Statement*> around;
  for (const Statement& statement : statements) {
    for (TextRange content : statement.content) {
      if (content.contains(range)) {
        around.push_back(&statement);
        break;
      }
    }
  }
  std::stable_sort(around.begin(), around.end(), [](const Statement* a, const Statement* b) {
    return span_size(*a) > span_size(*b);
  });
  std::vector<Attribution> chain;
  for (const Statement* statement : around) {
    for (const ActorRef& via : statement->via) chain.push_back({via, std::nullopt});
    for (const ActorRef& speaker : statement->speakers) chain.push_back({speaker, statement->cue});
  }
  return chain;
}

std::vector<Event> make_events(std::vector<Match> matches, const EventInputs& inputs) {
  return EventMaker(std::move(matches), inputs).run();
}

}  // namespace verbale
