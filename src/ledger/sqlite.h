// SPDX-License-Identifier: Apache-2.0
//
// SQLite, as much of it as the ledger needs. A Database is one connection with its prepared
// queries; a Query is one use of such a query. Errors are remembered by the Query and told once, by
// status():
//
//   Query query(db, "SELECT id FROM reports WHERE words > ?");
//   query.with(100);
//   while (query.next()) use(query.text(0));
//   if (Status status = query.status(); !status) return status;
#pragma once

#include <verbale/result.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace verbale {

class Database {
 public:
  /// Writing creates the file where there is none. Reading opens it read-only: such a connection
  /// can neither change the file nor move the write-ahead log into it, which only the writer may
  /// do.
  enum class Mode { kRead, kWrite };
  static Result<Database> open(const std::filesystem::path& path, Mode mode);
  /// One that no file holds.
  static Result<Database> in_memory();
  /// Another connection to the same file, which reads what is flushed while this one goes on
  /// writing; nothing where the journal of the file does not allow that.
  std::optional<Database> beside();

  /// Runs every statement of `sql`.
  Status execute(const std::string& sql);
  /// The first value of the first row; 0 where there is none.
  Result<std::int64_t> integer(const std::string& sql);
  bool in_transaction() const;
  /// Moves the write-ahead log into the file and goes back to a rollback journal, unless somebody
  /// else has the file open.
  void settle();
  std::int64_t last_key() const;
  /// A copy of the whole file as this connection sees it; kLedgerWrite where that fails.
  Status copy_to(const std::filesystem::path& path);
  /// The last failure of SQLite, as an error under that code with what helps against it.
  Error error(ErrorCode code) const;

  /// From the cache of prepared queries; nullptr where SQLite refuses it.
  sqlite3_stmt* prepare(const std::string& sql);

 private:
  struct Close {
    void operator()(sqlite3* db) const;
    void operator()(sqlite3_stmt* query) const;
  };
  Database(sqlite3* db, std::string where);
  static Result<Database> open_as(const std::string& name, int flags, const std::string& where);

  std::unique_ptr<sqlite3, Close> db_;
  std::string where_;
  std::unordered_map<std::string, std::unique_ptr<sqlite3_stmt, Close>> queries_;
};

/// Text that is stored as it is, even when empty; plain strings are stored as NULL when empty.
struct Exact {
  std::string_view text;
};

class Query {
 public:
  /// `db` outlives the query; one use of the same `sql` at a time.
  Query(Database& db, const std::string& sql);
  ~Query();
  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;

  /// Binds the next parameters, in order.
  template <class... Values>
  Query& with(const Values&... values) {
    (bind(*this, values), ...);
    return *this;
  }
  /// Steps to the next row; false at the end and after a failure.
  bool next();
  /// Steps to the end.
  Status run();
  Status status() const;

  bool is_null(int column) const;
  std::int64_t integer(int column) const;
  double real(int column) const;
  /// NULL is empty. Valid until the next step.
  std::string_view text(int column) const;
  int columns() const;
  std::string_view name(int column) const;

 private:
  friend void bind(Query& query, std::nullptr_t);
  friend void bind(Query& query, std::int64_t value);
  friend void bind(Query& query, double value);
  friend void bind(Query& query, Exact value);
  void check(int code);

  Database& db_;
  sqlite3_stmt* query_ = nullptr;
  int bound_ = 0;
  bool failed_ = false;
  Error error_;
};

void bind(Query& query, std::nullptr_t);
void bind(Query& query, std::int64_t value);
void bind(Query& query, double value);
void bind(Query& query, Exact value);
void bind(Query& query, std::string_view value);
inline void bind(Query& query, const std::string& value) { bind(query, std::string_view(value)); }
inline void bind(Query& query, int value) { bind(query, std::int64_t{value}); }
inline void bind(Query& query, std::uint32_t value) { bind(query, std::int64_t{value}); }

template <class Value>
void bind(Query& query, const std::optional<Value>& value) {
  value ? bind(query, *value) : bind(query, nullptr);
}

}  // namespace verbale
