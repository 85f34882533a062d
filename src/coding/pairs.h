// SPDX-License-Identifier: Apache-2.0
//
// The one best relation between two spans that the caller names. Always answered. Rules first: the
// event whose source and target stand in the spans; else an event that has one of them; else the
// trigger that stands nearest to the two, read without roles. Confidence falls with each step.
// Where there is a trained model, it has the last word on the class: it weighs the answer of the
// rules against what else the sentence says. Its probability is the confidence then.
#pragma once

#include <verbale/document.h>
#include <verbale/records.h>

#include <string>
#include <vector>

#include "coding/events.h"
#include "coding/lexicon.h"
#include "coding/pair_model.h"

namespace verbale {

std::vector<Relation> answer_pairs(const std::vector<Event>& events, const Lexicon& lexicon,
                                   const EventInputs& inputs, const PairModel& model);

/// What the model would see of the pair: training reads it.
std::vector<std::string> features_of_pair(const std::vector<Event>& events, const Lexicon& lexicon,
                                          const EventInputs& inputs, const PairQuery& pair);

}  // namespace verbale
