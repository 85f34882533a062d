// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <verbale/result.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/words.h"

namespace verbale {

/// Closed-class words that the coder needs by name, from data/grammar.
struct CodingGrammar {
  std::vector<std::string> agent;        ///< prepositions of the passive's doer
  std::vector<std::string> light_verbs;  ///< lend their subject and modality to an event noun
  std::vector<std::string> quotes_open, quotes_close;

  static Result<CodingGrammar> load(const std::filesystem::path& data);
};

}  // namespace verbale
