// SPDX-License-Identifier: Apache-2.0
//
// Joins across reports in pieces, for reports that lie on many machines. What Ledger::derive()
// makes of all reports at once is made here by steps of which each needs one report or one group:
// things with one key, or things that a chain of links ties together. Somebody else (Apache Spark:
// docs/spark.md) brings the groups together; nobody holds all reports.
//
//   digest       a report                      -> what the joins need of it, and its words
//   weigh        how many reports have a word     (of all reports)
//   copies       reports with one key          -> pairs: one is a copy of the other
//   event_pieces, event_pairs, incidents:         a report -> pieces with keys -> pairs of events
//   ->
//                                                 the first event of each happening
//   pledge_pieces, pledge_pairs, promises         the same for commitments
//   deed_pieces, pledge, deeds, kept_deeds        events of a side that keep or break a promise
//   incident, promise                             the records of one, as Ledger answers them
//
// The result is that of one process, record for record (python/tests/test_spark_joins.py). Bytes
// are for this version alone, and for one job.
#pragma once

#include <verbale/records.h>
#include <verbale/result.h>

#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace verbale {

/// What joining needs of a report.
struct ReportDigest {
  std::string id, published;          ///< its day, as it sorts; empty where unknown
  std::vector<std::uint32_t> words;   ///< each once
  std::vector<std::uint64_t> sample;  ///< of the text, by which copies are known
  std::vector<std::uint64_t> keys;    ///< by which copies find each other
  std::vector<std::string> events;    ///< ids
  std::string told;                   ///< for the other steps
};

using Pieces = std::vector<std::string>;

/// Something to be brought together with all that has the same key.
struct KeyedPiece {
  std::string key;
  std::string id;  ///< of the event or commitment; empty where it is a whole report's
  std::string piece;
};
/// Two records that may be one.
struct PiecePair {
  std::string a, b;  ///< ids
  std::string piece;
};
/// A record and the first of those that are one with it.
struct PieceMember {
  std::string id, first;
  std::string because;  ///< of commitments, in words
};
struct PieceDeed {
  std::string promise, event;  ///< ids of its first commitment and of the deed
  std::string piece;
};

/// For one thread at a time. kPackedInvalid where bytes are those of another version.
class Spread {
 public:
  using Labels = std::vector<std::pair<std::string, std::string>>;

  /// `labels`: names of CAMEO codes, as in Ledger::set_code_labels.
  static Result<Spread> open(const Labels& labels);
  Spread(Spread&&) noexcept;
  ~Spread();

  Result<ReportDigest> digest(const Minutes& minutes);
  /// How many `reports` there are, and how many have each word; words of one report may be left
  /// out.
  void weigh(std::int64_t reports, const std::vector<std::uint32_t>& words,
             const std::vector<std::uint32_t>& counts);

  /// Indices of a report and of an earlier one of which it is a copy; `samples` by date and id.
  static std::vector<std::pair<std::uint32_t, std::uint32_t>> copies(
      const std::vector<std::vector<std::uint64_t>>& samples);

  /// `reported` is the day of the first copy of the report.
  static Result<std::vector<KeyedPiece>> event_pieces(std::string_view told,
                                                      std::string_view reported);
  Result<std::vector<PiecePair>> event_pairs(std::string_view key, const Pieces& pieces);
  static Result<std::vector<PieceMember>> incidents(const Pieces& pairs);

  Result<std::vector<KeyedPiece>> pledge_pieces(std::string_view told) const;
  Result<std::vector<PiecePair>> pledge_pairs(const Pieces& pieces);
  static Result<std::vector<PieceMember>> promises(const Pieces& pairs);

  /// Events that may keep or break a promise, each under its id. Only those are asked for that are
  /// the first of their incident.
  static Result<std::vector<KeyedPiece>> deed_pieces(std::string_view told);
  /// Each commitment under its own id, to be brought together by promise.
  static Result<std::vector<KeyedPiece>> commitment_pieces(std::string_view told);
  /// One promise of its commitments, under each key of `keys` (of deed_pieces) at which deeds may
  /// be.
  static Result<std::vector<KeyedPiece>> pledge(const Pieces& commitments,
                                                const std::vector<std::string>& keys);
  Result<std::vector<PieceDeed>> deeds(std::string_view key, const Pieces& pledges,
                                       const Pieces& events);
  /// Of one promise: each once, the first of them.
  static Result<std::vector<PieceDeed>> kept_deeds(const Pieces& deeds);

  /// The record of an incident as JSON; `reports` hold its events and nothing else (keep()).
  Result<std::string> incident(std::string_view first, const std::vector<Minutes>& reports);
  /// The same for a promise as things stood at the end of the day `on`; empty where no step tells
  /// of it. `because` by commitment.
  Result<std::string> promise(const std::vector<std::pair<std::string, std::string>>& because,
                              const Pieces& deeds, const std::vector<Minutes>& reports,
                              std::string_view on);

 private:
  struct Impl;
  explicit Spread(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

/// The report with these of its events and commitments, and no other records but its actors.
Minutes keep(Minutes minutes, const std::set<std::string>& ids);

}  // namespace verbale
