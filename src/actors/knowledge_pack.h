// SPDX-License-Identifier: Apache-2.0
//
// The packed form of actor lists (base/pack.h), which the index holds as its section "actors":
//
//   files   texts
//   actors  id kind name code country gender from to, file (index), line,
//           roles: code title from to
//   names   by first chunk in byte order, longest first: actor (index), kind, 1 ambiguous + 2 any
//           case, text, from, to
//   roles, institutions   words code sector kind
//
// Each list begins with the count of its items.
#pragma once

#include <string>

#include "actors/actor_list.h"

namespace verbale {

inline constexpr std::string_view kActorSection = "actors";

std::string pack_actors(const ActorList& list);

}  // namespace verbale
