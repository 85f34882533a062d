// SPDX-License-Identifier: Apache-2.0
//
// Closed-class words by which phrases are read, from data/grammar.
#pragma once

#include <verbale/result.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace verbale {

struct ActorGrammar {
  std::vector<std::string> locative, belonging;
  std::vector<std::string> male_titles, female_titles, titles;

  static Result<ActorGrammar> load(const std::filesystem::path& data);
};

}  // namespace verbale
