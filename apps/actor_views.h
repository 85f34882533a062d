// SPDX-License-Identifier: Apache-2.0
//
// What verbale actors prints.
#pragma once

#include <verbale/actors.h>
#include <verbale/ledger.h>

#include <cstddef>
#include <string>
#include <vector>

namespace verbale::cli {

/// "actors/people/a.toml:12: role: ..." one line each, as compilers write it.
std::string findings_text(const std::vector<ActorFinding>& findings);

/// The readings of a name, best first, each with what speaks for or against it.
std::string readings_text(const std::vector<NameReading>& readings, std::size_t columns);

/// Unknown actors with their contexts, then those that have a name as blocks for an actor file.
std::string unknown_text(const std::vector<UnknownActor>& actors);

}  // namespace verbale::cli
