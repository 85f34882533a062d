// SPDX-License-Identifier: Apache-2.0
#include "apps/exit_codes.h"

#include <array>

namespace verbale::cli {

std::span<const ExitCode> exit_codes() {
  static constexpr std::array<ExitCode, 7> kCodes{{
      {kDone, "everything that was asked for was done"},
      {kFailed,
       "the command failed: an example of the lexicon, an output that cannot be written, "
       "an internal error"},
      {kUsageWrong, "the command line is wrong; nothing was done"},
      {kSomeRejected, "some reports were rejected; all the others were done"},
      {kNoKnowledge, "the model or the knowledge is missing or damaged"},
      {kNoLedger, "the ledger cannot be opened, read or written"},
      {kInterrupted, "interrupted by Ctrl-C; what was finished is in the ledger"},
  }};
  return kCodes;
}

int exit_code(ErrorCode code) {
  const auto number = static_cast<int>(code);
  if (code == ErrorCode::kUsage) return kUsageWrong;
  if (number >= 2000 && number < 2200) return kNoKnowledge;
  if (number >= 3000 && number < 4000) return kNoLedger;
  return kFailed;
}

}  // namespace verbale::cli
