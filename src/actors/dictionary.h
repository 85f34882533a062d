// SPDX-License-Identifier: Apache-2.0
//
// Lists of the user's own (--actors FILE): TOML as in data/actors, or a dictionary of TABARI and
// PETRARCH as it is. Of the latter there are two kinds, which may stand in one file:
//
//   MOHAMMAD_NAJIBULLAH_  [AFGELI] ; comment       an actor, with the code that holds by default
//   +NAJIBULLAH_                                   another name of it
//   <tab>[AFGGOV 870930-920416]                    a code and when it holds, both ends included;
//   <tab>[AFGELI >920416]                          also <DATE; YYMMDD (31 to 99 are 19..) or
//                                                  YYYYMMDD; the first that holds decides
//   POLICE_CHIEF {POLICE_CHIEFS} [~COP]            an agent: COP is added to a country
//   !MINIST! = MINISTER, MINISTRY                  words that stand for each other in agents:
//   !MINIST!_OF_ENERGY [~GOV]
//
// # and ; begin a comment, <!-- and --> enclose one. The codes ---, ### and +++ mean none. The
// names are in capitals, so upper and lower case do not count. A stem without final underscore,
// which TABARI let any ending follow, is read as a whole word, as PETRARCH does.
#pragma once

#include <verbale/result.h>

#include <filesystem>
#include <string_view>

#include "actors/actor_list.h"

namespace verbale {

/// Reads a list by its kind; kFileMissing, or kDataInvalid with file and line at the first entry
/// that cannot be read.
Result<ActorList> read_own_list(const std::filesystem::path& file);
/// The same of a list's bytes; the ending of `name` tells its kind.
Result<ActorList> read_own_text(std::string_view bytes, const std::string& name);

/// A dictionary from memory; `file` is its name for errors and for where an actor is listed.
Result<ActorList> read_dictionary(std::string_view text, const std::string& file);

}  // namespace verbale
