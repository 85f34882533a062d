// SPDX-License-Identifier: Apache-2.0
#include "ledger_file.h"

#include <sqlite3.h>
#include <stdlib.h>

#include <algorithm>
#include <stdexcept>

namespace verbale {
namespace {

class Connection {
 public:
  explicit Connection(const std::filesystem::path& file) {
    if (sqlite3_open(file.c_str(), &db_) != SQLITE_OK) throw std::runtime_error(message());
  }
  ~Connection() { sqlite3_close(db_); }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  std::vector<std::string> run(const std::string& sql) {
    rows_.clear();
    if (sqlite3_exec(db_, sql.c_str(), add_row, &rows_, nullptr) != SQLITE_OK) {
      throw std::runtime_error(message() + " in " + sql);
    }
    return rows_;
  }

 private:
  static int add_row(void* rows, int columns, char** values, char**) {
    std::string row;
    for (int i = 0; i < columns; ++i) {
      row += (i > 0 ? "|" : "") + std::string(values[i] != nullptr ? values[i] : "NULL");
    }
    static_cast<std::vector<std::string>*>(rows)->push_back(row);
    return 0;
  }
  std::string message() const { return sqlite3_errmsg(db_); }

  sqlite3* db_ = nullptr;
  std::vector<std::string> rows_;
};

}  // namespace

std::vector<std::string> rows(const std::filesystem::path& file, const std::string& sql) {
  return Connection(file).run(sql);
}

void execute(const std::filesystem::path& file, const std::string& sql) { rows(file, sql); }

std::string dump(const std::filesystem::path& file) {
  std::string all;
  const auto tables =
      rows(file, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
  for (const std::string& table : tables) {
    all += "== " + table + '\n';
    std::vector<std::string> found = rows(file, "SELECT * FROM " + table);
    std::sort(found.begin(), found.end());
    for (const std::string& row : found) all += row + '\n';
  }
  return all;
}

LedgerTest::LedgerTest() {
  std::string name = (std::filesystem::temp_directory_path() / "verbale-ledger-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder for the test");
  folder = name;
  file = folder / "ledger.db";
}

LedgerTest::~LedgerTest() {
  std::error_code error;
  std::filesystem::remove_all(folder, error);
}

Ledger LedgerTest::open() const {
  Result<Ledger> ledger = Ledger::open(file);
  if (!ledger) throw std::runtime_error(to_string(ledger.error()));
  return std::move(*ledger);
}

Added LedgerTest::add(Ledger& ledger, const Minutes& minutes) {
  const Result<Added> added = ledger.add(minutes);
  if (!added) throw std::runtime_error(to_string(added.error()));
  return *added;
}

}  // namespace verbale
