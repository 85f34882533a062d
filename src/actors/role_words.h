// SPDX-License-Identifier: Apache-2.0
//
// What a run of words says of somebody's role: "foreign minister", "militants", "parliament". The
// longest run that data/ontology/agents.toml lists wins.
//
//   fits       "Iranian [Foreign Ministry] [spokesman]"
//   does not   "the White [House]"     inside of a known name
//              "John [Major]"          the end of a person's name
#pragma once

#include <cstdint>
#include <string>

#include "actors/grammar.h"
#include "actors/named_text.h"

namespace verbale {

struct RoleWords {
  std::string lemmas;
  std::string code;
  std::string kind;
  bool institution = false;  ///< "parliament": a body that every country has
  bool found = false;
  std::uint32_t begin = 0, end = 0;  ///< the words
};

class RoleReader {
 public:
  RoleReader(const NamedText& text, const ActorGrammar& grammar)
      : text_(text), tree_(text.tree()), grammar_(grammar) {}

  /// Longest role or institution whose words run over `word`.
  RoleWords at(std::uint32_t word) const;
  /// The role at the head itself, or among the words before a person's name, or in apposition.
  RoleWords describing(std::uint32_t head) const;
  /// An institution by its bare name ("Congress"), as a role.
  RoleWords institution(std::string_view name) const;

 private:
  RoleWords office_before(RoleWords rank) const;
  RoleWords in(std::uint32_t begin, std::uint32_t end) const;
  bool inside_known_name(std::uint32_t begin, std::uint32_t end) const;
  bool ends_persons_name(std::uint32_t begin, std::uint32_t end) const;

  const NamedText& text_;
  const Tree& tree_;
  const ActorGrammar& grammar_;
};

}  // namespace verbale
