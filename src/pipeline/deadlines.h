// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <verbale/document.h>
#include <verbale/records.h>

#include "when/when.h"

namespace verbale {

/// The stage "deadlines": when promises were made. A deadline without a year is the first one after
/// the promise: "pledged in September to settle it by the end of the year", read in January, is
/// last year's. Whether it ran out with nothing heard, only several reports can tell
/// (history/life.h).
void date_commitments(const TimeReader& reader, const Document& document, Minutes& minutes);

}  // namespace verbale
