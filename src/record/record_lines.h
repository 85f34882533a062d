// SPDX-License-Identifier: Apache-2.0
//
// One record, one line: the shapes of the ledger contract (docs/ledger.md). to_jsonl writes all
// records of a report with it; the ledger writes those that a question asked for.
#pragma once

#include <verbale/json.h>
#include <verbale/records.h>

#include <string>

#include "record/record_parts.h"

namespace verbale {

class RecordLines {
 public:
  /// `minutes` outlives it, and the records handed in below are its own.
  explicit RecordLines(const Minutes& minutes);

  void report(const JsonOptions& options = {});
  void actor(const Actor& actor);
  void event(const Event& event);
  void statement(const Statement& statement);
  void time(const TimeRecord& time);
  void relation(const Relation& relation);
  void commitment(const Commitment& commitment);
  /// `number` counts the traces of the report from 1 and makes the id.
  void reason(const Trace& trace, std::size_t number);

  /// The lines written so far.
  std::string take() { return parts_.json.take(); }

 private:
  void begin() { parts_.json.begin_object(); }
  void end();
  void best_for_pair(const Relation& relation);
  void step(const CommitmentStep& step);
  void holds_between(const Relation& relation);

  const Minutes& minutes_;
  RecordParts parts_;
};

}  // namespace verbale
