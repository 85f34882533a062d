// SPDX-License-Identifier: Apache-2.0
//
// "The chairman of the parliament in Tobruk, Aguila Saleh, ...": who is named behind a role stands
// beside the role, though the tree may hang him from a noun inside it.
//
//   moved      "A spokesman for the army, Col. Ahmed Mismari"   from "army" to "spokesman"
//   not moved  "the army's spokesman, Ahmed Mismari"            stands there already
//   not moved  "the capital of Chad, Idriss Deby said"          no role above
#pragma once

#include <verbale/document.h>

#include "actors/grammar.h"
#include "actors/knowledge.h"

namespace verbale {

void settle_titles(Document& document, const Knowledge& knowledge, const ActorGrammar& grammar);

}  // namespace verbale
