// SPDX-License-Identifier: Apache-2.0
//
// Actors as they stand in the files that people edit, with the line of each statement: what is
// packed into the knowledge, and what `verbale actors check` looks at.
#pragma once

#include <verbale/result.h>

#include <cstdint>
#include <string>
#include <vector>

#include "actors/knowledge.h"
#include "base/data_folder.h"

namespace verbale {

struct ListedName {
  std::string text;
  AliasKind kind = AliasKind::kName;
  bool ambiguous = false;
  bool any_case = false;
  std::string from{}, to{};
  std::uint32_t line = 0;
};

struct ListedRole {
  std::string code, title, from, to;
  std::uint32_t line = 0;
};

struct ListedActor {
  std::string id, kind, code, country, gender, from, to;
  std::vector<ListedName> names;  ///< the display name first
  std::vector<ListedRole> roles;
  std::string file;  ///< below the data folder, or as it was given
  std::uint32_t line = 0;
};

/// Words for a role ("foreign minister"), or for an institution that every country has.
struct ListedWords {
  std::vector<std::string> words;
  std::string code, sector, kind;
  bool institution = false;
  std::string file;
  std::uint32_t line = 0;
};

struct ActorList {
  std::vector<ListedActor> actors;
  std::vector<ListedWords> words;
};

/// Adds what one TOML file lists; kDataInvalid with file and line where an actor lacks a field.
Status read_actor_file(const TomlEntry& root, const std::string& file, ActorList& list);

/// All of data/actors and data/ontology/agents.toml, from the files themselves.
Result<ActorList> read_actor_lists(const std::filesystem::path& data);

}  // namespace verbale
