// SPDX-License-Identifier: Apache-2.0
//
// The checks of `verbale doctor`, one function each. None writes: the file is opened read-only.
#include <sqlite3.h>
#include <verbale/maintain.h>

#include "base/hash.h"
#include "ledger/quotations.h"
#include "ledger/schema.h"
#include "ledger/sqlite.h"

namespace verbale {
namespace {

using Level = Finding::Level;

constexpr int kFaultyFrom = 3'007'000, kFaultyTo = 3'051'002;  ///< SQLite with the WAL-reset bug

std::string counted(std::int64_t number, std::string_view one) {
  return std::to_string(number) + " " + std::string(one) + (number == 1 ? "" : "s");
}

class Examination {
 public:
  explicit Examination(Database& db) : db_(db) {}

  Status run(const std::optional<CoderStamp>& coder) {
    add(Level::kGood, "schema",
        "version " + std::to_string(migrations().size()) + ", the current one");
    Status status = integrity();
    if (status) status = references();
    if (status) status = texts();
    if (status) status = quotations();
    if (status) status = reviews();
    if (status) status = index();
    if (status) status = coders(coder);
    if (status) status = warnings();
    sqlite();
    return status;
  }

  std::vector<Finding> take() { return std::move(findings_); }

 private:
  void add(Level level, std::string check, std::string what, std::string to_do = {}) {
    findings_.push_back({level, std::move(check), std::move(what), std::move(to_do)});
  }

  Status integrity() {
    std::string first;
    std::int64_t wrong = 0;
    Query query(db_, "PRAGMA integrity_check(100)");
    while (query.next()) {
      if (query.text(0) == "ok") continue;
      if (++wrong == 1) first = query.text(0);
    }
    if (wrong == 0) {
      add(Level::kGood, "integrity", "SQLite finds the file whole");
    } else {
      add(Level::kBad, "integrity", counted(wrong, "fault") + ", the first: " + first,
          "restore the ledger from a backup, or code the reports again");
    }
    return query.status();
  }

  Status references() {
    std::int64_t wrong = 0;
    Query query(db_, "PRAGMA foreign_key_check");
    while (query.next()) ++wrong;
    if (wrong == 0) {
      add(Level::kGood, "references", "every record belongs to a report that is there");
    } else {
      add(Level::kBad, "references", counted(wrong, "row") + " belong to rows that are not there",
          "something else than Verbale has written here; restore a backup");
    }
    return query.status();
  }

  Status texts() {
    std::int64_t all = 0, wrong = 0;
    std::string first;
    Query query(db_,
                "SELECT r.id, r.text_hash, t.text FROM reports r LEFT JOIN report_texts t "
                "ON t.report_key = r.key");
    while (query.next()) {
      ++all;
      if (hash_hex(query.text(2)) == query.text(1)) continue;
      if (++wrong == 1) first = query.text(0);
    }
    if (wrong == 0) {
      add(Level::kGood, "texts", counted(all, "report") + ", all texts as they were coded");
    } else {
      add(Level::kBad, "texts", counted(wrong, "text") + " changed, the first: " + first,
          "restore a backup, or code these reports again");
    }
    return query.status();
  }

  Status reviews() {
    std::int64_t hold = 0, changed = 0, gone = 0;
    Query query(db_, "SELECT standing, count(*) FROM reviews WHERE undone IS NULL GROUP BY 1");
    while (query.next()) {
      hold += query.integer(1);
      if (query.text(0) == "changed") changed = query.integer(1);
      if (query.text(0) == "gone") gone = query.integer(1);
    }
    const std::string all = counted(hold, "review") + " by people";
    if (changed + gone == 0) {
      add(Level::kGood, "reviews", all);
    } else {
      add(Level::kNote, "reviews",
          all + "; of the records that they are about, " + std::to_string(changed) +
              " say something else since they were coded again, and " + std::to_string(gone) +
              " are gone",
          "verbale show LEDGER reviews tells which; review what took their place");
    }
    return query.status();
  }

