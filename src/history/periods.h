// SPDX-License-Identifier: Apache-2.0
//
// Days, weeks (ISO 8601), months and years as pieces of a calendar.
#pragma once

#include <verbale/history.h>

#include "history/days.h"

namespace verbale {

/// The period in which the day lies, without counts.
TiesPeriod period_of(Day day, TiesBy by);

}  // namespace verbale
