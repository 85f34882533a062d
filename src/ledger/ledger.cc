// SPDX-License-Identifier: Apache-2.0
#include <verbale/ledger.h>

#include <utility>

#include "base/hash.h"
#include "ledger/check.h"
#include "ledger/ledger_impl.h"
#include "ledger/load.h"
#include "ledger/review_rows.h"
#include "ledger/rows.h"
#include "ledger/schema.h"
#include "ledger/search.h"
#include "ledger/search_index.h"
#include "ledger/show.h"
#include "ledger/summary.h"

namespace verbale {
namespace {

/// Reports that share a transaction: enough to make its cost small, few enough to lose little.
constexpr int kReportsPerFlush = 100;

/// What an error is when it comes up while a ledger is opened.
Error on_opening(Error error) {
  const bool plain = error.code == ErrorCode::kLedgerWrite || error.code == ErrorCode::kLedgerQuery;
  if (plain) error.code = ErrorCode::kLedgerOpen;
  return error;
}

RejectRecord duplicate(const Report& report) {
  return {report.id,
          report.origin,
          code_name(ErrorCode::kDuplicateId),
          "another report with the same id is in the ledger",
          report.id,
          "give each report an id of its own"};
}

}  // namespace

Ledger::Impl::~Impl() {
  if (!lock) return;
  // Whoever wants to know whether it worked has called flush() before.
  if (db.in_transaction()) static_cast<void>(db.execute("COMMIT"));
  // At rest a ledger is one file that can be copied, and read where nothing can be written.
  db.settle();
}

/// Writing begins a transaction, which flush() ends.
Status Ledger::Impl::begin() {
  if (!lock) {
    return fail(ErrorCode::kLedgerWrite, "the ledger was opened for reading", {},
                "open it for writing");
  }
  if (db.in_transaction()) return {};
  return db.execute("BEGIN IMMEDIATE");
}

/// A failure takes back all that was not flushed: the file stays as it was at the last flush.
Status Ledger::Impl::finish(Status written) {
  if (written) return written;
  if (db.in_transaction()) db.execute("ROLLBACK");
  const int lost = std::exchange(unflushed, 0);
  if (lost > 0) {
    written.error().what += "; reports since the last flush, not kept: " + std::to_string(lost);
  }
  return written;
}

Result<Added> Ledger::Impl::store(const Minutes& minutes, const ReportHashes& hashes) {
  std::optional<std::int64_t> key;
  {
    Query known(db, "SELECT key, text_hash, records_hash FROM reports WHERE id = ?");
    known.with(minutes.report.id);
    if (known.next()) {
      key = known.integer(0);
      if (known.text(1) != hashes.text) return Added::kRefused;
      if (known.text(2) == hashes.records) return Added::kUnchanged;
    }
    if (Status status = known.status(); !status) return tl::unexpected(status.error());
  }
  if (key) {
    if (Status status = remove_from_index(db, *key); !status) return tl::unexpected(status.error());
    Status removed = Query(db, "DELETE FROM reports WHERE key = ?").with(*key).run();
    if (!removed) return tl::unexpected(removed.error());
  }
  MinutesRows rows(db, minutes);
  Status written = rows.write(key, hashes);
  if (written) written = add_to_index(db, rows.report_key());
  if (written && key) written = follow_reviews(db, minutes);
  if (!written) return tl::unexpected(written.error());
  return key ? Added::kRecoded : Added::kNew;
}

Ledger::Ledger(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Ledger::Ledger(Ledger&&) noexcept = default;
Ledger& Ledger::operator=(Ledger&&) noexcept = default;

Ledger::~Ledger() = default;

Result<Ledger> Ledger::open(const std::filesystem::path& path) {
  Result<LockFile> lock = LockFile::take(path, ErrorCode::kLedgerLocked, ErrorCode::kLedgerOpen);
  if (!lock) return tl::unexpected(lock.error());
  Result<Database> db = Database::open(path, Database::Mode::kWrite);
  if (!db) return tl::unexpected(db.error());
  if (Status status = bring_up_to_date(*db, migrations(), path.string()); !status) {
    return tl::unexpected(on_opening(status.error()));
  }
  return Ledger(std::make_unique<Impl>(std::move(*db), std::move(*lock)));
}

Result<Ledger> Ledger::open_readonly(const std::filesystem::path& path) {
  Result<Database> db = Database::open(path, Database::Mode::kRead);
  if (!db) return tl::unexpected(db.error());
  if (Status status = check_version(*db, migrations(), path.string()); !status) {
    return tl::unexpected(on_opening(status.error()));
  }
  return Ledger(std::make_unique<Impl>(std::move(*db), std::nullopt));
}

/// The records are hashed as they will be shown. Where the report was read from is left out: a
/// folder that has moved does not make another report of it.
Result<ReportHashes> Ledger::hashes_of(const Minutes& minutes) {
  if (Status sound = check(minutes); !sound) return tl::unexpected(sound.error());
  JsonOptions options;
  options.with_origin = false;
  return ReportHashes{hash_hex(minutes.text), hash_hex(to_jsonl(minutes, options))};
}

Result<Added> Ledger::add(const Minutes& minutes) {
  return hashes_of(minutes).and_then(
      [&](const ReportHashes& hashes) { return add(minutes, hashes); });
}

Result<Added> Ledger::add(const Minutes& minutes, const ReportHashes& hashes) {
  if (Status begun = impl_->begin(); !begun) return tl::unexpected(begun.error());
  const Result<Added> added = impl_->store(minutes, hashes);
  if (!added) {
    return tl::unexpected(impl_->finish(tl::unexpected(added.error())).error());
  }
  if (*added == Added::kRefused) {
    if (Status kept = add_reject(duplicate(minutes.report)); !kept) {
      return tl::unexpected(kept.error());
    }
    return added;
  }
  if (++impl_->unflushed >= kReportsPerFlush) {
    if (Status flushed = flush(); !flushed) return tl::unexpected(flushed.error());
  }
  return added;
}

Status Ledger::Impl::note(std::string_view table, const RejectRecord& record) {
  if (Status begun = begin(); !begun) return begun;
  Query query(db, "INSERT INTO " + std::string(table) +
                      " (report, origin, code, what, found_at, to_do) "
                      "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
  query.with(Exact{record.id}, Exact{record.origin}, Exact{record.code}, Exact{record.what},
             Exact{record.where}, Exact{record.to_do});
  return finish(query.run());
}

Status Ledger::add_reject(const RejectRecord& reject) { return impl_->note("rejects", reject); }

Status Ledger::add_warning(const WarningRecord& warning) {
  return impl_->note("warnings", warning);
}

Status Ledger::add_run(const RunRecord& run) {
  if (Status begun = impl_->begin(); !begun) return begun;
  const Result<std::int64_t> coder = coder_key(impl_->db, run.coder);
  if (!coder) return impl_->finish(tl::unexpected(coder.error()));
  Query query(impl_->db, "INSERT INTO runs (started, command, coder_key) VALUES (?, ?, ?)");
  return impl_->finish(query.with(Exact{run.started}, Exact{run.command}, *coder).run());
}

Status Ledger::set_code_labels(const std::vector<std::pair<std::string, std::string>>& labels) {
  if (Status begun = impl_->begin(); !begun) return begun;
  for (const auto& [code, label] : labels) {
    Query query(impl_->db,
                "INSERT INTO codes (code, label) VALUES (?, ?) "
                "ON CONFLICT (code) DO UPDATE SET label = excluded.label");
    Status written = query.with(Exact{code}, Exact{label}).run();
    if (!written) return impl_->finish(written);
  }
  return {};
}

Status Ledger::flush() {
  if (!impl_->db.in_transaction()) return {};
  Status written = impl_->finish(impl_->db.execute("COMMIT"));
  if (written) impl_->unflushed = 0;
  return written;
}

Result<Table> Ledger::show(std::string_view kind, const ShowFilter& filter) const {
  return show_table(impl_->db, kind, filter);
}

Result<std::string> Ledger::show_jsonl(std::string_view kind, const ShowFilter& filter) const {
  return show_records(impl_->db, kind, filter);
}

Result<Summary> Ledger::summary() const { return summarise(impl_->db); }

Result<std::vector<std::string>> Ledger::report_ids() const {
  std::vector<std::string> ids;
  Query query(impl_->db, "SELECT id FROM reports ORDER BY published, id");
  while (query.next()) ids.emplace_back(query.text(0));
  if (Status status = query.status(); !status) return tl::unexpected(status.error());
  return ids;
}

Result<Minutes> Ledger::minutes(std::string_view report) const {
  std::int64_t key = 0;
  {
    Query query(impl_->db, "SELECT key FROM reports WHERE id = ?");
    query.with(Exact{report});
    if (query.next()) key = query.integer(0);
    if (Status status = query.status(); !status) return tl::unexpected(status.error());
  }
  if (key == 0) {
    return fail(ErrorCode::kNotInLedger, "no report has this id", std::string(report),
                "verbale show LEDGER reports lists the ids");
  }
  return load(impl_->db, key).map([](Loaded&& loaded) { return std::move(loaded.minutes); });
}

Result<Table> Ledger::search(std::string_view words, std::string_view kind,
                             const ShowFilter& filter) const {
  return search_ledger(impl_->db, words, kind, filter);
}

Status Ledger::each_text(const TextVisit& visit) const {
  Query query(impl_->db,
              "SELECT r.id, r.published, t.text FROM reports r "
              "JOIN report_texts t ON t.report_key = r.key ORDER BY r.key");
  while (query.next() && visit(query.text(0), query.text(1), std::string(query.text(2)))) {
  }
  return query.status();
}

}  // namespace verbale
