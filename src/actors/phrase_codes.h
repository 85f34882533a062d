// SPDX-License-Identifier: Apache-2.0
//
// The codes that words give a phrase: of the names around its head, composed with its role.
//
//   "Iranian officials"        IRN + GOV      IRNGOV
//   "Al-Qaida militants"       IMGMUSALQ      the role says nothing that the group's code does not
//   "FARC victims"             COLREBFAR      COLCVL: they are none of the group
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "actors/role_words.h"

namespace verbale {

/// Code of a role within what it belongs to.
std::string compose(const std::string& base, const RoleWords& role);

class CodeReader {
 public:
  CodeReader(const NamedText& text, const RoleReader& roles, const ActorGrammar& grammar)
      : text_(text), tree_(text.tree()), roles_(roles), grammar_(grammar) {}

  /// Code of a known name on the report's date.
  std::string code_of(const NameHit& hit) const;
  /// Codes that the words around a head give it, nearest first; several where modifiers are joined
  /// by "and".
  std::vector<std::string> bases(std::uint32_t head, int depth = kDepth) const;
  /// The state that acts last before the word, in its sentence or the one before: whose parliament
  /// "parliament" is. Empty where none does.
  std::string state_before(std::uint32_t word) const;
  /// The state in whose capital the sentence begins: "In Moscow, the Foreign Ministry said". Empty
  /// where it begins elsewhere.
  std::string scene_of(std::uint32_t word) const;

 private:
  static constexpr int kDepth = 3;
  void add_codes(std::uint32_t word, int depth, std::vector<std::string>& codes) const;
  std::vector<std::string> phrase_codes(std::uint32_t word, int depth) const;
  bool acts(const NameHit& hit) const;

  const NamedText& text_;
  const Tree& tree_;
  const RoleReader& roles_;
  const ActorGrammar& grammar_;
};

}  // namespace verbale
