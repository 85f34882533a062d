// SPDX-License-Identifier: Apache-2.0
//
// How sure a record is. What made an event (entry or model) leaves a first number; how often such
// events are right, readers' labels of held-out articles say (models/confidence.model,
// training/confidence.py). An event is right where a reader saw one of the same CAMEO root in its
// words. Without the model the first number stays.
#pragma once

#include <verbale/records.h>

#include <string>
#include <vector>

#include "coding/choice_model.h"
#include "document/tree.h"

namespace verbale {

std::vector<std::string> features_of_confidence(const Tree& tree, const Event& event);

/// Puts the probability of being right in the place of each event's first number.
void calibrate(const Tree& tree, const ChoiceModel& model, std::vector<Event>& events);

}  // namespace verbale
