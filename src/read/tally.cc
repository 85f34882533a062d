// SPDX-License-Identifier: Apache-2.0
#include "read/tally.h"

namespace verbale {

void Tally::add(std::string_view reason) {
  const std::string key(reason);
  const bool room = reasons_.size() < kMostReasons || reasons_.count(key) > 0;
  ++reasons_[room ? key : std::string(kOthers)];
}

void Tally::tell(const std::string& origin, const ReadSink& sink) const {
  if (sink.passed_over && !reasons_.empty()) sink.passed_over({origin, reasons_});
}

}  // namespace verbale
