// SPDX-License-Identifier: Apache-2.0
//
// Who a noun phrase means. A phrase is read from its head: a known name is that actor; a role noun
// ("officials", "spokesman") or an unlisted name takes its country or body from the words around
// it:
//
//   Iranian Foreign Ministry spokesman Hamid Reza Asefi   -> IRN + GOV, described by the words
//   before U.S. and Iranian officials                            -> two actors, USAGOV and IRNGOV
//   officials in the Bush administration                  -> USA + GOV (from "Bush")
//   Iranian oil                                           -> no actor at "oil"; "Iranian" alone
//   stays one
#pragma once

#include <verbale/document.h>
#include <verbale/records.h>

#include <cstdint>
#include <string>
#include <vector>

#include "actors/grammar.h"
#include "actors/names.h"
#include "actors/role_words.h"
#include "actors/setting.h"
#include "document/tree.h"

namespace verbale {

/// One actor that a phrase names, before it is joined with others of the report.
struct PhraseActor {
  Mention mention;
  std::string key;  ///< same key, same actor
  std::string code;
  std::string name;
  std::string kind;
  std::string description;
  std::string knowledge;
  std::string gender;           ///< male, female or empty
  RoleWords role;               ///< by which it is described, where it is
  bool definite_group = false;  ///< "the group": a group without a name, perhaps one named before
};

/// The key of those who are only called by a role: the same country's ministers are one group.
std::string role_key(const std::string& code, const RoleWords& role, bool plural);

/// What a report says of its actors, and what it takes for granted.
struct Phrases {
  std::vector<PhraseActor> actors;
  Setting setting;
};

/// All actors that names, roles and adjectives give, in text order. Pronouns are left to the
/// chains.
Phrases read_phrases(const Tree& tree, const Knowledge& knowledge, const ActorGrammar& grammar);

}  // namespace verbale
