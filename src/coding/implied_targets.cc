// SPDX-License-Identifier: Apache-2.0
#include "coding/implied_targets.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "coding/counterparts.h"

namespace verbale {
namespace {

constexpr std::uint32_t kAnswersWithin = 2;  ///< sentences
constexpr double kLessSure = 0.8;
constexpr std::string_view kAnswer = "12";
constexpr std::array<std::string_view, 5> kAnswered{"02", "03", "10", "11", "13"};
constexpr std::array<std::string_view, 5> kToTheOther{"018", "055", "10", "13", "162"};

template <std::size_t N>
bool of_code(const Event& event, const std::array<std::string_view, N>& codes) {
  return std::any_of(codes.begin(), codes.end(),
                     [&](std::string_view code) { return event.cameo.starts_with(code); });
}

/// "the talks", "the attack": an event noun beside which nobody is named is most often one that the
/// report told of before; who took part there takes part here.
class PartyReader {
 public:
  PartyReader(const Tree& tree, Minutes& minutes) : tree_(tree), minutes_(minutes) {}

  void run() {
    std::vector<std::size_t> bare;
    for (std::size_t i = 0; i < minutes_.events.size(); ++i) {
      if (nobody(minutes_.events[i]) && noun(minutes_.events[i])) bare.push_back(i);
    }
    for (const std::size_t i : bare) {
      if (const Event* told = told_elsewhere(minutes_.events[i])) {
        take(*told, minutes_.events[i]);
      }
    }
  }

 private:
  static bool nobody(const Event& event) {
    const auto known = [](const ActorRef& ref) { return ref.actor != kAbsent; };
    return std::none_of(event.sources.begin(), event.sources.end(), known) &&
           std::none_of(event.targets.begin(), event.targets.end(), known);
  }

  bool noun(const Event& event) const {
    const auto word = word_at(tree_.document(), event.trigger.begin);
    return word && tree_.word(*word).upos == Upos::kNoun;
  }

  /// Told in the same word ("opened talks": the talks), or in another for the same particular code
  /// ("deal", "agreement").
  bool same_kind(const Event& a, const Event& bare) const {
    if (a.cameo.compare(0, kRoot, bare.cameo, 0, kRoot) != 0) return false;
    const std::string& text = tree_.document().text;
    return a.lemma == bare.lemma || (a.cameo == bare.cameo && !a.cameo.ends_with('0')) ||
           a.evidence.of(text).find(bare.trigger.of(text)) != std::string_view::npos;
  }

  /// The nearest, before it rather than behind.
  const Event* told_elsewhere(const Event& bare) const {
    const Event* best = nullptr;
    std::uint32_t least = kReach * 2;
    for (const Event& other : minutes_.events) {
      if (&other == &bare || nobody(other) || !same_kind(other, bare)) continue;
      const bool before = other.trigger.begin < bare.trigger.begin;
      const std::uint32_t away =
          before ? bare.sentence - other.sentence : other.sentence - bare.sentence;
      const std::uint32_t cost = away + (before ? 0 : kReach / 2);
      if (away > kReach || cost >= least) continue;
      least = cost;
      best = &other;
    }
    return best;
  }

  static void take(const Event& from, Event& to) {
    const auto without_words = [](std::vector<ActorRef> refs) {
      std::erase_if(refs, [](const ActorRef& ref) { return ref.actor == kAbsent; });
      for (ActorRef& ref : refs) ref.mention.reset();
      return refs;
    };
    to.sources = without_words(from.sources);
    if (to.targets.empty()) to.targets = without_words(from.targets);
    to.confidence *= kLessSure;
  }

  static constexpr std::uint32_t kReach = 6;  ///< sentences
  static constexpr std::size_t kRoot = 2;     ///< letters of a CAMEO root
  const Tree& tree_;
  Minutes& minutes_;
};

class TargetReader {
 public:
  TargetReader(const Tree& tree, Minutes& minutes)
      : minutes_(minutes), parties_(sides_of_report(tree, minutes).pair()) {}

  void run() {
    for (Event& event : minutes_.events) {
      const std::string side = side_without_target(event);
      if (side.empty()) continue;
      if (event.cameo.starts_with(kAnswer)) {
        const std::int32_t other = other_party(side);
        aim(event, other == kAbsent ? answered(event, side) : other);
      } else if (of_code(event, kToTheOther)) {
        aim(event, other_party(side));
      }
    }
  }

 private:
  std::string side_at(const ActorRef& ref) const {
    return ref.actor == kAbsent ? std::string()
                                : side_of(minutes_.actors[static_cast<std::size_t>(ref.actor)]);
  }

  /// The source's side where no target at all is named; else empty.
  std::string side_without_target(const Event& event) const {
    return event.targets.empty() && event.sources.size() == 1 ? side_at(event.sources.front())
                                                              : std::string();
  }

  /// Who made the last demand, charge or offer before it.
  std::int32_t answered(const Event& answer, const std::string& side) const {
    const Event* last = nullptr;
    for (const Event& before : minutes_.events) {
      const bool near = before.trigger.end <= answer.trigger.begin &&
                        before.sentence + kAnswersWithin >= answer.sentence;
      if (!near || !of_code(before, kAnswered) || before.sources.empty()) continue;
      const std::string other = side_at(before.sources.front());
      const bool later = last == nullptr || before.trigger.begin > last->trigger.begin;
      if (!other.empty() && other != side && later) last = &before;
    }
    return last == nullptr ? kAbsent : last->sources.front().actor;
  }

  std::int32_t other_party(const std::string& side) const {
    if (parties_.size() != 2) return kAbsent;
    for (std::size_t i = 0; i < parties_.size(); ++i) {
      const Actor& party = minutes_.actors[static_cast<std::size_t>(parties_[i])];
      if (side_of(party) == side) return parties_[1 - i];
    }
    return kAbsent;
  }

  void aim(Event& event, std::int32_t actor) const {
    if (actor == kAbsent) return;
    const Actor& target = minutes_.actors[static_cast<std::size_t>(actor)];
    event.targets = {{actor, target.code, std::nullopt}};
    event.confidence *= kLessSure;
  }

  Minutes& minutes_;
  const std::vector<std::int32_t> parties_;
};

}  // namespace

void imply_targets(const Tree& tree, Minutes& minutes) {
  if (minutes.events.empty()) return;
  TargetReader(tree, minutes).run();
  PartyReader(tree, minutes).run();
}

}  // namespace verbale
