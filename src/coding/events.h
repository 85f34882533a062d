// SPDX-License-Identifier: Apache-2.0
//
// From matches to events. Deeds are coded before the illocutions over them, so that "threatened to
// impose sanctions" can compose 13 with 163 to 1312; a deed keeps its own event, with the
// factuality that its place under the illocution gives it (UU). Each event takes the statements
// around it as its chain of attribution.
#pragma once

#include <verbale/document.h>
#include <verbale/records.h>

#include <vector>

#include "coding/attributions.h"
#include "coding/factuality.h"
#include "coding/happening.h"
#include "coding/matcher.h"
#include "coding/modals.h"
#include "coding/ontology.h"

namespace verbale {

/// What event making reads.
struct EventInputs {
  const Roles& roles;
  const Ontology& ontology;
  const FactualityReader& factuality;
  const Minutes& minutes;                      ///< actors and statements are there already
  std::vector<Trace>* traces;                  ///< or nullptr
  const ModalLexicon* modals = nullptr;        ///< or nullptr: no illocutions from modals
  const HappeningReader* happening = nullptr;  ///< or nullptr: the rules alone say what happened
};

std::vector<Event> make_events(std::vector<Match> matches, const EventInputs& inputs);

}  // namespace verbale
