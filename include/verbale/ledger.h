// SPDX-License-Identifier: Apache-2.0
//
// The ledger: one SQLite file with every record of every report. One writer at a time (held by a
// lock file beside it), any number of readers. Adding the same report twice changes nothing; a
// crash at any moment leaves a whole ledger. The tables are described in docs/ledger.md.
#pragma once

#include <verbale/history.h>
#include <verbale/json.h>
#include <verbale/overview.h>
#include <verbale/records.h>
#include <verbale/result.h>
#include <verbale/reviews.h>

#include <cstdint>
#include <filesystem>
#include <functional>
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

/// What is doubtful about a report that was read all the same.
using WarningRecord = RejectRecord;

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
  std::string place{}, place_country{};  ///< of events: its name, as it stands there; ISO alpha-3
  std::string from{}, to{};              ///< ISO dates or their beginnings ("2003-05"), inclusive
  std::optional<int> quad{};
  std::optional<double> min_confidence{};
  std::int64_t limit = 50;  ///< rows; 0 = all
  /// A column of the kind's view (docs/ledger.md), perhaps with ":desc"; empty: by date.
  std::string sort{};
  /// Instead of records, how many there are for each value of such a column, or of "year", "month"
  /// or "day"; empty: none. Only show() counts.
  std::string count_by{};
};

/// An actor that no list knows and no words of a report coded, over all reports.
struct UnknownActor {
  std::string name, kind;
  bool named = false;       ///< it has a name, and not only a description ("an official")
  std::string description;  ///< what a report says of it; empty where nothing
  std::int64_t mentions = 0, reports = 0;
  std::string first_date, last_date;  ///< of the reports; empty where unknown
  std::vector<std::string> contexts;  ///< the words around it, of at most 3 reports
};

/// A block for an actor file (data/actors/README.md): what the reports say of it, in comments and
/// keys, and the keys that somebody has to fill in.
std::string actor_block(const UnknownActor& actor);

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

/// How many reports came from where; `source` is empty where none is given.
struct SourceCount {
  std::string source;
  std::int64_t reports = 0;
};

struct Summary {
  std::int64_t reports = 0, events = 0, statements = 0, rejects = 0;
  std::int64_t actors = 0;            ///< different ones, over all reports
  std::string first_date, last_date;  ///< of the reports
  std::vector<PairCount> busiest;     ///< at most 5, most events first
  std::vector<SourceCount> sources;   ///< at most 20, most reports first; only from totals()
  std::vector<Example> examples;      ///< at most 3, of different kinds and reports where possible
};

/// By these a ledger knows whether it has a report already.
struct ReportHashes {
  std::string text, records;
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
  /// The same with what hashes_of() gave for these minutes. That can be asked by another thread,
  /// and the one that writes has less to do.
  Result<Added> add(const Minutes& minutes, const ReportHashes& hashes);
  /// kInternal where the minutes are unsound.
  static Result<ReportHashes> hashes_of(const Minutes& minutes);
  /// Kept once, however often it is added.
  Status add_reject(const RejectRecord& reject);
  /// The same, of a report that was read.
  Status add_warning(const WarningRecord& warning);
  Status add_run(const RunRecord& run);
  /// Labels of CAMEO codes ("112", "Accuse, not specified below") for what is shown to people.
  Status set_code_labels(const std::vector<std::pair<std::string, std::string>>& labels);

  /// Writes down what a person says of a record, and gives it back with its id and the record as it
  /// stands. The person's earlier review of that record is kept as taken back. kNotInLedger where
  /// there is no such record, kJsonField where the review does not fit it.
  Result<Review> add_review(Review review);
  /// A review from another ledger, as it is. Where its record is in this one is found anew.
  Status keep_review(const Review& review);
  /// Takes back a review of that person; kNotInLedger where there is none that holds.
  Status undo_review(std::string_view id, std::string_view reviewer, std::string_view when);

  /// Commits what has been added since the last flush. What is flushed survives a crash of the
  /// program and of the machine.
  Status flush();

  /// kind: events statements actors reports relations commitments reviews rejects warnings. One row
  /// a record, in the order of the reports' dates, but actors: one row for each different one, the
  /// most mentioned first. kUsage for another kind and for a filter that the kind does not have,
  /// kDateInvalid for a date that is none.
  Result<Table> show(std::string_view kind, const ShowFilter& filter) const;
  /// The records themselves, as JSON Lines, under the same filters.
  Result<std::string> show_jsonl(std::string_view kind, const ShowFilter& filter) const;
  Result<Summary> summary() const;
  /// In the order in which they were made.
  Result<std::vector<Review>> reviews(const ReviewFilter& filter = {}) const;
  /// Records that this person has not reviewed. kUsage for a kind that is not reviewed so.
  Result<std::vector<Queued>> review_queue(const QueueQuery& query) const;
  /// Ids of all reports, by date.
  Result<std::vector<std::string>> report_ids() const;
  /// All records of one report, with its text; kNotInLedger where there is none of that id.
  Result<Minutes> minutes(std::string_view report) const;
  /// Words in the texts of `reports`, in the evidence of `events` or of `statements`: the best hits
  /// first, with the words around them. Words in any form; "..." is a phrase, -word leaves out,
  /// word* begins so, OR between words is either. kUsage where there is no word to look for, and as
  /// in show().
  Result<Table> search(std::string_view words, std::string_view kind,
                       const ShowFilter& filter) const;
  /// Actors without a code: those with a name, then the others, each the most mentioned first; at
  /// most `limit`, 0 = all.
  Result<std::vector<UnknownActor>> unknown_actors(std::int64_t limit) const;
  /// The text of every report with its id and date (empty where unknown), in the order in which
  /// they came in; `visit` ends it by returning false.
  using TextVisit =
      std::function<bool(std::string_view id, std::string_view date, std::string text)>;
  Status each_text(const TextVisit& visit) const;

  /// Joins commitments and incidents across reports anew and keeps the result in the file, so that
  /// readers need not. Nothing is done where no report has come or gone since. Flushes.
  Status derive();

  // The questions of history.h. Where the file does not hold the joins of its reports, they are
  // made for this Ledger alone. kUsage for a filter that makes no sense, kDateInvalid for a date
  // that is none.

  /// Oldest first.
  Result<std::vector<JoinedCommitment>> commitments(const CommitmentFilter& filter = {}) const;
  /// By its id, an unambiguous beginning of it, or the id of one of its records. `on` as in
  /// CommitmentFilter. kNotInLedger where there is none.
  Result<JoinedCommitment> commitment(std::string_view id, std::string_view on = {}) const;
  /// By name; `filter` chooses the commitments that they bundle.
  Result<std::vector<Agreement>> agreements(const CommitmentFilter& filter = {}) const;
  /// Oldest first.
  Result<std::vector<Incident>> incidents(const IncidentFilter& filter = {}) const;
  Result<TiesSeries> ties(const TiesQuery& query) const;

  // The counts of overview.h, most events (or mentions) first; errors as above.
  Result<std::vector<Dealings>> dealings(const DealingsQuery& query = {}) const;
  Result<std::vector<PlaceCount>> places(const PlacesQuery& query = {}) const;
  Result<std::vector<ActorCount>> actor_counts(const ActorsQuery& query = {}) const;
  /// kUsage where neither a name nor a code is given.
  Result<ActorPage> actor_page(const ActorPageQuery& query) const;
  /// As summary(), but from these counts and without examples: agencies count as their body.
  Result<Summary> totals() const;

 private:
  struct Impl;
  explicit Ledger(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace verbale
