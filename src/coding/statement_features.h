// SPDX-License-Identifier: Apache-2.0
//
// What models/statements.model sees of a candidate for a statement: the cue and how it stands in
// the tree, who speaks, what kind of content it has, whether it stands inside somebody else's
// words. Names are no features.
#pragma once

#include <string>
#include <vector>

#include "coding/roles.h"
#include "coding/speech_content.h"
#include "coding/statement_candidates.h"

namespace verbale {

/// One list of features for each candidate of the report.
std::vector<std::vector<std::string>> features_of_candidates(
    const std::vector<StatementCandidate>& candidates, const Roles& roles,
    const ContentReader& contents);

}  // namespace verbale
