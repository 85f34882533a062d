// SPDX-License-Identifier: Apache-2.0
//
// Words that verb dictionaries (verb_dictionary.h) leave to their programs, from
// data/lexicon/dictionaries/english.toml.
#pragma once

#include <verbale/result.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/data_folder.h"

namespace verbale {

struct DictionaryWords {
  std::vector<std::string> particle, preposition, agent, infinitive, skip, target;
  std::vector<std::pair<std::string, std::string>> plurals;  ///< "ies" -> "y"

  static Result<DictionaryWords> load(const DataFolder& data);
  /// The word in lower case, and what it may be the plural of.
  std::vector<std::string> forms(std::string_view noun) const;
};

}  // namespace verbale
