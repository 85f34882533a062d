// SPDX-License-Identifier: Apache-2.0
//
// What is wrong with lists of actors, found from the lists alone. Each finding names file and line.
//
//   a code that does not exist            IRNGVO; a country that is not in ISO 3166
//   an end before its beginning           from = "2004", to = "2001"
//   a role that never decides             it lies within one that stands before it
//   one name for two actors on one date   unless both say that the name is ambiguous
//   two holders of one office             on one date; or nobody, where the list is complete
//   one id twice
#pragma once

#include <verbale/actors.h>
#include <verbale/result.h>

#include <vector>

#include "actors/actor_list.h"

namespace verbale {

/// All findings of the lists, by file and line. `data` gives the codes and offices that exist.
Result<std::vector<ActorFinding>> check_lists(const DataFolder& data, const ActorList& list);

// The checks by themselves; each adds to `findings`.
using ActorFindings = std::vector<ActorFinding>;
Status check_codes(const DataFolder& data, const ActorList& list, ActorFindings& findings);
Status check_offices(const DataFolder& data, const ActorList& list, ActorFindings& findings);
void check_dates(const ActorList& list, ActorFindings& findings);
void check_names(const ActorList& list, ActorFindings& findings);

}  // namespace verbale
