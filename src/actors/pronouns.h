// SPDX-License-Identifier: Apache-2.0
//
// Whom a pronoun of the third person means: of those named in this sentence and the three before it
// who agree in number and gender, the one that stands out most (Lappin and Leass, "An algorithm for
// pronominal anaphora resolution", 1994). What makes somebody stand out, and how much, is data:
// data/grammar/english.toml, [salience], learned by training/salience.py.
//
//   "Chad said it would leave"            it: Chad
//   "France and Chad met. They agreed"    they: both
//   "HRW called on it to act"             it: somebody named before, not HRW
#pragma once

#include <verbale/document.h>
#include <verbale/records.h>

#include <cstdint>
#include <string>
#include <vector>

#include "actors/grammar.h"
#include "document/tree.h"

namespace verbale {

/// What an actor is for the purpose of agreement.
struct Traits {
  bool person = false;
  bool plural = false;
  bool people = false;  ///< a name that may be one or many ("the Taliban", "the Tigers")
  std::string gender = {};
};

class Pronouns {
 public:
  static constexpr std::uint32_t kLookBack = 3;  ///< sentences that a pronoun looks back

  /// `traits` by actor; both grow while the report is read.
  Pronouns(const Tree& tree, const Document& document, const Minutes& minutes,
           const std::vector<Traits>& traits, const ActorGrammar& grammar);

  /// The actor, or of a plural all who were named side by side; empty where nobody fits.
  std::vector<std::int32_t> antecedents(std::uint32_t pronoun) const;
  /// The first of them; kAbsent where nobody fits.
  std::int32_t antecedent(std::uint32_t pronoun) const;

  /// The named subject behind a clause or phrase that stands before it and has this pronoun ("In
  /// his speech, Mr. X said"); kAbsent elsewhere.
  std::int32_t subject_to_come(std::uint32_t pronoun) const;
  /// Whether they agree, or are the people of a body ("the firm ... they").
  bool may_mean(std::uint32_t pronoun, std::int32_t actor) const;

 private:
  bool agrees(std::uint32_t pronoun, std::int32_t actor) const;
  int weight_of_body(std::int32_t actor) const;
  bool looks_ahead(std::uint32_t pronoun, std::uint32_t phrase) const;
  bool referring(const Mention& mention) const;
  bool informs(std::uint32_t word) const;
  std::uint32_t carrier(std::uint32_t word) const;
  bool main_subject(std::uint32_t word) const;
  bool subject(std::uint32_t word) const;
  std::int32_t doer(std::uint32_t verb) const;
  std::int32_t subject_above(std::uint32_t pronoun) const;
  bool subject_beside(std::uint32_t pronoun, std::int32_t actor) const;
  bool quoted_by(std::uint32_t pronoun, std::uint32_t word) const;
  bool open_to(std::uint32_t pronoun, const Mention& mention) const;
  std::vector<std::int32_t> together(const Mention& mention) const;
  std::vector<std::int32_t> meant_by(std::uint32_t pronoun, const Mention& mention,
                                     int& weight) const;
  bool tells_in_relative(std::uint32_t word) const;
  int role_weight(std::uint32_t word) const;
  int quote_weight(std::uint32_t pronoun, std::uint32_t word) const;
  int prominence(std::uint32_t pronoun, std::int32_t owner, const Mention& mention) const;

  const Tree& tree_;
  const Document& document_;
  const Minutes& minutes_;
  const std::vector<Traits>& traits_;
  const Salience& salience_;
  const std::vector<std::string>& locative_;
  const std::vector<std::int32_t> quote_;  ///< by word, the quotation that it stands in
};

}  // namespace verbale
