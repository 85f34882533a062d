// SPDX-License-Identifier: Apache-2.0
//
// The life of a promise within one report. Mentions of a promise are joined when they have a debtor
// in common and mean the same: the second has no content of its own ("its original promise"), or
// both concern one actor or share the words of what is promised. Each mention adds a step; the
// status moves in the spirit of commitment machines (Singh 1999; Yolum and Singh 2002), only as far
// as the claim reaches:
//
//   said to be kept by the debtor: reaffirmed          by anybody else: fulfilled
//   said to be broken by the creditor: disputed        by an international body, the report itself
//   or
//                                                      the debtor: broken
//   planned to be kept, by the debtor: reaffirmed      threat or condition: conditional
//
// A debtor's own word does not settle a dispute.
#pragma once

#include <verbale/document.h>
#include <verbale/records.h>

#include <vector>

#include "coding/promises.h"

namespace verbale {

std::vector<Commitment> join_commitments(const Roles& roles, const CommitmentLexicon& lexicon,
                                         const Minutes& minutes,
                                         const std::vector<Promise>& promises);

}  // namespace verbale
