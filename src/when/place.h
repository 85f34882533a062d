// SPDX-License-Identifier: Apache-2.0
//
// Where on the calendar the words put an expression. First a container ("last year", "two weeks
// ago", "1998"), then what lies inside it ("October", "the third quarter", "Friday"). Without a
// container the year, month or week is chosen: in news, "Tuesday" with a verb in the past is the
// last Tuesday before the report, with one in the future the next; in a history, "April" is the
// April nearest to the date named last.
#pragma once

#include <optional>
#include <string>

#include "when/reading.h"

namespace verbale::when {

struct Place {
  std::optional<Stretch> stretch;
  std::string open;          ///< value with X where there is no stretch
  std::optional<Date> from;  ///< what it is so many days or years from
  std::int32_t anchor = kNoAnchor;
};

Place place_of(const Meaning& meaning, const Reading& reading);

}  // namespace verbale::when
