// SPDX-License-Identifier: Apache-2.0
//
// The list of all error codes with their meaning, for `verbale errors` and docs/errors.md.
#pragma once

#include <verbale/result.h>

#include <span>
#include <string_view>

namespace verbale {

struct ErrorMeaning {
  ErrorCode code = ErrorCode::kInternal;
  std::string_view meaning;  ///< what happened, in words
  std::string_view to_do;    ///< what usually helps
};

/// Every code that Verbale can report, ascending. The table is static.
std::span<const ErrorMeaning> all_errors();

}  // namespace verbale
