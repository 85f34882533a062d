// SPDX-License-Identifier: Apache-2.0
//
// Where the columns of a table get their values from: one report with all its records, and the
// record that this row is about.
#pragma once

#include <verbale/ledger.h>
#include <verbale/records.h>

#include <map>
#include <string>
#include <string_view>

#include "base/code_points.h"
#include "export/cell.h"
#include "export/reference.h"

namespace verbale {

/// What is the same for all reports.
struct Common {
  Reference reference;
  std::map<std::string, std::string, std::less<>> labels;  ///< of CAMEO codes

  std::string_view label(std::string_view cameo) const;
};

struct ReportView {
  const Minutes& minutes;
  CodePointIndex points;
  const Common& common;

  ReportView(const Minutes& report, const Common& shared)
      : minutes(report), points(report.text), common(shared) {}
  std::string_view words(TextRange range) const { return range.of(minutes.text); }
  const Actor* actor(const ActorRef& ref) const;
  /// The actor's name, else the words that name it, else its code.
  std::string name(const ActorRef& ref) const;
  std::string code(const ActorRef& ref) const;
};

/// A span of a period in which two sides, or one, did something; see periods.h.
struct PeriodCount {
  std::string period;  ///< "2003-05-13" or "2003-05"
  std::string source, target;
  std::int64_t events = 0, quads[4] = {};
  double goldstein = 0;
  std::int64_t events_against = 0;  ///< country tables: done to it
};

/// An actor in a role of some record.
struct RoleOf {
  std::string_view kind;  ///< of the record
  std::string record;     ///< its id
  std::string_view role;
  std::size_t position = 0;
  const ActorRef* ref = nullptr;
  std::optional<TextRange> cue;
};

/// The record that a row is about; what does not belong to the table is null.
struct Row {
  const ReportView* view = nullptr;
  const Report* report = nullptr;
  const Actor* actor = nullptr;
  const Event* event = nullptr;
  const Statement* statement = nullptr;
  const Commitment* commitment = nullptr;
  const CommitmentStep* step = nullptr;
  const Relation* relation = nullptr;
  const TimeRecord* time = nullptr;
  const RejectRecord* reject = nullptr;
  const Review* review = nullptr;
  const PeriodCount* period = nullptr;
  const RoleOf* role = nullptr;
  std::size_t position = 0;  ///< of a part in its record
  TextRange span;            ///< of such a part
  /// One source and one target of an event, where a row is a pair; null where there is none.
  const ActorRef* source = nullptr;
  const ActorRef* target = nullptr;
  std::string pair;  ///< id of the event, with the number of the pair where it has several
};

}  // namespace verbale
