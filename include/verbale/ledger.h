// SPDX-License-Identifier: Apache-2.0
//
// The ledger: one SQLite file with every record of every report. One writer at a time (held by a
// lock file beside it), any number of readers. Adding the same report twice changes nothing; a
// crash at any moment leaves a whole ledger. The tables are described in docs/ledger.md.
#pragma once

#include <verbale/json.h>
#include <verbale/records.h>
#include <verbale/result.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace verbale {

/// What became of a report that was handed to the ledger.
enum class Added : std::uint8_t {
  kNew,        ///< was not there
  kUnchanged,  ///< the same text with the same records is there already
  kRecoded,    ///< the same text, but another coder or another title, date, ...: records replaced
  kRefused,    ///< another text under the same id: kept out, written to the rejects
};

struct RejectRecord {
  std::string id;  ///< report id, may be empty
  std::string origin;
  std::string code;  ///< "V1010"
  std::string what;
  std::string where;
  std::string to_do;
};

/// One run of the program over a ledger, for the log that the ledger keeps of them.
struct RunRecord {
  std::string started;  ///< ISO 8601 date and time
  std::string command;  ///< as it was typed
  CoderStamp coder;
};

/// Filters of `show`; empty fields do not filter. Codes and ids are patterns: "USA*". An actor is
/// also found by its name or the words of the report: "~officials". `words` are looked for as they
/// stand, in letters large or small.
struct ShowFilter {
  std::string source{}, target{}, actor{}, cameo{}, plover{}, factuality{}, speaker{}, report{};
  std::string words{};
  std::string from{}, to{};  ///< ISO dates or their beginnings ("2003-05"), inclusive
  std::optional<int> quad{};
  std::optional<double> min_confidence{};
  std::int64_t limit = 50;  ///< rows; 0 = all
};

/// Rows to be shown: names of the columns and values as text.
struct Table {
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;
};

/// Two sides and the events between them, whoever did it to whom. A country stands for all its
/// actors
/// ("USA" for USAGOV and USAMIL), other bodies stand for themselves ("IGOUNO"); a < b.
struct PairCount {
  std::string a, b;
  std::int64_t events = 0;
};

/// One event with the words that support it. Actors are names with codes: "White House [USAGOV]".
struct Example {
  std::string report, date, source, target, cameo;
  std::string label;  ///< of the code; empty where the ledger has no labels
  std::string factuality;
  std::string words;     ///< the evidence
  std::string sentence;  ///< the line of the report in which they stand
  std::string said_by;   ///< empty where the report speaks for itself
};

struct Summary {
  std::int64_t reports = 0, events = 0, statements = 0, rejects = 0;
  std::int64_t actors = 0;            ///< different ones, over all reports
  std::string first_date, last_date;  ///< of the reports
  std::vector<PairCount> busiest;     ///< at most 5, most events first
  std::vector<Example> examples;      ///< at most 3, of different kinds and reports where possible
};

/// For one thread at a time.
class Ledger {
 public:
  /// Opens for writing; creates the file where there is none, brings an older ledger up to date.
  /// Takes the writer's lock. kLedgerLocked, kLedgerNewer, kLedgerForeign, kLedgerOpen.
  static Result<Ledger> open(const std::filesystem::path& path);
  /// Opens for reading only; kLedgerNewer, kLedgerForeign, kLedgerOpen.
  static Result<Ledger> open_readonly(const std::filesystem::path& path);
  Ledger(Ledger&&) noexcept;
  Ledger& operator=(Ledger&&) noexcept;
  /// Commits what has not been flushed, but cannot tell whether that worked: call flush() before.
  ~Ledger();

  /// All records of one report or none. Up to 100 reports share a transaction, which ends by itself
  /// or by flush(). After kLedgerWrite the file is as it was at the last flush, and the error says
  /// how many reports that takes back.
  Result<Added> add(const Minutes& minutes);
  /// Kept once, however often it is added.
  Status add_reject(const RejectRecord& reject);
  Status add_run(const RunRecord& run);
  /// Labels of CAMEO codes ("112", "Accuse, not specified below") for what is shown to people.
  Status set_code_labels(const std::vector<std::pair<std::string, std::string>>& labels);
  /// Commits what has been added since the last flush. What is flushed survives a crash of the
  /// program and of the machine.
  Status flush();

  /// kind: events statements actors reports relations commitments rejects. One row a record, in the
  /// order of the reports' dates, but actors: one row for each different one, the most mentioned
  /// first. kUsage for another kind and for a filter that the kind does not have, kDateInvalid for
  /// a date that is none.
  Result<Table> show(std::string_view kind, const ShowFilter& filter) const;
  /// The records themselves, as JSON Lines, under the same filters.
  Result<std::string> show_jsonl(std::string_view kind, const ShowFilter& filter) const;
  Result<Summary> summary() const;

 private:
  struct Impl;
  explicit Ledger(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace verbale
