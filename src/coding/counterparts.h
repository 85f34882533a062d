// SPDX-License-Identifier: Apache-2.0
//
// Whom a promise is owed to where no word says so: the other of the two parties that the report is
// about. "Syria agreed to close the camps", in a report on Syria and Turkey, is owed to Turkey.
// A creditor found so has no mention.
#pragma once

#include <verbale/records.h>

#include "document/tree.h"
#include "record/two_sides.h"

namespace verbale {

/// Who stands with whom in the whole report.
TwoSides sides_of_report(const Tree& tree, const Minutes& minutes);

void set_counterparts(const Tree& tree, Minutes& minutes);

}  // namespace verbale
