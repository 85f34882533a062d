// SPDX-License-Identifier: Apache-2.0
#include "coding/counterparts.h"

#include <algorithm>

#include "record/two_sides.h"

namespace verbale {
namespace {

/// The two parties of the whole report; empty where no two stand out.
std::vector<std::int32_t> parties_of(const Tree& tree, const Minutes& minutes) {
  std::vector<Mention> mentions = tree.document().mentions;
  std::stable_sort(mentions.begin(), mentions.end(),
                   [](const Mention& a, const Mention& b) { return a.head < b.head; });
  TwoSides sides;
  for (const Mention& mention : mentions) {
    if (mention.actor == kAbsent || mention.locative) continue;
    sides.add(minutes.actors[static_cast<std::size_t>(mention.actor)], mention.actor,
              tree.word(mention.head).sentence, tree.first_conjunct(mention.head));
  }
  return sides.pair();
}

}  // namespace

void set_counterparts(const Tree& tree, Minutes& minutes) {
  const std::vector<std::int32_t> parties = parties_of(tree, minutes);
  const auto actor = [&](std::int32_t index) -> const Actor& {
    return minutes.actors[static_cast<std::size_t>(index)];
  };
  for (Commitment& commitment : minutes.commitments) {
    if (!commitment.creditors.empty() || commitment.debtors.empty()) continue;
    for (std::size_t one = 0; one < parties.size(); ++one) {
      const bool owes = std::all_of(
          commitment.debtors.begin(), commitment.debtors.end(), [&](const ActorRef& debtor) {
            return debtor.actor != kAbsent &&
                   side_of(actor(debtor.actor)) == side_of(actor(parties[one]));
          });
      const std::int32_t other = parties[1 - one];
      if (owes) commitment.creditors = {{other, actor(other).code, std::nullopt}};
    }
  }
}

}  // namespace verbale
