// SPDX-License-Identifier: Apache-2.0
//
// The people of a statement: who speaks, who passed it on, in whole noun phrases.
//
//   said Iranian Foreign Ministry spokesman Hamid Reza Asefi, who was quoted by the news agency
//        speaker: the phrase up to the relative clause            via: the news agency
//   The agency quoted him as saying ...         speaker: him      via: the agency
#pragma once

#include <verbale/records.h>

#include <string>
#include <vector>

#include "coding/roles.h"
#include "coding/speech.h"

namespace verbale {

class Speakers {
 public:
  Speakers(const Roles& roles, const SpeechLexicon& lexicon)
      : roles_(roles), tree_(roles.tree()), lexicon_(lexicon) {}

  /// Words that speak at a cue; empty where nobody is named ("it was said").
  WordList at(std::uint32_t cue) const;
  /// True for a passive without a doer whose form is an adjective of the lexicon ("determined").
  bool in_state(std::uint32_t cue) const;
  /// Actors that these words name, with the whole phrase; a phrase that names none stays text.
  std::vector<ActorRef> refs(const WordList& words) const;
  /// Who passed on what is said at the cue.
  std::vector<ActorRef> passed_on(std::uint32_t cue, const WordList& speakers) const;
  /// The first of the selectors that is filled.
  std::vector<ActorRef> in_roles(std::uint32_t cue,
                                 const std::vector<std::string>& selectors) const;

  /// Those who are told and print it: "told Reuters", but not "told reporters".
  std::vector<ActorRef> outlets_among(const std::vector<ActorRef>& addressees) const;
  bool passes_on(std::uint32_t word) const;
  /// Outlets by which a source came out: "officials quoted by the agency", "a letter seen by it".
  std::vector<ActorRef> carriers_of(std::uint32_t noun) const;

 private:
  std::vector<ActorRef> behind(std::uint32_t noun) const;
  std::vector<ActorRef> owner(std::uint32_t noun) const;
  std::vector<ActorRef> issuer(std::uint32_t paper) const;
  std::vector<ActorRef> told_before(std::uint32_t paper) const;
  /// The verb of passing on that a cue hangs from ("was quoted as saying"), or kAbsent.
  std::int32_t passing_verb(std::uint32_t cue) const;

  const Roles& roles_;
  const Tree& tree_;
  const SpeechLexicon& lexicon_;
};

}  // namespace verbale
