// SPDX-License-Identifier: Apache-2.0
//
// What verbale validate prints.
#pragma once

#include <verbale/validate.h>

#include <cstdint>
#include <string>

namespace verbale::cli {

/// Scores, the confusion of classes, and the first `limit` differences (0: all).
std::string validation_text(const Validation& validation, std::int64_t limit);

/// What is better and what is worse than in the run before.
std::string since_text(const LastRun& before, const LastRun& now);

}  // namespace verbale::cli
