// SPDX-License-Identifier: Apache-2.0
#include "record/two_sides.h"

#include <algorithm>
#include <string_view>

#include "record/sides.h"

namespace verbale {
namespace {

constexpr std::size_t kCountry = 3;
constexpr int kTogether = 1;  ///< weight of standing in one sentence
constexpr int kJoined = 3;    ///< weight of being joined
constexpr int kEnough = 2;    ///< one sentence alone may have both by chance
/// CAMEO's codes for those in arms against their state.
constexpr std::array<std::string_view, 4> kInArms{"REB", "SEP", "INS", "UAF"};

bool of_a_country(const Actor& actor) {
  return actor.code.size() >= kCountry && actor.kind != "media" && !is_body(actor.code);
}

bool against_state(const Actor& actor) {
  if (actor.code.size() <= kCountry) return false;
  const std::string_view role = std::string_view(actor.code).substr(kCountry, kCountry);
  return actor.kind == "armed_group" ||
         std::find(kInArms.begin(), kInArms.end(), role) != kInArms.end();
}

void keep(std::vector<std::string>& sides, const std::string& side) {
  if (std::find(sides.begin(), sides.end(), side) == sides.end()) sides.push_back(side);
}

}  // namespace

std::string country_of(const Actor& actor) {
  return of_a_country(actor) ? actor.code.substr(0, kCountry) : std::string();
}

std::string side_of(const Actor& actor) {
  if (actor.kind == "media") return {};
  return of_a_country(actor) && !against_state(actor) ? actor.code.substr(0, kCountry) : actor.code;
}

void TwoSides::add(const Actor& actor, std::int32_t index, std::uint32_t sentence,
                   std::uint32_t joined) {
  const std::string side = side_of(actor);
  if (side.empty()) return;
  if (sentence != sentence_) here_.clear();
  if (joined != joined_) beside_.clear();
  sentence_ = sentence;
  joined_ = joined;
  named(actor, side, index);
  for (const std::string& other : here_) tie(side, other, kTogether);
  for (const std::string& other : beside_) tie(side, other, kJoined);
  keep(here_, side);
  keep(beside_, side);
}

/// A side is best called by its state, and else by who of it came first.
void TwoSides::named(const Actor& actor, const std::string& side, std::int32_t index) {
  ++named_[side];
  const auto known = actor_of_.emplace(side, index).first;
  if (actor.kind == "country") known->second = index;
}

void TwoSides::tie(const std::string& a, const std::string& b, int weight) {
  if (a == b) return;
  Tie& tie = ties_[a < b ? Two{a, b} : Two{b, a}];
  tie.weight += weight;
  tie.latest = sentence_;
}

/// Two that were joined once ("aid from Chad and Mali") are no parties; those of the story are
/// named again and again.
int TwoSides::strength(const Two& two, const Tie& tie) const {
  return tie.weight + std::min(named_.at(two[0]), named_.at(two[1]));
}

std::vector<std::int32_t> TwoSides::pair() const {
  const auto best = std::max_element(ties_.begin(), ties_.end(), [&](const auto& a, const auto& b) {
    return std::pair(strength(a.first, a.second), a.second.latest) <
           std::pair(strength(b.first, b.second), b.second.latest);
  });
  if (best == ties_.end() || best->second.weight < kEnough) return {};
  return {actor_of_.at(best->first[0]), actor_of_.at(best->first[1])};
}

std::int32_t TwoSides::partner(const std::string& side) const {
  std::int32_t found = -1;
  std::pair<int, std::uint32_t> most{0, 0};
  for (const auto& [two, tie] : ties_) {
    const bool has = two[0] == side || two[1] == side;
    const std::pair here{strength(two, tie), tie.latest};
    if (!has || tie.weight < kEnough || here <= most) continue;
    most = here;
    found = actor_of_.at(two[0] == side ? two[1] : two[0]);
  }
  return found;
}

}  // namespace verbale
