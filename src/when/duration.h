// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "when/reading.h"

namespace verbale::when {

/// TIMEX3 of a length of time: "P3M", "PT5H30M", "PXY"; decades and centuries are counted in years.
std::string duration_value(const Meaning& meaning);
/// A duration, laid on the calendar where the words say from where it runs ("the past two months").
Resolved resolve_duration(const Meaning& meaning, const Reading& reading);
/// What comes back: "P1D" (daily), "XXXX-WXX-1" (every Monday), "XXXX-07" (each July).
Resolved resolve_set(const Meaning& meaning);

}  // namespace verbale::when
