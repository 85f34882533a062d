// SPDX-License-Identifier: Apache-2.0
//
// Closed-class words by which phrases are read, from data/grammar.
#pragma once

#include <verbale/result.h>

#include <string>
#include <string_view>
#include <vector>

#include "base/data_folder.h"

namespace verbale {

/// What a state is called once one of two is named: "the North" for PRK, beside KOR or itself.
struct ShortName {
  std::vector<std::string> words, beside;
  std::string means;
};

struct ActorGrammar {
  std::vector<std::string> locative, belonging;
  std::vector<std::string> pair, pair_nouns;  ///< "both", "two"; "side", "government"
  std::vector<std::string> counterparts;      ///< "neighbor", "enemy": the other of two parties
  std::vector<std::string> organs, factions;  ///< role codes of what belongs to a state
  std::vector<std::string> countries;         ///< what a state is called ("the country's")
  std::vector<ShortName> short_names;
  std::vector<std::string> male_titles, female_titles, titles;

  static Result<ActorGrammar> load(const DataFolder& data);
};

}  // namespace verbale
