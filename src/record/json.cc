// SPDX-License-Identifier: Apache-2.0
#include <verbale/json.h>

#include "record/record_lines.h"

namespace verbale {

std::string to_jsonl(const Minutes& minutes, const JsonOptions& options) {
  RecordLines lines(minutes);
  lines.report(options);
  for (const Actor& actor : minutes.actors) lines.actor(actor);
  for (const Event& event : minutes.events) lines.event(event);
  for (const Statement& statement : minutes.statements) lines.statement(statement);
  for (const TimeRecord& time : minutes.times) lines.time(time);
  for (const Relation& relation : minutes.relations) lines.relation(relation);
  for (const Commitment& commitment : minutes.commitments) lines.commitment(commitment);
  if (options.with_traces) {
    std::size_t number = 0;
    for (const Trace& trace : minutes.traces) lines.reason(trace, ++number);
  }
  return lines.take();
}

}  // namespace verbale
