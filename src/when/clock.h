// SPDX-License-Identifier: Apache-2.0
//
// Times of day as TIMEX3 writes them behind a date: "T17:00", "TMO" (morning), "T09:34-05".
#pragma once

#include <string>
#include <string_view>

#include "when/meaning.h"

namespace verbale::when {

bool has_clock(const Meaning& meaning);
/// Empty where the meaning has no time of day.
std::string clock_text(const Meaning& meaning);
/// "SP", "SU", "FA", "WI".
std::string_view season_name(int season);

}  // namespace verbale::when
