// SPDX-License-Identifier: Apache-2.0
#include "ledger/schema.h"

namespace verbale {
namespace {

Status foreign(const std::string& where) {
  return fail(ErrorCode::kLedgerForeign, "the SQLite file is not a ledger", where,
              "give another name for the ledger");
}

Status newer(std::int64_t version, std::int64_t known, const std::string& where) {
  return fail(ErrorCode::kLedgerNewer,
              "the ledger has schema version " + std::to_string(version) +
                  ", this program knows up to " + std::to_string(known),
              where, "install the version of Verbale that wrote it");
}

/// user_version of a ledger; 0 for a file without any table.
Result<std::int64_t> version_of(Database& db, std::int64_t known, const std::string& where) {
  const Result<std::int64_t> application = db.integer("PRAGMA application_id");
  const Result<std::int64_t> version = db.integer("PRAGMA user_version");
  const Result<std::int64_t> tables = db.integer("SELECT count(*) FROM sqlite_schema");
  for (const auto* asked : {&application, &version, &tables}) {
    if (!*asked) return *asked;
  }
  const bool fresh = *application == 0 && *version == 0 && *tables == 0;
  if (!fresh && *application != kApplicationId) return tl::unexpected(foreign(where).error());
  if (*version > known) return tl::unexpected(newer(*version, known, where).error());
  return *version;
}

std::string script(std::int64_t from, const Migrations& known) {
  std::string sql = "BEGIN IMMEDIATE;";
  for (std::size_t next = static_cast<std::size_t>(from); next < known.size(); ++next) {
    sql += known[next];
  }
  sql += views() + "PRAGMA application_id = " + std::to_string(kApplicationId) +
         "; PRAGMA user_version = " + std::to_string(known.size()) + "; COMMIT;";
  return sql;
}

}  // namespace

Status bring_up_to_date(Database& db, const Migrations& known, const std::string& where) {
  const auto newest = static_cast<std::int64_t>(known.size());
  const Result<std::int64_t> version = version_of(db, newest, where);
  if (!version) return tl::unexpected(version.error());
  // WAL: readers go on while the writer writes. FULL: what has been flushed survives a power cut.
  if (Status set = db.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"); !set) {
    return set;
  }
  if (*version == newest) return {};
  Status moved = db.execute(script(*version, known));
  if (!moved && db.in_transaction()) db.execute("ROLLBACK");
  return moved;
}

Status check_version(Database& db, const Migrations& known, const std::string& where) {
  const auto newest = static_cast<std::int64_t>(known.size());
  const Result<std::int64_t> version = version_of(db, newest, where);
  if (!version) return tl::unexpected(version.error());
  if (*version == newest) return {};
  if (*version == 0) return foreign(where);
  return fail(ErrorCode::kLedgerOpen,
              "the ledger has the older schema version " + std::to_string(*version), where,
              "open it once for writing, e.g. by coding a report into it");
}

}  // namespace verbale
