// SPDX-License-Identifier: Apache-2.0
//
// What the program's exit status means. Scripts build on these numbers, so they are listed once,
// here, and printed from here by --help, the man page and `verbale errors`.
#pragma once

#include <verbale/result.h>

#include <span>
#include <string_view>

namespace verbale::cli {

inline constexpr int kDone = 0;
inline constexpr int kFailed = 1;
inline constexpr int kUsageWrong = 2;
inline constexpr int kSomeRejected = 3;
inline constexpr int kNoKnowledge = 4;
inline constexpr int kNoLedger = 5;
inline constexpr int kInterrupted = 130;  ///< 128 + SIGINT, as shells count

struct ExitCode {
  int number = 0;
  std::string_view meaning;
};

/// All of them, in ascending order.
std::span<const ExitCode> exit_codes();

/// The status for a command that ended with this error.
int exit_code(ErrorCode code);

}  // namespace verbale::cli
