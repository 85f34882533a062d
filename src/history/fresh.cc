// SPDX-License-Identifier: Apache-2.0
#include "history/fresh.h"

#include "history/derive.h"

namespace verbale {
namespace {

/// All reads in one snapshot, whatever a writer does meanwhile; ends with the scope.
class Snapshot {
 public:
  explicit Snapshot(Database& db) : db_(db), own_(!db.in_transaction()) {
    if (own_) status = db_.execute("BEGIN");
  }
  ~Snapshot() {
    if (own_ && db_.in_transaction()) static_cast<void>(db_.execute("COMMIT"));
  }
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;
  Status status;

 private:
  Database& db_;
  bool own_;
};

}  // namespace

Status make_fresh(Database& db, std::int64_t& derived) {
  const Result<bool> in_file = is_derived(db);
  if (!in_file) return tl::unexpected(in_file.error());
  if (*in_file) {
    if (derived == 0) return {};
    derived = 0;
    return forget_memory(db);
  }
  const Snapshot snapshot(db);
  if (!snapshot.status) return snapshot.status;
  const Result<std::int64_t> changes = db.integer("SELECT changes FROM main.derivation");
  if (!changes) return tl::unexpected(changes.error());
  if (*changes == derived) return {};
  if (Status made = derive(db, Keep::kMemory); !made) return made;
  derived = *changes;
  return {};
}

Status check_date(std::string_view name, const std::string& date) {
  if (date.empty() || span_of(date)) return {};
  return fail(ErrorCode::kDateInvalid, "'" + date + "' is not a date", std::string(name),
              "write 2003-05-13, 2003-05 or 2003");
}

}  // namespace verbale
