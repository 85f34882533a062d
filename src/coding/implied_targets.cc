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
  if (!minutes.events.empty()) TargetReader(tree, minutes).run();
}

}  // namespace verbale
