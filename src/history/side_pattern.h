// SPDX-License-Identifier: Apache-2.0
//
// Sides as people ask for them (history.h): "USA" and all below it, "*GOV", "~Karzai", several
// separated by commas.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ledger/sqlite.h"

namespace verbale {

/// A condition on rows of actors in roles (x) with their actors (a), and its values.
struct SideCondition {
  std::string sql;
  std::vector<std::string> values;
  bool by_name = false;  ///< it needs the actors (a)
};

/// Of rows "... x LEFT JOIN actors a ON a.key = x.actor_key". A pattern that names nobody fits
/// none.
SideCondition side_condition(std::string_view pattern);

void bind(Query& query, const SideCondition& condition);

/// For LIKE ... ESCAPE '\': the words anywhere.
std::string like_anywhere(std::string_view words);
/// For GLOB, where only "*" is to be special; letters become capital.
std::string code_glob(std::string_view pattern);

}  // namespace verbale
