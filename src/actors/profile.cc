// SPDX-License-Identifier: Apache-2.0
#include "actors/profile.h"

#include <algorithm>
#include <array>

#include "base/plain.h"

namespace verbale {
namespace {

constexpr std::array<std::string_view, 4> kWays{"name", "adjective", "people", "government"};

void add_names(const Knowledge& knowledge, const KnownActor& actor, ActorProfile& profile) {
  const auto index = static_cast<std::uint32_t>(&actor - knowledge.actors().data());
  for (const Alias& alias : knowledge.aliases()) {
    if (alias.actor != index) continue;
    profile.names.push_back({std::string(alias.text), std::string(way_of(alias)),
                             std::string(alias.when.from), std::string(alias.when.to),
                             alias.ambiguous});
  }
  std::stable_sort(profile.names.begin(), profile.names.end(),
                   [&](const ProfileName& a, const ProfileName& b) {
                     return a.text == actor.name && b.text != actor.name;
                   });
}

}  // namespace

std::string_view way_of(const Alias& alias) { return kWays[static_cast<std::size_t>(alias.kind)]; }

std::vector<const Alias*> aliases_with(const Knowledge& knowledge, std::string_view name) {
  const std::string plain = plain_text(name), lower = lower_case(plain);
  std::vector<const Alias*> found;
  for (const Alias& alias : knowledge.aliases()) {
    const bool same = alias.text == plain || (alias.any_case && lower_case(alias.text) == lower);
    if (same) found.push_back(&alias);
  }
  return found;
}

std::vector<const KnownActor*> actors_named(const Knowledge& knowledge, std::string_view name) {
  std::vector<const KnownActor*> found;
  for (const Alias* alias : aliases_with(knowledge, name)) {
    const KnownActor* actor = &knowledge.actors()[alias->actor];
    if (std::find(found.begin(), found.end(), actor) == found.end()) found.push_back(actor);
  }
  return found;
}

ActorProfile profile_of(const Knowledge& knowledge, const KnownActor& actor) {
  ActorProfile out;
  out.id = actor.id;
  out.name = actor.name;
  out.kind = actor.kind;
  out.code = actor.code;
  out.country = actor.country;
  out.file = actor.file;
  out.line = actor.line;
  for (const DatedRole& role : actor.roles) {
    out.roles.push_back({std::string(role.code), std::string(role.title),
                         std::string(role.when.from), std::string(role.when.to)});
  }
  add_names(knowledge, actor, out);
  return out;
}

}  // namespace verbale
