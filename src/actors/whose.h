// SPDX-License-Identifier: Apache-2.0
//
// Whose officials, whose government: the state of an office or body that is named without one.
//
//   "Officials said" after "US officials"       USA   the same office, named just before
//   "the government" after "Chad agreed"        TCD   the state that acted last
//   "Sen. X", "the administration"              USA   in an outlet of the United States, whatever
//   acts "Defense Minister X"                        never USA, which has none "the police" where
//   nobody acted before      by the dateline, else by what the report is about "spokesman X", "a
//   leader"                   none: firms and bands have them too
#pragma once

#include <string>
#include <vector>

#include "actors/described.h"
#include "actors/phrases.h"
#include "actors/setting.h"

namespace verbale {

class Whose {
 public:
  Whose(const Tree& tree, const Document& document, const Minutes& minutes,
        const ActorGrammar& grammar, const DescribedBefore& before, const Setting& setting)
      : tree_(tree),
        document_(document),
        minutes_(minutes),
        grammar_(grammar),
        before_(before),
        setting_(setting) {}

  /// Code of the country that the phrase, which has a role, leaves unsaid; empty where it is a
  /// guess.
  std::string state_of(const PhraseActor& phrase) const;

 private:
  bool of_a_state(const PhraseActor& phrase) const;
  bool names_others(const PhraseActor& phrase, std::uint32_t child) const;
  bool of_others(const PhraseActor& phrase) const;
  bool at_home(const PhraseActor& phrase) const;
  std::string who_reports(std::uint32_t head) const;
  std::string same_office(std::uint32_t head, const std::vector<std::string>& without) const;
  std::vector<std::string> without_office(const PhraseActor& phrase) const;
  std::string given(const std::vector<std::string>& without) const;

  const Tree& tree_;
  const Document& document_;
  const Minutes& minutes_;
  const ActorGrammar& grammar_;
  const DescribedBefore& before_;
  const Setting& setting_;
};

}  // namespace verbale
