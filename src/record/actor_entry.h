// SPDX-License-Identifier: Apache-2.0
//
// An entry of a list of actors as it is written into a file that people edit (TOML,
// data/actors/README.md). Whatever stands in its fields, it stays one entry: words are TOML strings
// with quotes, backslashes and control characters escaped, comments have one line.
//
//   # 3 times in 2 reports, 2004
//   [[actor]]
//   id = "own-mira-castellan"
//   kind = "person"
//   names = ["Mira Castellan"]
//   code = "FRAGOV"
//   roles = [
//     { code = "FRAGOV", title = "minister", from = "2001" },
//   ]
//   source = "site of the ministry"
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace verbale {

struct EntryRole {
  std::string code, title, from, to;  ///< empty ones are left out, but for the code
};

struct ActorEntry {
  std::string comment;  ///< above the entry; empty: none
  std::string id, kind;
  std::vector<std::string> names;
  /// Absent: no such line; empty: one to be filled in.
  std::optional<std::string> code{}, country{};
  std::vector<EntryRole> roles{};
  std::optional<std::string> source{};
};

std::string entry_text(const ActorEntry& entry);

/// "own-mira-castellan": an id made from a name.
std::string own_id(const std::string& name);

}  // namespace verbale