  Status quotations() {
    const Result<Quotations> told = check_quotations(db_);
    if (!told) return tl::unexpected(told.error());
    if (told->wrong == 0) {
      add(Level::kGood, "quotations",
          counted(told->all, "span") + ", each the words that stand there in the report");
    } else {
      add(Level::kBad, "quotations",
          counted(told->wrong, "span") + " of " + std::to_string(told->all) +
              " do not give their words, the first in " + told->first,
          "code these reports again");
    }
    return {};
  }

  Status index() {
    for (const auto& [name, table] : {std::pair{"text_search", "report_texts"},
                                      {"event_search", "events"},
                                      {"statement_search", "statements"}}) {
      const Result<std::int64_t> missing =
          db_.integer("SELECT abs((SELECT count(*) FROM " + std::string(name) +
                      "_docsize) - (SELECT count(*) FROM " + std::string(table) + "))");
      if (!missing) return tl::unexpected(missing.error());
      if (*missing == 0) continue;
      add(Level::kBad, "search", std::string(name) + " lacks " + std::to_string(*missing),
          "merge the ledger into a new one with verbale merge: the index is made anew");
      return {};
    }
    add(Level::kGood, "search", "the index covers every report, event and statement");
    return {};
  }

  Status coders(const std::optional<CoderStamp>& now) {
    std::int64_t all = 0, others = 0;
    Query query(
        db_,
        "SELECT c.name, c.version, c.model, c.lexicon, count(*) FROM reports r JOIN coders c "
        "ON c.key = r.coder_key GROUP BY c.key");
    std::int64_t kinds = 0;
    while (query.next()) {
      ++kinds;
      all += query.integer(4);
      const bool same = now && query.text(1) == now->version && query.text(2) == now->model &&
                        query.text(3) == now->lexicon;
      if (!same) others += query.integer(4);
    }
    if (now && others > 0) {
      add(Level::kNote, "coders",
          counted(others, "report") + " of " + std::to_string(all) +
              " were coded by another version, model or lexicon than the one in use",
          "code them again if they are to be compared with new ones");
    } else {
      add(kinds > 1 ? Level::kNote : Level::kGood, "coders",
          counted(kinds, "coder") + " for " + counted(all, "report"));
    }
    return query.status();
  }

  Status warnings() {
    const Result<std::int64_t> told = db_.integer(
        "SELECT count(DISTINCT report) FROM warnings WHERE report IN (SELECT id FROM reports)");
    if (!told) return tl::unexpected(told.error());
    if (*told > 0) {
      add(Level::kNote, "warnings", counted(*told, "report") + " read with a doubt",
          "verbale show LEDGER warnings says of each which");
    }
    return {};
  }

  void sqlite() {
    const std::string version = sqlite3_libversion();
    const int number = sqlite3_libversion_number();
    if (number >= kFaultyFrom && number <= kFaultyTo) {
      add(Level::kNote, "SQLite",
          version +
              " has the WAL-reset fault, by which two programs that write at the same time "
              "can damage a file",
          "Verbale lets only one writer in; let no other program write to the ledger");
    } else {
      add(Level::kGood, "SQLite", version);
    }
  }

  Database& db_;
  std::vector<Finding> findings_;
};

}  // namespace

Result<std::vector<Finding>> examine_ledger(const std::filesystem::path& ledger,
                                            const std::optional<CoderStamp>& coder) {
  Result<Database> db = Database::open(ledger, Database::Mode::kRead);
  if (!db) return tl::unexpected(db.error());
  if (Status status = check_version(*db, migrations(), ledger.string()); !status) {
    return tl::unexpected(status.error());
  }
  Examination examination(*db);
  if (Status status = examination.run(coder); !status) return tl::unexpected(status.error());
  return examination.take();
}

}  // namespace verbale
