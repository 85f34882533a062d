// SPDX-License-Identifier: Apache-2.0
//
// A copy by SQLite itself: what cp would take of a ledger that is being written to is torn.
#include <verbale/maintain.h>

#include "ledger/schema.h"
#include "ledger/sqlite.h"

namespace verbale {
namespace {

Status exists_not(const std::filesystem::path& path) {
  std::error_code error;
  if (!std::filesystem::exists(path, error)) return {};
  return fail(ErrorCode::kFileUnwritable, "there is a file of that name", path.string(),
              "give another name; nothing is overwritten");
}

Status sound(const std::filesystem::path& path) {
  Result<Database> db = Database::open(path, Database::Mode::kRead);
  if (!db) return tl::unexpected(db.error());
  Query query(*db, "PRAGMA integrity_check(1)");
  const bool whole = query.next() && query.text(0) == "ok";
  if (Status status = query.status(); !status) return status;
  if (whole) return {};
  return fail(ErrorCode::kLedgerQuery, "the copy is damaged, as is the ledger", path.string(),
              "see verbale doctor");
}

Status copy_checked(const std::filesystem::path& ledger, const std::filesystem::path& part) {
  Result<Database> db = Database::open(ledger, Database::Mode::kRead);
  if (!db) return tl::unexpected(db.error());
  if (Status status = check_version(*db, migrations(), ledger.string()); !status) return status;
  if (Status status = db->copy_to(part); !status) return status;
  return sound(part);
}

}  // namespace

Status backup_ledger(const std::filesystem::path& ledger, const std::filesystem::path& copy) {
  if (Status status = exists_not(copy); !status) return status;
  std::filesystem::path part = copy;
  part += ".part";
  std::error_code error;
  std::filesystem::remove(part, error);
  Status status = copy_checked(ledger, part);
  if (status) {
    std::filesystem::rename(part, copy, error);
    if (!error) return {};
    status = fail(ErrorCode::kFileUnwritable, "the copy cannot take its name: " + error.message(),
                  copy.string(), "check the folder and its permissions");
  }
  std::filesystem::remove(part, error);
  return status;
}

}  // namespace verbale
