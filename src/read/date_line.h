// SPDX-License-Identifier: Apache-2.0
//
// Dates as reports write them, and lines that hold nothing but a date.
//
//   a date line:  May 13, 2003          13 May 2003            Tuesday, May 13th, 2003, 10:35 a.m.
//   ET
//                 Posted: 2003-05-13    13.5.2003              Originally published on Sept. 5,
//                 2003
//   none:         On May 13, 2003, Iran agreed.                05/06/2003 (of which month?)
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "read/rules.h"

namespace verbale {

struct DateLine {
  std::string day;                    ///< ISO 8601; empty where only a time of day is told
  DateWord says = DateWord::kFiller;  ///< what the line says the date is
};

/// The date of a line that is nothing else; the first where it has several.
std::optional<DateLine> date_line(std::string_view line, const ReportRules& rules);

/// What may stand between a dateline's town and its dash: month and day, the year where it is
/// given.
struct PartialDate {
  std::string day;        ///< ISO 8601 where the year is there, else empty
  std::size_t bytes = 0;  ///< length of the date in the text
};

/// The date that the text begins with, its weekday included.
std::optional<PartialDate> date_at_begin(std::string_view text, const ReportRules& rules);

}  // namespace verbale
