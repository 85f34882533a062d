// SPDX-License-Identifier: Apache-2.0
//
// Whom a pronoun of the third person means: who was named last and agrees in number and gender, in
// its own sentence first, subjects before the rest (after Lappin and Leass 1994, without weights).
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

#include "document/tree.h"

namespace verbale {

/// What an actor is for the purpose of agreement.
struct Traits {
  bool person = false;
  bool plural = false;
  std::string gender;
};

class Pronouns {
 public:
  static constexpr std::uint32_t kLookBack = 3;  ///< sentences that a pronoun looks back

  /// `traits` by actor; both grow while the report is read.
  Pronouns(const Tree& tree, const Document& document, const Minutes& minutes,
           const std::vector<Traits>& traits)
      : tree_(tree), document_(document), minutes_(minutes), traits_(traits) {}

  /// The actor, or of a plural all who were named side by side; empty where nobody fits.
  std::vector<std::int32_t> antecedents(std::uint32_t pronoun) const;
  /// The first of them; kAbsent where nobody fits.
  std::int32_t antecedent(std::uint32_t pronoun) const;

 private:
  bool agrees(std::uint32_t pronoun, std::int32_t actor) const;
  bool referring(const Mention& mention) const;
  bool informs(std::uint32_t word) const;
  bool main_subject(std::uint32_t word) const;
  bool subject(std::uint32_t word) const;
  bool subject_beside(std::uint32_t pronoun, std::int32_t actor) const;
  std::vector<std::int32_t> together(const Mention& mention) const;
  std::vector<std::int32_t> in_sentence(std::uint32_t pronoun, std::uint32_t sentence,
                                        bool subjects) const;

  const Tree& tree_;
  const Document& document_;
  const Minutes& minutes_;
  const std::vector<Traits>& traits_;
};

}  // namespace verbale
