// SPDX-License-Identifier: Apache-2.0
//
// From minutes to rows. One call writes all records of one report; spans become code points with
// their words beside them, references to actors become keys.
#pragma once

#include <verbale/ledger.h>
#include <verbale/records.h>
#include <verbale/result.h>

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/code_points.h"
#include "ledger/sqlite.h"

namespace verbale {

/// Key of the coder's row, made where it is new.
Result<std::int64_t> coder_key(Database& db, const CoderStamp& coder);

class MinutesRows {
 public:
  /// Both outlive it; `minutes` has passed check().
  MinutesRows(Database& db, const Minutes& minutes);

  /// `key` is that of a report whose rows have just been deleted; absent for a new report.
  Status write(const std::optional<std::int64_t>& key, const ReportHashes& hashes);
  /// Of what was written.
  std::int64_t report_key() const { return report_; }

 private:
  /// A span as it is stored: offsets in code points and words, or nothing.
  struct Span {
    std::optional<std::int64_t> begin, end;
    std::string_view words;
  };
  friend void bind(Query& query, const Span& span);

  template <class... Values>
  void insert(const std::string& sql, const Values&... values) {
    if (!status_) return;
    Query query(db_, sql);
    status_ = query.with(values...).run();
  }

  void report(const std::optional<std::int64_t>& key, const ReportHashes& hashes);
  void actors();
  void event(const Event& event);
  void statement(const Statement& statement);
  void time(const TimeRecord& time);
  void relation(const Relation& relation);
  void commitment(const Commitment& commitment);
  void step(std::int64_t commitment_key, int number, const CommitmentStep& step);
  void refs(const std::string& sql, std::int64_t key, std::string_view role,
            const std::vector<ActorRef>& refs);
  void ref(const std::string& sql, std::int64_t key, std::string_view role, const ActorRef& ref);
  void attribution(std::int64_t event_key, const std::vector<Attribution>& chain);

  Span span(const std::optional<TextRange>& range) const;
  std::optional<std::int64_t> actor_key(const ActorRef& ref) const;

  Database& db_;
  const Minutes& minutes_;
  CodePointIndex index_;
  Status status_;  ///< the first failure; nothing is written after it
  std::int64_t report_ = 0;
  std::vector<std::int64_t> actor_keys_;  ///< by index in Minutes::actors
  std::unordered_map<std::string_view, std::int64_t> event_keys_;
};

}  // namespace verbale
