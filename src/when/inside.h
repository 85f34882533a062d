// SPDX-License-Identifier: Apache-2.0
//
// What lies inside a stretch: the third quarter of a year, the last week of a month, the Friday of
// a week.
#pragma once

#include <optional>
#include <string>

#include "when/meaning.h"
#include "when/stretch.h"

namespace verbale::when {

/// Whether the meaning names something that has to be looked for in a longer stretch.
bool has_inner(const Meaning& meaning);
/// The stretch in which what is named comes just once: a year, a month or a week.
Unit cycle_of(const Meaning& meaning);
/// Nothing where the calendar has no such day ("30 February").
std::optional<Stretch> inside(const Meaning& meaning, Stretch outer);
/// The value where there is no date to read it against: "XXXX-03-12", "XXXX-WXX-2".
std::string open_value_of(const Meaning& meaning);

}  // namespace verbale::when
