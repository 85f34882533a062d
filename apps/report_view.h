// SPDX-License-Identifier: Apache-2.0
//
// Minutes for the screen.
#pragma once

#include <verbale/records.h>

#include <cstdint>
#include <string>
#include <vector>

namespace verbale::cli {

/// Code of an actor; its name or the words where it has none; "?" where there are none either.
std::string actor_text(const Minutes& minutes, const ActorRef& actor);

/// Several of them: "USA+GBR"; "-" for none.
std::string actors_text(const Minutes& minutes, const std::vector<ActorRef>& actors);

/// The chain of sources, outermost first: "IGOUNO > IRNGOV". Empty where the report speaks for
/// itself.
std::string said_by(const Minutes& minutes, const Event& event);

/// "183 ASSAULT".
std::string code_text(const Event& event);

/// One report: a line about it, its events as a table, how many statements there are.
std::string report_text(const Minutes& minutes, std::size_t columns);

}  // namespace verbale::cli
