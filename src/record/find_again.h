// SPDX-License-Identifier: Apache-2.0
//
// A record that was kept as a line of JSON, found again in another coding of the same report. Ids
// are counted in a report, so one event more gives all later ones other ids; a record is therefore
// known by its words, and is the same where it says the same apart from ids:
//
//   kept       r/e2  trigger 10-17 "accused"  112  FRA -> IRN
//   coded now  r/e3  trigger 10-17 "accused"  111  FRA -> IRN     found, not the same
//   coded now  r/e2  trigger 40-47 "accused"  112  FRA -> IRN     another record
//
// How sure the coder was and which lexicon entry fired is no part of what a record says.
#pragma once

#include <verbale/records.h>

#include <optional>
#include <string>
#include <string_view>

namespace verbale {

struct FoundAgain {
  std::string id;
  bool same = false;
};

/// The record of that kind ("event", ...) that stands in the words of `line`; of several the one
/// that says the most of the same.
std::optional<FoundAgain> find_again(std::string_view kind, std::string_view line,
                                     const Minutes& minutes);

/// The record of that kind and id as one line of JSON, without its end; empty where there is none.
std::string line_of(std::string_view kind, std::string_view id, const Minutes& minutes);

}  // namespace verbale
