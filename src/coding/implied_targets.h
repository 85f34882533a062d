// SPDX-License-Identifier: Apache-2.0
//
// At whom a deed is aimed that names nobody, where the report has said it just before.
//
//   "Egypt demanded a halt, and Ethiopia rejected the demand"    whoever made the demand: Egypt
//   "Syria expressed condolences", in a report on Syria          the other of the two parties
//   and Turkey
//
// Demands, refusals, threats, regrets and what is cut off, of one of the two parties that the
// report is about, go to the other. A refusal by somebody else (CAMEO 12) goes to the last demand,
// appeal, accusation, threat or offer of another side, at most two sentences back. Such a target
// has no mention, and the event is less sure.
#pragma once

#include <verbale/records.h>

#include "document/tree.h"

namespace verbale {

void imply_targets(const Tree& tree, Minutes& minutes);

}  // namespace verbale
