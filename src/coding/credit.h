// SPDX-License-Identifier: Apache-2.0
//
// To which outlet the report gives credit for its story: "the talks, first reported by the Herald",
// "the Herald first disclosed the talks".
#pragma once

#include <verbale/records.h>

#include <optional>

#include "coding/roles.h"
#include "coding/speech.h"

namespace verbale {

std::optional<ActorRef> first_reported_by(const Roles& roles, const SpeechLexicon& lexicon,
                                          const Minutes& minutes);

}  // namespace verbale
