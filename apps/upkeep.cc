// SPDX-License-Identifier: Apache-2.0
#include "apps/upkeep.h"

namespace verbale::cli {
namespace {

using namespace std::chrono_literals;

constexpr auto kBetweenFlushes = 500ms;
constexpr auto kPause = 2s;
constexpr auto kWithoutPause = 60s;
constexpr int kShareOfTime = 20;

}  // namespace

Status Upkeep::flush() {
  unwritten_ = false;
  flushed_ = Clock::now();
  return ledger_->flush();
}

Status Upkeep::derive() {
  const Clock::time_point began = Clock::now();
  Status status = ledger_->derive();
  derived_ = flushed_ = Clock::now();
  cost_ = derived_ - began;
  unwritten_ = underived_ = false;
  return status;
}

bool Upkeep::may_derive(Clock::duration pause) const {
  const Clock::duration since = Clock::now() - derived_;
  return underived_ && since >= pause && since >= kShareOfTime * cost_;
}

Status Upkeep::added() {
  unwritten_ = underived_ = true;
  last_ = Clock::now();
  if (may_derive(kWithoutPause)) return derive();
  return last_ - flushed_ >= kBetweenFlushes ? flush() : Status();
}

Status Upkeep::waiting() {
  if (Clock::now() - last_ >= kPause && may_derive(kPause)) return derive();
  return unwritten_ ? flush() : Status();
}

}  // namespace verbale::cli
