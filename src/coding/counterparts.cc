// SPDX-License-Identifier: Apache-2.0
#include "coding/counterparts.h"

#include <algorithm>

namespace verbale {
namespace {

constexpr int kCooperation = 2;  ///< the last quad class of it

/// The one side that all debtors are on; empty where they are of several.
std::string side_of_all(const std::vector<ActorRef>& debtors, const Minutes& minutes) {
  std::string side;
  for (const ActorRef& debtor : debtors) {
    if (debtor.actor == kAbsent) return {};
    const std::string here = side_of(minutes.actors[static_cast<std::size_t>(debtor.actor)]);
    if (!side.empty() && here != side) return {};
    side = here;
  }
  return side;
}

/// "France and Chad agreed to ...": they owe it to one another.
bool several(const std::vector<ActorRef>& debtors, const Minutes& minutes) {
  std::vector<std::string> known;
  for (const ActorRef& debtor : debtors) {
    if (debtor.actor == kAbsent) continue;
    const std::string side = side_of(minutes.actors[static_cast<std::size_t>(debtor.actor)]);
    if (!side.empty() && std::find(known.begin(), known.end(), side) == known.end())
      known.push_back(side);
  }
  return known.size() > 1;
}

/// "will allow Chad's planes to land": owed to Chad, if the deed is a friendly one.
std::int32_t helped(const Commitment& commitment, const std::string& side, const Minutes& minutes) {
  for (const Event& deed : minutes.events) {
    if (!commitment.content.contains(deed.trigger) || deed.quad > kCooperation) continue;
    for (const ActorRef& target : deed.targets) {
      if (target.actor == kAbsent) continue;
      const std::string other = side_of(minutes.actors[static_cast<std::size_t>(target.actor)]);
      if (!other.empty() && other != side) return target.actor;
    }
    return kAbsent;
  }
  return kAbsent;
}

/// "promised not to fire at Chad": owed to Chad, if that is another side.
std::int32_t spared(const Tree& tree, const Commitment& commitment, const std::string& side,
                    const Minutes& minutes) {
  const auto first = word_at(tree.document(), commitment.content.begin);
  if (commitment.content.empty() || !first) return kAbsent;
  const auto children = tree.children(tree.top_in(commitment.content, *first));
  const bool refrains = std::any_of(children.begin(), children.end(), [&](std::uint32_t child) {
    return tree.feature_of(child, "Polarity") == "Neg";
  });
  if (!refrains) return kAbsent;
  for (const Event& deed : minutes.events) {
    if (!commitment.content.contains(deed.trigger)) continue;
    for (const ActorRef& target : deed.targets) {
      if (target.actor == kAbsent) continue;
      const std::string other = side_of(minutes.actors[static_cast<std::size_t>(target.actor)]);
      if (!other.empty() && other != side) return target.actor;
    }
  }
  return kAbsent;
}

}  // namespace

TwoSides sides_of_report(const Tree& tree, const Minutes& minutes) {
  std::vector<Mention> mentions = tree.document().mentions;
  std::stable_sort(mentions.begin(), mentions.end(),
                   [](const Mention& a, const Mention& b) { return a.head < b.head; });
  TwoSides sides;
  for (const Mention& mention : mentions) {
    if (mention.actor == kAbsent || mention.locative) continue;
    sides.add(minutes.actors[static_cast<std::size_t>(mention.actor)], mention.actor,
              tree.word(mention.head).sentence, tree.first_conjunct(mention.head));
  }
  return sides;
}

void set_counterparts(const Tree& tree, Minutes& minutes) {
  const TwoSides sides = sides_of_report(tree, minutes);
  for (Commitment& commitment : minutes.commitments) {
    if (!commitment.creditors.empty()) continue;
    const std::string side = side_of_all(commitment.debtors, minutes);
    if (side.empty()) {
      if (several(commitment.debtors, minutes)) {
        commitment.creditors = commitment.debtors;
        continue;
      }
    }
    std::int32_t other = side.empty() ? kAbsent : spared(tree, commitment, side, minutes);
    if (other == kAbsent) other = helped(commitment, side, minutes);
    if (other == kAbsent && !side.empty()) other = sides.partner(side);
    if (other == kAbsent) continue;
    const Actor& creditor = minutes.actors[static_cast<std::size_t>(other)];
    commitment.creditors = {{other, creditor.code, std::nullopt}};
  }
}

}  // namespace verbale
