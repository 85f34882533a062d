// SPDX-License-Identifier: Apache-2.0
#include "ledger/insert.h"
#include "ledger/rows.h"

namespace verbale {
namespace {

const std::string kCommitment = insert_into("commitments", columns::kCommitments);
const std::string kCommitmentActor = insert_refs_into("commitment_actors", "commitment_key");
const std::string kStep =
    insert_into("commitment_steps", std::string("commitment_key, step, ") + columns::kSteps);
const std::string kSource =
    insert_into("commitment_sources", std::string("commitment_key, step, ") + columns::kRef +
                                          ", cue_begin, cue_end, cue");

}  // namespace

void MinutesRows::commitment(const Commitment& commitment) {
  const TimeValue& made = commitment.made;
  const TimeValue& due = commitment.due;
  insert(kCommitment, report_, commitment.id, commitment.sentence, span(commitment.evidence),
         span(commitment.content), commitment.cameo, span(commitment.condition), span(made.text),
         made.value, made.begin, made.end, from(made), span(due.text), due.value, due.begin,
         due.end, from(due), Exact{commitment.status});
  const std::int64_t key = db_.last_key();
  refs(kCommitmentActor, key, "debtor", commitment.debtors);
  refs(kCommitmentActor, key, "creditor", commitment.creditors);
  ref(kCommitmentActor, key, "object", commitment.object);
  int number = 0;
  for (const CommitmentStep& one : commitment.history) step(key, number++, one);
}

void MinutesRows::step(std::int64_t commitment_key, int number, const CommitmentStep& step) {
  insert(kStep, commitment_key, number, step.report, step.sentence, step.date, Exact{step.status},
         span(step.evidence));
  int position = 0;
  for (const Attribution& link : step.said_by) {
    insert(kSource, commitment_key, number, position++, actor_key(link.source), link.source.code,
           span(link.source.mention), span(link.cue));
  }
}

}  // namespace verbale
