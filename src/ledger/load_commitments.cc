// SPDX-License-Identifier: Apache-2.0
#include "ledger/load_commitments.h"

namespace verbale {

Commitment read_commitment(StoredRow& row) {
  Commitment commitment;
  row.base(commitment);
  commitment.content = row.span_or_empty();
  commitment.cameo = row.text();
  commitment.condition = row.span();
  commitment.made = row.time();
  commitment.due = row.time();
  commitment.status = row.text();
  return commitment;
}

void read_commitment_actor(Commitment& commitment, StoredRow& row) {
  const std::string role = row.text();
  if (role == "debtor") commitment.debtors.push_back(row.ref());
  if (role == "creditor") commitment.creditors.push_back(row.ref());
  if (role == "object") commitment.object = row.ref();
}

void read_step(Commitment& commitment, StoredRow& row) {
  CommitmentStep& step = commitment.history.emplace_back();
  step.report = row.text();
  step.sentence = static_cast<std::uint32_t>(row.integer());
  step.date = row.text();
  step.status = row.text();
  step.evidence = row.span_or_empty();
}

void read_step_source(Commitment& commitment, StoredRow& row) {
  const auto number = static_cast<std::size_t>(row.integer());
  if (number >= commitment.history.size()) return;
  Attribution& link = commitment.history[number].said_by.emplace_back();
  link.source = row.ref();
  link.cue = row.span();
}

}  // namespace verbale
