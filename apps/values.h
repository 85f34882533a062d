// SPDX-License-Identifier: Apache-2.0
//
// What the values of options and arguments must be.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "apps/command_line.h"

namespace verbale::cli {

/// "one of jsonl, table", "a whole number": what has to stand there.
std::string expected_of(const Value& value);

/// True if `text` may stand there.
bool fits(const Value& value, std::string_view text);

/// Every value fits, none that may stand once stands twice, nothing that is required is missing.
Status check_values(const Invocation& invocation);

/// The first day of "2003", "2003-05" or "2003-05-13", as 2003-05-13; nothing if it is not a date
/// of the calendar.
std::optional<std::string> first_day_of(std::string_view date);

}  // namespace verbale::cli
