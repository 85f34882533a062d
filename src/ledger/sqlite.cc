// SPDX-License-Identifier: Apache-2.0
#include "ledger/sqlite.h"

#include <sqlite3.h>

namespace verbale {
namespace {

constexpr int kPatience = 10'000;  ///< milliseconds to wait for another program's short lock

std::string what_helps(int code) {
  switch (code & 0xFF) {
    case SQLITE_FULL:
      return "the disk is full; make room, then run the same command again";
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return "file or folder may not be written; check the permissions";
    case SQLITE_CANTOPEN:
      return "check that the folder exists and may be read and written";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return "another program holds the file; close it and try again";
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return "the file is damaged; restore it from a copy";
    case SQLITE_IOERR:
      return "the disk failed or is full; check it, then run the same command again";
    default:
      return {};
  }
}

}  // namespace

void Database::Close::operator()(sqlite3* db) const { sqlite3_close_v2(db); }
void Database::Close::operator()(sqlite3_stmt* query) const { sqlite3_finalize(query); }

Database::Database(sqlite3* db, std::string where) : db_(db), where_(std::move(where)) {}

Result<Database> Database::open_as(const std::string& name, int flags, const std::string& where) {
  sqlite3* handle = nullptr;
  const int code = sqlite3_open_v2(name.c_str(), &handle,
                                   flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
  Database db(handle, where);
  if (code != SQLITE_OK) return tl::unexpected(db.error(ErrorCode::kLedgerOpen));
  sqlite3_busy_timeout(handle, kPatience);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  // SQLite opens lazily; ask for something so that a file that cannot be read shows itself here.
  if (Result<std::int64_t> version = db.integer("PRAGMA schema_version"); !version) {
    return tl::unexpected(db.error(ErrorCode::kLedgerOpen));
  }
  return db;
}

Result<Database> Database::open(const std::filesystem::path& path, Mode mode) {
  const std::string where = path.string();
  // Never a bare name: SQLite reads ":memory:" and the empty name as databases without a file.
  std::error_code error;
  const std::filesystem::path whole = std::filesystem::absolute(path, error);
  if (mode == Mode::kWrite) {
    Result<Database> db =
        open_as(whole.string(), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, where);
    // SQLite quietly opens for reading what it may not write.
    if (db && sqlite3_db_readonly(db->db_.get(), "main") == 1) {
      return fail(ErrorCode::kLedgerOpen, "the ledger may not be written", where,
                  what_helps(SQLITE_READONLY));
    }
    return db;
  }
  return open_as(whole.string(), SQLITE_OPEN_READONLY, where);
}

Result<Database> Database::in_memory() {
  return open_as(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, "memory");
}

std::optional<Database> Database::beside() {
  Query journal(*this, "PRAGMA journal_mode");
  const bool beside_each_other = journal.next() && journal.text(0) == "wal";
  const char* const file = sqlite3_db_filename(db_.get(), "main");
  if (!beside_each_other || file == nullptr || *file == '\0') return std::nullopt;
  Result<Database> other = open_as(file, SQLITE_OPEN_READONLY, where_);
  if (!other) return std::nullopt;
  return std::move(*other);
}

Status Database::execute(const std::string& sql) {
  if (sqlite3_exec(db_.get(), sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK) return {};
  return tl::unexpected(error(ErrorCode::kLedgerWrite));
}

Result<std::int64_t> Database::integer(const std::string& sql) {
  Query query(*this, sql);
  const std::int64_t value = query.next() ? query.integer(0) : 0;
  if (Status status = query.status(); !status) return tl::unexpected(status.error());
  return value;
}

bool Database::in_transaction() const { return sqlite3_get_autocommit(db_.get()) == 0; }

void Database::settle() {
  sqlite3_busy_timeout(db_.get(), 0);
  static_cast<void>(execute("PRAGMA journal_mode = DELETE"));
}

Status Database::copy_to(const std::filesystem::path& path) {
  Result<Database> copy = open(path, Mode::kWrite);
  if (!copy) return tl::unexpected(copy.error());
  sqlite3_backup* backup = sqlite3_backup_init(copy->db_.get(), "main", db_.get(), "main");
  if (backup != nullptr) {
    sqlite3_backup_step(backup, -1);
    if (sqlite3_backup_finish(backup) == SQLITE_OK) {
      copy->settle();
      return {};
    }
  }
  return tl::unexpected(copy->error(ErrorCode::kLedgerWrite));
}

std::int64_t Database::last_key() const { return sqlite3_last_insert_rowid(db_.get()); }

Error Database::error(ErrorCode code) const {
  const int reason = db_ ? sqlite3_extended_errcode(db_.get()) : SQLITE_NOMEM;
  const bool foreign = (reason & 0xFF) == SQLITE_NOTADB && code == ErrorCode::kLedgerOpen;
  if (foreign) {
    return {ErrorCode::kLedgerForeign, "the file is not a ledger", where_,
            "give another name for the ledger"};
  }
  const std::string what = db_ ? sqlite3_errmsg(db_.get()) : "out of memory";
  return {code, what, where_, what_helps(reason)};
}

sqlite3_stmt* Database::prepare(const std::string& sql) {
  auto& query = queries_[sql];
  if (!query) {
    sqlite3_stmt* made = nullptr;
    const int size = static_cast<int>(sql.size()) + 1;
    sqlite3_prepare_v3(db_.get(), sql.c_str(), size, SQLITE_PREPARE_PERSISTENT, &made, nullptr);
    query.reset(made);
  }
  return query.get();
}

Query::Query(Database& db, const std::string& sql) : db_(db), query_(db.prepare(sql)) {
  if (query_ != nullptr) return;
  failed_ = true;
  error_ = db_.error(ErrorCode::kLedgerQuery);
}

Query::~Query() {
  if (query_ == nullptr) return;
  sqlite3_reset(query_);
  sqlite3_clear_bindings(query_);
}

void Query::check(int code) {
  if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE || failed_) return;
  failed_ = true;
  const bool reads = sqlite3_stmt_readonly(query_) != 0;
  error_ = db_.error(reads ? ErrorCode::kLedgerQuery : ErrorCode::kLedgerWrite);
}

bool Query::next() {
  if (failed_) return false;
  const int code = sqlite3_step(query_);
  check(code);
  return code == SQLITE_ROW;
}

Status Query::run() {
  while (next()) {
  }
  return status();
}

Status Query::status() const {
  if (failed_) return tl::unexpected(error_);
  return {};
}

bool Query::is_null(int column) const { return sqlite3_column_type(query_, column) == SQLITE_NULL; }
std::int64_t Query::integer(int column) const { return sqlite3_column_int64(query_, column); }
double Query::real(int column) const { return sqlite3_column_double(query_, column); }
std::string_view Query::name(int column) const { return sqlite3_column_name(query_, column); }
int Query::columns() const { return failed_ ? 0 : sqlite3_column_count(query_); }

std::string_view Query::text(int column) const {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(query_, column));
  if (bytes == nullptr) return {};
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(query_, column))};
}

void bind(Query& query, std::nullptr_t) {
  if (!query.failed_) query.check(sqlite3_bind_null(query.query_, ++query.bound_));
}

void bind(Query& query, std::int64_t value) {
  if (!query.failed_) query.check(sqlite3_bind_int64(query.query_, ++query.bound_, value));
}

void bind(Query& query, double value) {
  if (!query.failed_) query.check(sqlite3_bind_double(query.query_, ++query.bound_, value));
}

void bind(Query& query, Exact value) {
  if (query.failed_) return;
  // SQLite takes a null pointer for NULL, also where the text is merely empty.
  const char* bytes = value.text.data() == nullptr ? "" : value.text.data();
  query.check(sqlite3_bind_text64(query.query_, ++query.bound_, bytes, value.text.size(),
                                  SQLITE_TRANSIENT, SQLITE_UTF8));
}

void bind(Query& query, std::string_view value) {
  value.empty() ? bind(query, nullptr) : bind(query, Exact{value});
}

}  // namespace verbale
