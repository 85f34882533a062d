// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <verbale/result.h>

#include <string>
#include <string_view>
#include <vector>

#include "base/data_folder.h"
#include "base/words.h"
#include "document/quotations.h"

namespace verbale {

/// Closed-class words that the coder needs by name, from data/grammar.
struct CodingGrammar {
  std::vector<std::string> agent;        ///< prepositions of the passive's doer
  std::vector<std::string> occasion;     ///< prepositions of what the doer took part in ("after")
  std::vector<std::string> mutual;       ///< prepositions that name both sides ("between")
  std::vector<std::string> conditional;  ///< mark a condition ("unless")
  std::vector<std::string> of_object;    ///< before a gerund: what the object did ("accused of")
  std::vector<std::string> partitive;    ///< words that only count what follows ("dozens of")
  std::vector<std::string> whole;        ///< the preposition that follows them
  std::vector<std::string> giving;  ///< whose receiver does the infinitive ("gave it a week to")
  std::vector<std::string> circumstance;  ///< nouns of when and how long ("met for an hour with")
  std::vector<std::string> light_verbs;   ///< lend their subject and modality to an event noun
  std::vector<std::string> own_deed;  ///< whose subject does the infinitive ("promised Peru to go")
  std::vector<std::string> whose_doing;  ///< "U.S.-[led] air strikes": who did it
  QuoteMarks quotes;

  static Result<CodingGrammar> load(const DataFolder& data);
};

}  // namespace verbale
