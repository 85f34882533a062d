// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <verbale/document.h>

#include <optional>
#include <vector>

#include "when/calendar.h"
#include "when/grammar.h"

namespace verbale::when {

/// An expression of a document before it is known what it is read against.
struct Expression {
  TextRange range;
  std::uint32_t sentence = 0;
  std::uint32_t head = 0;  ///< the word by which the tree holds it
  Meaning meaning;
};

/// All expressions in order of the text. Those of type NONE are wars that are named, and no times.
std::vector<Expression> expressions_of(const Grammar& grammar, const Document& document);

/// A text that names many years long before its own date, and hardly ever "yesterday" or "Tuesday",
/// tells history in its own order; all others are read from the day of the report.
bool tells_history(const std::vector<Expression>& expressions, std::optional<Date> report);

bool is_no_time(const Meaning& meaning);

}  // namespace verbale::when
