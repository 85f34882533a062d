// SPDX-License-Identifier: Apache-2.0
//
// What `code` and `watch` have in common: reports are coded by several threads, and what came out
// is printed or goes into the ledger, in the order of the input, with an account at the end.
#pragma once

#include <verbale/coder.h>
#include <verbale/json.h>
#include <verbale/ledger.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "apps/account.h"
#include "apps/commands.h"
#include "apps/progress.h"
#include "apps/report_run.h"
#include "apps/upkeep.h"

namespace verbale::cli {

enum class Print : std::uint8_t { kNothing, kJsonl, kTable };

/// How records are printed by --format, -o and what standard output is.
Print print_of(const Invocation& invocation);

class CodingRun {
 public:
  /// Both outlive it. `bytes` will be read, 0 where that is not known.
  CodingRun(const Context& context, const Coder& coder, Print print, std::uint64_t bytes);

  /// Opens the ledger of -o and notes the run in it.
  Status open();
  /// The threads, the work and the delivery of a run; what it reads is left to the caller.
  ReportRun reports();
  /// Of --shard; all reports where there is none.
  void keep_to(const Shard& shard) { shard_ = shard; }
  /// The run has no end of its own: the ledger is looked after while it goes on.
  void endless() { endless_ = true; }
  /// Closes ledger and account; the exit status of a run whose reading ended so.
  int close(Status status);

 private:
  bool wants(const std::string& id);
  Done work(Document& document) const;
  bool deliver(Done&& done);
  bool waiting();
  bool coded(const Done& done);
  bool rejected(const RejectRecord& reject);
  bool warned(const std::vector<WarningRecord>& warnings);
  bool keep(const Status& status);
  bool add(const Done& done);
  void say_account() const;
  void say_interrupted() const;

  const Context& context_;
  const Coder& coder_;
  Print print_;
  JsonOptions json_;
  Progress progress_;
  std::optional<Shard> shard_;
  std::optional<Ledger> ledger_;
  bool endless_ = false;
  std::optional<Upkeep> upkeep_;
  Status failure_;
  Account account_;
};

}  // namespace verbale::cli
