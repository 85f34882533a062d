// SPDX-License-Identifier: Apache-2.0
//
// Several ledgers into one: every report is added as if it had just been coded, first those of the
// first ledger, then those of each next that are not there yet. Keys, which mean nothing outside a
// file, are made anew; ids stay.
#include <verbale/ledger.h>
#include <verbale/maintain.h>

#include <map>
#include <tuple>

#include "ledger/load.h"
#include "ledger/review_rows.h"
#include "ledger/schema.h"
#include "ledger/sqlite.h"

namespace verbale {
namespace {

/// A report that is in the new ledger already.
struct Held {
  std::string text, records;
  bool operator==(const Held&) const = default;
};

class Merge {
 public:
  explicit Merge(Ledger& into) : into_(into) {}

  Status take(const std::filesystem::path& from) {
    Result<Database> db = Database::open(from, Database::Mode::kRead);
    if (!db) return tl::unexpected(db.error());
    if (Status status = check_version(*db, migrations(), from.string()); !status) return status;
    if (Status begun = db->execute("BEGIN"); !begun) return begun;
    Status status = labels(*db);
    if (status) status = runs(*db);
    if (status) status = reports(*db, from.string());
    if (status) status = reviews(*db);
    if (status) status = notes(*db, "rejects", &Ledger::add_reject);
    if (status) status = notes(*db, "warnings", &Ledger::add_warning);
    return status;
  }

  MergeAccount account;

 private:
  Status reports(Database& db, const std::string& from);
  Status report(Database& db, std::int64_t key, const std::string& id, const Held& held,
                const std::string& from);
  Status conflict(const std::string& id, const std::string& from);
  Status reviews(Database& db);
  Status notes(Database& db, const std::string& table, Status (Ledger::*add)(const RejectRecord&));
  Status runs(Database& db);
  Status labels(Database& db);

  Ledger& into_;
  std::map<std::string, Held, std::less<>> held_;
};

Status Merge::reports(Database& db, const std::string& from) {
  std::vector<std::tuple<std::int64_t, std::string, Held>> all;
  Query query(db, "SELECT key, id, text_hash, records_hash FROM reports ORDER BY published, id");
  while (query.next()) {
    all.emplace_back(query.integer(0), query.text(1),
                     Held{std::string(query.text(2)), std::string(query.text(3))});
  }
  if (Status status = query.status(); !status) return status;
  for (const auto& [key, id, held] : all) {
    if (Status status = report(db, key, id, held, from); !status) return status;
  }
  return {};
}

Status Merge::report(Database& db, std::int64_t key, const std::string& id, const Held& held,
                     const std::string& from) {
  ++account.in;
  const auto [known, fresh] = held_.try_emplace(id, held);
  if (!fresh && known->second == held) {
    ++account.unchanged;
    return {};
  }
  if (!fresh) return conflict(id, from);
  const Result<Loaded> loaded = load(db, key);
  if (!loaded) return tl::unexpected(loaded.error());
  const Result<Added> added = into_.add(loaded->minutes);
  if (!added) return tl::unexpected(added.error());
  ++account.added;
  return {};
}

Status Merge::conflict(const std::string& id, const std::string& from) {
  account.conflicts.push_back(id);
  return into_.add_reject({id, from, code_name(ErrorCode::kDuplicateId),
                           "another version of the report is in the merged ledger", id,
                           "look at both: verbale show LEDGER reports --report ID"});
}

Status Merge::reviews(Database& db) {
  const auto all = select_reviews(db, {.report = {}, .reviewer = {}, .with_undone = true});
  if (!all) return tl::unexpected(all.error());
  for (const Review& review : *all) {
    if (Status status = into_.keep_review(review); !status) return status;
  }
  return {};
}

/// Rejects and warnings, which are alike.
Status Merge::notes(Database& db, const std::string& table,
                    Status (Ledger::*add)(const RejectRecord&)) {
  Query query(db,
              "SELECT report, origin, code, what, found_at, to_do FROM " + table + " ORDER BY key");
  while (query.next()) {
    RejectRecord note;
    int column = 0;
    for (std::string* field :
         {&note.id, &note.origin, &note.code, &note.what, &note.where, &note.to_do}) {
      *field = query.text(column++);
    }
    if (Status status = (into_.*add)(note); !status) return status;
  }
  return query.status();
}

Status Merge::runs(Database& db) {
  Query query(db,
              "SELECT started, command, name, version, model, lexicon FROM runs "
              "JOIN coders ON coders.key = coder_key ORDER BY runs.key");
  while (query.next()) {
    RunRecord run;
    int column = 0;
    for (std::string* field : {&run.started, &run.command, &run.coder.name, &run.coder.version,
                               &run.coder.model, &run.coder.lexicon}) {
      *field = query.text(column++);
    }
    if (Status status = into_.add_run(run); !status) return status;
  }
  return query.status();
}

Status Merge::labels(Database& db) {
  std::vector<std::pair<std::string, std::string>> labels;
  Query query(db, "SELECT code, label FROM codes");
  while (query.next()) labels.emplace_back(query.text(0), query.text(1));
  if (Status status = query.status(); !status) return status;
  return into_.set_code_labels(labels);
}

Result<MergeAccount> merge_into(const std::vector<std::filesystem::path>& ledgers,
                                const std::filesystem::path& part) {
  Result<Ledger> into = Ledger::open(part);
  if (!into) return tl::unexpected(into.error());
  Merge merge(*into);
  Status status;
  for (const std::filesystem::path& ledger : ledgers) {
    if (status) status = merge.take(ledger);
  }
  if (status) status = into->flush();
  if (status) status = into->derive();
  if (!status) return tl::unexpected(status.error());
  return std::move(merge.account);
}

void remove_ledger(const std::filesystem::path& path) {
  std::error_code error;
  for (const char* end : {"", "-wal", "-shm", "-journal"}) {
    std::filesystem::remove(path.string() + end, error);
  }
}

}  // namespace

Result<MergeAccount> merge_ledgers(const std::vector<std::filesystem::path>& ledgers,
                                   const std::filesystem::path& merged) {
  std::error_code error;
  if (std::filesystem::exists(merged, error)) {
    return fail(ErrorCode::kFileUnwritable, "there is a file of that name", merged.string(),
                "give another name; nothing is overwritten");
  }
  std::filesystem::path part = merged;
  part += ".part";
  remove_ledger(part);
  Result<MergeAccount> account = merge_into(ledgers, part);
  if (account) {
    std::filesystem::rename(part, merged, error);
    if (!error) return account;
    account =
        fail(ErrorCode::kFileUnwritable, "the ledger cannot take its name: " + error.message(),
             merged.string(), "check the folder and its permissions");
  }
  remove_ledger(part);
  return account;
}

}  // namespace verbale
