// SPDX-License-Identifier: Apache-2.0
//
// The records that Verbale writes, in the words of the ledger contract (docs/ledger.md). All
// records of one report stand together in a Minutes. Spans are bytes of Minutes::text; the JSON and
// SQLite faces turn them into Unicode code points. Optional things are std::optional, absent
// strings are empty.
#pragma once

#include <verbale/text_range.h>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace verbale {

/// FactBank's values: did it happen (CT+), surely not (CT-), perhaps (PS), probably (PR), or is
/// nothing said (UU: a demand, a fear, a question, a condition).
enum class Factuality : std::uint8_t {
  kCtPlus,
  kPrPlus,
  kPsPlus,
  kCtMinus,
  kPrMinus,
  kPsMinus,
  kUu
};
enum class Tense : std::uint8_t { kPast, kPresent, kFuture, kNone };
enum class SpeechMode : std::uint8_t { kDirect, kIndirect, kMixed };
enum class ResolvedBy : std::uint8_t { kKnowledge, kDescription, kCoreference, kNone };

std::string_view name_of(Factuality value);  ///< "CT+"
std::string_view name_of(Tense value);       ///< "past"
std::string_view name_of(SpeechMode value);  ///< "direct"
std::string_view name_of(ResolvedBy value);  ///< "knowledge"
std::optional<Factuality> factuality_from(std::string_view name);

/// Who plays a role in a record: the actor, its code, and the words that name it there.
struct ActorRef {
  std::int32_t actor = -1;  ///< index into Minutes::actors; -1 where no actor record exists
  std::string code;         ///< CAMEO; empty where unknown
  std::optional<TextRange> mention;
};

/// One link of an attribution chain, outermost first.
struct Attribution {
  ActorRef source;
  std::optional<TextRange> cue;
};

struct TimeValue {
  std::optional<TextRange> text;  ///< the words; absent where it falls back to the report's date
  std::string value;              ///< TIMEX3, e.g. "2003-05"
  std::string begin;              ///< ISO date
  std::string end;                ///< ISO date, the last day that is included
  bool from_report = false;       ///< no words say when: the report's own date was taken
};

struct PlaceValue {
  std::optional<TextRange> text;
  std::string name;
  std::string country;  ///< ISO 3166-1 alpha-3
  std::optional<double> latitude;
  std::optional<double> longitude;
};

struct Plover {
  std::string event;  ///< "CONSULT"; empty for CAMEO 01
  std::string mode;
  std::vector<std::string> context;
};

struct Actor {
  std::string id;
  std::string code;  ///< CAMEO; empty = null
  std::string name;  ///< display name: the knowledge base's, or the longest mention
  std::string kind;  ///< country government person organisation armed_group igo ngo media group
                     ///< place_as_actor
  std::string description;  ///< "Iranian Foreign Ministry spokesman"; empty = null
  ResolvedBy resolved_by = ResolvedBy::kNone;
  std::string knowledge;  ///< id of the knowledge-base entry; empty = null
  std::vector<TextRange> mentions;
};

/// What every record but `report` and `actor` has.
struct RecordBase {
  std::string id;
  std::uint32_t sentence = 0;
  TextRange evidence;
};

struct Event : RecordBase {
  std::vector<ActorRef> sources;
  std::vector<ActorRef> targets;
  TextRange trigger;
  std::string lemma;
  std::string cameo;
  Plover plover;
  int quad = 0;
  double goldstein = 0;
  Factuality factuality = Factuality::kCtPlus;
  Tense tense = Tense::kNone;
  std::vector<Attribution> attribution;
  TimeValue time;
  std::optional<PlaceValue> place;
  std::optional<TextRange> about;
  std::string lexicon;  ///< id of the lexicon entry that fired
  double confidence = 0;
  std::string story;  ///< the incident that it tells of; only where a ledger has joined reports
};

struct Statement : RecordBase {
  std::vector<ActorRef> speakers;
  std::vector<ActorRef> via;
  std::vector<ActorRef> addressees;
  std::optional<TextRange> cue;
  std::vector<TextRange> content;
  SpeechMode mode = SpeechMode::kIndirect;
  std::string attitude;  ///< assert deny admit complain accuse promise threaten demand ask advise
                         ///< expect fear hope intend believe praise
  std::vector<ActorRef> toward;
  std::vector<std::string> events;  ///< ids of the events inside the content
  TimeValue time;
};

struct TimeRecord : RecordBase {
  std::string timex_type;  ///< DATE TIME DURATION SET
  std::string value;
  std::string mod;
  std::string begin;
  std::string end;
  std::string anchor;
};

struct Relation : RecordBase {
  std::string kind;  ///< position_held ... best_for_pair
  ActorRef subject;
  ActorRef object;
  std::string value;
  std::string pair;   ///< best_for_pair only: the caller's id
  std::string cameo;  ///< best_for_pair only
  Plover plover;      ///< best_for_pair only
  Factuality factuality = Factuality::kCtPlus;
  double confidence = 0;
};

/// One turn in the life of a commitment: who says what of it, in which words.
struct CommitmentStep {
  std::string report;  ///< id of the report that tells it
  std::uint32_t sentence = 0;
  std::string date;    ///< ISO date of the report, empty where unknown
  std::string status;  ///< what this step claims: a status of Commitment, or "mentioned"
  std::vector<Attribution> said_by;
  TextRange evidence;
};

/// Who owes whom what.
struct Commitment : RecordBase {
  std::vector<ActorRef> debtors;
  std::vector<ActorRef> creditors;
  TextRange content;
  std::string cameo;  ///< of the deed that is promised; empty where it is not coded
  ActorRef object;    ///< actor that it concerns
  std::optional<TextRange> condition;
  TimeValue made;  ///< absent where the report does not say
  TimeValue due;
  std::string
      status;  ///< conditional active reaffirmed fulfilled broken disputed withdrawn expired
  std::vector<CommitmentStep> history;  ///< oldest first
};

struct CoderStamp {
  std::string name;  ///< "verbale"
  std::string version;
  std::string model;    ///< hash
  std::string lexicon;  ///< hash
};

struct Report {
  std::string id;
  std::string title, source, author, url, language;
  std::string published;       ///< ISO date; empty where unknown
  std::string published_from;  ///< "input" | "text" | "fetched" | empty
  std::string dateline, reposted, origin;
  std::uint32_t sentences = 0;
  std::uint32_t words = 0;
  CoderStamp coder;
  std::optional<ActorRef> first_reported_by;
};

/// Why a place in the text gave no event, or which entry fired: filled on request (explain,
/// --reasons).
struct Trace {
  std::uint32_t sentence = 0;
  TextRange trigger;
  std::string entry;  ///< lexicon entry that was tried; empty for reasons about a clause
  bool fired = false;
  std::string reason;  ///< in words, e.g. "fired: 112 Accuse", "no target: entry asks for one"
};

/// Everything that one report gave. The text stays with it so that spans can be read.
struct Minutes {
  Report report;
  std::string text;
  std::vector<Actor> actors;
  std::vector<Event> events;
  std::vector<Statement> statements;
  std::vector<TimeRecord> times;
  std::vector<Relation> relations;
  std::vector<Commitment> commitments;
  std::vector<Trace> traces;
};

}  // namespace verbale
