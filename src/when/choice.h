// SPDX-License-Identifier: Apache-2.0
//
// Which of several is meant: the Tuesday before the report or the one after it, April of this year
// or of the next.
#pragma once

#include <optional>
#include <vector>

#include "when/reading.h"

namespace verbale::when {

/// How to choose. `which` is -1 for "last", 0 for "this", 1 for "next", where the words say so.
struct Choice {
  Date from{};
  Direction direction = Direction::kOpen;
  std::optional<int> which;
  bool history = false;  ///< the text goes forward in time
};

/// Takes one from stretches in order of time; nothing where none fits.
std::optional<Stretch> choose(const std::vector<Stretch>& in_order, const Choice& choice);

}  // namespace verbale::when
