// SPDX-License-Identifier: Apache-2.0
//
// What only many reports together show: the same promise in several of them and what became of it,
// the same happening told by several, and how two sides dealt with each other over time. All of it
// is derived: records of reports are never changed by it, the same reports give the same answer in
// whatever order they came in, and a later report can undo a join. The questions are asked of a
// Ledger (ledger.h).
//
// A side is asked for by a pattern: "USA" is every actor whose code begins so (USAGOV, USAMIL),
// "USAGOV" every one below that, "*GOV" any government, "~Karzai" a name or words of the report,
// "GBR,FRA,DEU" any of these.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace verbale {

/// Somebody in a joined record. `code` is empty where nothing is known, `name` never is.
struct Party {
  std::string code;
  std::string name;
  auto operator<=>(const Party&) const = default;
};

/// One link of the chain through which the words reached the reader, outermost first.
struct SourceLink {
  Party who;
  std::string cue;  ///< "said", "according to"; empty where there is none
};

/// What sort of step moves (or does not move) a commitment.
enum class StepKind : std::uint8_t {
  kPromise,  ///< it is made, or made again
  kClaim,    ///< somebody says something of it
  kFinding,  ///< the report itself or an international body says so
  kDeed,     ///< an event that was asserted as fact keeps or breaks it
  kExpiry,   ///< its day has passed, and nothing was heard
};
std::string_view name_of(StepKind kind);  ///< "promise"

/// One turn in the life of a joined commitment.
struct LifeStep {
  StepKind kind = StepKind::kPromise;
  std::string date;    ///< of the words, or of the deed; ISO, empty where unknown
  std::string claims;  ///< what the step says of it: a status, or "mentioned"
  std::string status;  ///< of the commitment after this step
  bool moved = false;  ///< true where the status changed here
  std::string why;     ///< in words, why it moved or did not
  std::vector<SourceLink> said_by;
  std::string words;   ///< the evidence; empty for an expiry
  std::string report;  ///< id; empty for an expiry
  std::string report_title;
  std::string report_source;
  std::string published;
  std::int64_t sentence = 0;  ///< from 0
  /// The words in the report's text, in Unicode code points; equal where there are none.
  std::int64_t begin = 0, end = 0;
  std::string record;  ///< id of the commitment record, or of the event that is the deed
};

/// One promise over all reports that speak of it.
struct JoinedCommitment {
  std::string id;  ///< "USA-1981-01-20-3f2a9c": debtor, first day, hash of the first record
  std::vector<Party> debtors, creditors;
  std::vector<Party> objects;        ///< actors that it concerns
  std::string content;               ///< in the words of its fullest first telling
  std::string cameo, label;          ///< of the promised deed; empty where it is not coded
  std::string condition;             ///< words; empty where there is none
  std::string agreement;             ///< "Algiers Accords"; empty where none is named
  std::string made;                  ///< ISO date of the first telling, or what the words say of it
  std::string due;                   ///< ISO date of the last day; empty where none is said
  std::string status;                ///< on the day that was asked for
  std::string why;                   ///< the reason of the step that gave it that status
  std::string first, last;           ///< dates of the first and last step
  std::int64_t reports = 0;          ///< different reports in the steps
  std::vector<std::string> members;  ///< ids of the commitment records, oldest first
  std::vector<std::string> joined_because;  ///< in words, one for each member
  std::vector<LifeStep> steps;              ///< oldest first
};

/// Empty fields do not filter.
struct CommitmentFilter {
  std::string debtor{}, creditor{};  ///< patterns
  std::string actor{};               ///< debtor, creditor or object
  std::string status{};  ///< one of ledger.md's, or one of these: "broken,disputed"; or "open" for
                         ///< those still in force
  std::string agreement{};   ///< part of its name
  std::string cameo{};       ///< pattern: "08*"
  std::string words{};       ///< stand in the content or in a step
  std::string from{}, to{};  ///< some step lies between; ISO dates or their beginnings
  std::string said{};        ///< and claims this, or one of these: "broken,disputed"
  std::string on{};          ///< as things stood at the end of that day; default: the
                             ///< newest report's. Later steps are left out.
  bool newest = false;       ///< those with the newest step first
  std::int64_t limit = 0;    ///< 0 = all
};

/// Commitments that one named agreement bundles.
struct Agreement {
  std::string name;
  std::vector<Party> parties;
  std::string first, last;
  std::vector<std::string> commitments;          ///< ids
  std::map<std::string, std::int64_t> statuses;  ///< how many of each
};

/// An event that tells of an incident.
struct IncidentTelling {
  std::string event;  ///< id
  std::string report, report_title, report_source, published;
  std::string words;
  std::string factuality;
};

/// One happening, however often it is told.
struct Incident {
  std::string id;  ///< the `story` of its events
  std::string begin, end;
  std::vector<Party> sources, targets;
  std::string cameo, label;
  int quad = 0;
  double goldstein = 0;
  std::string place;
  std::int64_t reports = 0;
  std::vector<IncidentTelling> tellings;  ///< oldest first
};

struct IncidentFilter {
  std::string source{}, target{}, actor{};  ///< patterns
  std::string cameo{};                      ///< pattern
  std::string id{};                         ///< of the incident, or of one of its events
  std::string from{}, to{};                 ///< ISO dates or their beginnings
  std::int64_t reports = 1;                 ///< told by at least so many
  std::int64_t limit = 50;                  ///< 0 = all
};

enum class TiesBy : std::uint8_t { kDay, kWeek, kMonth, kYear };
std::string_view name_of(TiesBy by);  ///< "month"

struct TiesQuery {
  std::string a{}, b{};  ///< patterns; both are needed
  TiesBy by = TiesBy::kMonth;
  std::string from{}, to{};  ///< ISO dates or their beginnings; default: first and last event
  bool asserted = false;     ///< only what is asserted as fact (CT+)
  bool by_incident = false;  ///< count each incident once, not each telling
};

/// Events in one direction, or in both.
struct TiesCount {
  std::array<std::int64_t, 4> quad{};  ///< [0] is quad class 1
  double goldstein = 0;                ///< sum
  std::int64_t events = 0;
  std::int64_t asserted = 0;  ///< of these, with CT+
};

struct TiesPeriod {
  std::string label;       ///< "2003", "2003-05", "2003-W20", "2003-05-13"
  std::string begin, end;  ///< first and last day
  TiesCount both;          ///< what a did to b, b to a, and both together; each event once
  TiesCount forth;         ///< a to b
  TiesCount back;          ///< b to a
  std::map<std::string, std::int64_t> attitudes;  ///< statements of one toward the other
  std::int64_t open = 0;    ///< commitments in force between them at the end of the period
  std::int64_t kept = 0;    ///< that became fulfilled in the period
  std::int64_t broken = 0;  ///< that became broken in the period
};

/// Every period from the first to the last, also those in which nothing happened.
struct TiesSeries {
  TiesQuery query;
  std::vector<TiesPeriod> periods;
};

// Each as one JSON object on a line, with the names of the fields above.
std::string to_jsonl(const JoinedCommitment& commitment);
std::string to_jsonl(const Agreement& agreement);
std::string to_jsonl(const Incident& incident);
std::string to_jsonl(const TiesPeriod& period);

/// The series as a picture: an SVG document that needs nothing else, whatever the names hold.
/// Cooperation stands above the line, conflict below it.
std::string to_svg(const TiesSeries& series);

}  // namespace verbale
