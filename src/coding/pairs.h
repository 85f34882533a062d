// SPDX-License-Identifier: Apache-2.0
//
// The one best relation between two spans that the caller names. Always answered: by the event
// whose source and target stand in the spans; else by an event that has one of them; else by the
// trigger that stands nearest to the two, read without roles. Confidence falls with each step.
#pragma once

#include <verbale/document.h>
#include <verbale/records.h>

#include <vector>

#include "coding/events.h"
#include "coding/lexicon.h"

namespace verbale {

std::vector<Relation> answer_pairs(const std::vector<Event>& events, const Lexicon& lexicon,
                                   const EventInputs& inputs);

}  // namespace verbale
