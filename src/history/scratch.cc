// SPDX-License-Identifier: Apache-2.0
#include "history/scratch.h"

#include "ledger/check.h"
#include "ledger/rows.h"
#include "ledger/schema.h"

namespace verbale {

Result<Scratch> Scratch::open(const Labels& labels) {
  Result<Database> db = Database::in_memory();
  if (!db) return tl::unexpected(db.error());
  if (Status made = bring_up_to_date(*db, migrations(), "memory"); !made) {
    return tl::unexpected(made.error());
  }
  Scratch scratch(std::move(*db));
  for (const auto& [code, label] : labels) {
    Query query(scratch.db_, "INSERT INTO codes (code, label) VALUES (?, ?)");
    Status written = query.with(Exact{code}, Exact{label}).run();
    if (!written) return tl::unexpected(written.error());
  }
  return scratch;
}

Status Scratch::hold(const std::vector<Minutes>& reports) {
  Status status = db_.execute("BEGIN; DELETE FROM joined_deeds; DELETE FROM reports;");
  for (const Minutes& minutes : reports) {
    if (status) status = check(minutes);
    if (status) status = MinutesRows(db_, minutes).write({}, {"none", "none"});
  }
  const Status ended = db_.execute("COMMIT");
  return status ? ended : status;
}

}  // namespace verbale
