// SPDX-License-Identifier: Apache-2.0
//
// What the lists say of one actor: all its names and codes over time.
#pragma once

#include <verbale/actors.h>

#include <string_view>
#include <vector>

#include "actors/knowledge.h"

namespace verbale {

/// How an alias names its actor: name adjective people government.
std::string_view way_of(const Alias& alias);

/// Aliases with that text, in the order of the lists.
std::vector<const Alias*> aliases_with(const Knowledge& knowledge, std::string_view name);

/// Actors that have such an alias, each once.
std::vector<const KnownActor*> actors_named(const Knowledge& knowledge, std::string_view name);

ActorProfile profile_of(const Knowledge& knowledge, const KnownActor& actor);

}  // namespace verbale
