// SPDX-License-Identifier: Apache-2.0
//
// A run that has no end cannot leave the ledger to its end: what has come is written within half a
// second, and what is derived from all reports (incidents, joined commitments) is made again where
// it does not hold up the feed: after a pause, or, where none comes, once a minute. It takes a
// twentieth of the time at most, however large the ledger has become.
#pragma once

#include <verbale/ledger.h>

#include <chrono>

namespace verbale::cli {

class Upkeep {
 public:
  explicit Upkeep(Ledger& ledger) : ledger_(&ledger) {}

  /// A report has gone into the ledger.
  Status added();
  /// Nothing has come for a moment.
  Status waiting();

 private:
  using Clock = std::chrono::steady_clock;
  Status flush();
  Status derive();
  bool may_derive(Clock::duration pause) const;

  Ledger* ledger_;
  bool unwritten_ = false;  ///< something was added since the last flush
  bool underived_ = true;   ///< or since the last derivation; who was here before may have left it
  Clock::time_point flushed_ = Clock::now();
  Clock::time_point last_ = Clock::now();  ///< something was added
  Clock::time_point derived_ = Clock::now();
  Clock::duration cost_{};  ///< of the last derivation
};

}  // namespace verbale::cli
