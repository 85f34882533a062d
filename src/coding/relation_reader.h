// SPDX-License-Identifier: Apache-2.0
//
// What holds between parties, as the report puts it:
//
//   the MEK, which is listed by the U.S. as a terrorist organization
//     designated_as   subject the MEK   object the U.S.   value "a terrorist organization"
//   Latvia, a member of NATO                member_of    subject Latvia   object NATO
#pragma once

#include <vector>

#include "coding/factuality.h"
#include "coding/relation_lexicon.h"
#include "coding/roles.h"

namespace verbale {

std::vector<Relation> read_relations(const Roles& roles, const FactualityReader& factuality,
                                     const RelationLexicon& lexicon, const Minutes& minutes);

}  // namespace verbale
