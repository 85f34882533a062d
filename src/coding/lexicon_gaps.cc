// SPDX-License-Identifier: Apache-2.0
#include "coding/lexicon_gaps.h"

#include <algorithm>
#include <optional>
#include <set>

namespace verbale {
namespace {

class GapFinder {
 public:
  GapFinder(const Roles& roles, const Lexicon& lexicon, const SpeechLexicon& speech,
            const Minutes& minutes)
      : roles_(roles), tree_(roles.tree()), lexicon_(lexicon), speech_(speech) {
    for (const Event& event : minutes.events) {
      for (std::uint32_t begin = event.trigger.begin; begin < event.trigger.end; ++begin) {
        coded_.insert(begin);
      }
    }
  }

  std::vector<LexiconGap> run() const {
    std::vector<LexiconGap> gaps;
    for (std::uint32_t word = 0; word < tree_.document().words.size(); ++word) {
      if (auto gap = gap_at(word)) gaps.push_back(std::move(*gap));
    }
    return gaps;
  }

 private:
  std::optional<LexiconGap> gap_at(std::uint32_t word) const {
    const Word& predicate = tree_.word(word);
    const bool verb = predicate.upos == Upos::kVerb;
    if (!verb && predicate.upos != Upos::kNoun) return std::nullopt;
    const TriggerPos pos = verb ? TriggerPos::kVerb : TriggerPos::kNoun;
    if (coded(word) || speech_.cue(predicate.lemma, predicate.upos) != nullptr) return std::nullopt;
    if (!verb && !roles_.actors_named(word).empty()) return std::nullopt;  // "Iran's minister"
    const auto doers = with_code(roles_.actors_for(word, verb ? "subject" : "possessor"));
    if (doers.empty()) return std::nullopt;
    const std::string frame = frame_to_another(word, verb, doers);
    if (frame.empty()) return std::nullopt;
    const auto* entries = lexicon_.with(predicate.lemma, pos);
    const TextRange sentence = tree_.document().sentences[predicate.sentence].range;
    return LexiconGap{std::string(predicate.lemma), verb ? "verb" : "noun", frame,
                      entries == nullptr ? 0 : static_cast<std::int64_t>(entries->size()),
                      std::string(sentence.of(tree_.document().text))};
  }

  bool coded(std::uint32_t word) const { return coded_.contains(tree_.word(word).range.begin); }

  static std::vector<ActorRef> with_code(std::vector<ActorRef> refs) {
    std::erase_if(refs, [](const ActorRef& ref) { return ref.code.empty(); });
    return refs;
  }

  bool another(const std::vector<ActorRef>& refs, const std::vector<ActorRef>& doers) const {
    const auto known = with_code(refs);
    return !known.empty() && !share_actor(known, doers);
  }

  /// The way from the predicate to an actor that is not the doer; empty where there is none, or
  /// where the object has been coded by itself ("held talks").
  std::string frame_to_another(std::uint32_t word, bool verb,
                               const std::vector<ActorRef>& doers) const {
    std::string thing;
    if (verb) {
      for (const std::uint32_t object : roles_.object(word)) {
        if (coded(object)) return {};
        if (another(roles_.actors_named(object), doers)) return "object";
        thing = std::string(tree_.word(object).lemma) + " ";
        const std::string inside = by_preposition(object, doers);
        if (!inside.empty()) return thing + inside;
      }
    }
    const std::string own = by_preposition(word, doers);
    return own.empty() ? own : thing + own;
  }

  std::string by_preposition(std::uint32_t word, const std::vector<ActorRef>& doers) const {
    for (const std::uint32_t child : tree_.children(word)) {
      const Deprel plain = universal(tree_.word(child).deprel);
      const std::string_view preposition = tree_.preposition(child);
      const bool nominal = plain == Deprel::kObl || plain == Deprel::kNmod;
      if (!nominal || preposition.empty() || coded(child)) continue;
      if (another(roles_.actors_named(child), doers)) return std::string(preposition);
    }
    return {};
  }

  const Roles& roles_;
  const Tree& tree_;
  const Lexicon& lexicon_;
  const SpeechLexicon& speech_;
  std::set<std::uint32_t> coded_;  ///< bytes at which an event's trigger stands
};

}  // namespace

std::vector<LexiconGap> find_gaps(const Roles& roles, const Lexicon& lexicon,
                                  const SpeechLexicon& speech, const Minutes& minutes) {
  return GapFinder(roles, lexicon, speech, minutes).run();
}

}  // namespace verbale
