// SPDX-License-Identifier: Apache-2.0
#include "ledger/load.h"

#include <optional>
#include <string>

#include "base/code_points.h"
#include "ledger/columns.h"
#include "ledger/load_commitments.h"
#include "ledger/stored_row.h"
#include "record/names.h"

namespace verbale {
namespace {

/// The records of a table: key, then the columns of columns.h but for the report's key.
std::string records_of(const std::string& table, const std::string& columns) {
  const std::string own = columns.substr(columns.find(',') + 2);
  return "SELECT key, " + own + " FROM " + table + " WHERE report_key = ? ORDER BY key";
}

/// What belongs to the records of a table, for the whole report at once: the record's key,
/// `columns`.
std::string parts_of(const std::string& table, const std::string& part,
                     const std::string& columns) {
  const std::string key = table.substr(0, table.size() - 1) + "_key";
  return "SELECT " + key + ", " + columns + " FROM " + table + " JOIN " + part + " ON " + key +
         " = key WHERE report_key = ? ORDER BY " + key + ", ";
}

std::string roles_of(const std::string& table, const std::string& part) {
  return parts_of(table, part, "role, actor_key, code, mention_begin, mention_end, mention") +
         "role, position";
}

const std::string kReport =
    std::string("SELECT ") + columns::kReports +
    ", coders.name, coders.version, coders.model, coders.lexicon, text FROM reports "
    "JOIN coders ON coders.key = coder_key JOIN report_texts ON report_key = reports.key "
    "WHERE reports.key = ?";
const std::string kReportActor =
    "SELECT actor_key, code, mention_begin, mention_end, mention FROM report_actors "
    "WHERE report_key = ?";
const std::string kActors = records_of("actors", columns::kActors);
const std::string kMentions =
    parts_of("actors", "mentions", "mention_begin, mention_end, mention") + "position";
const std::string kEvents = records_of("events", columns::kEvents);
const std::string kEventActors = roles_of("events", "event_actors");
const std::string kAttributions =
    parts_of("events", "attributions",
             "actor_key, code, mention_begin, mention_end, mention, cue_begin, cue_end, cue") +
    "position";
const std::string kStories =
    "SELECT i.event_key, i.story FROM events e JOIN incident_events i ON i.event_key = e.key "
    "WHERE e.report_key = ? ORDER BY i.event_key";
const std::string kStatements = records_of("statements", columns::kStatements);
const std::string kStatementActors = roles_of("statements", "statement_actors");
const std::string kContent =
    parts_of("statements", "statement_content", "content_begin, content_end, content") + "position";
const std::string kStatementEvents =
    parts_of("statements", "statement_events", "event_key") + "position";
const std::string kTimes = records_of("times", columns::kTimes);
const std::string kRelations = records_of("relations", columns::kRelations);
const std::string kRelationActors = roles_of("relations", "relation_actors");
const std::string kCommitments = records_of("commitments", columns::kCommitments);
const std::string kCommitmentActors = roles_of("commitments", "commitment_actors");
const std::string kSteps =
    "SELECT commitment_key, told_in, s.sentence, date, s.status, "
    "s.evidence_begin, s.evidence_end, s.evidence FROM commitments JOIN commitment_steps s ON "
    "commitment_key = key WHERE report_key = ? ORDER BY commitment_key, step";
const std::string kSources =
    parts_of(
        "commitments", "commitment_sources",
        "step, actor_key, code, mention_begin, mention_end, mention, cue_begin, cue_end, cue") +
    "step, position";

class Loader {
 public:
  Loader(Database& db, std::int64_t report_key) : db_(db), key_(report_key) {}

  Result<Loaded> run() {
    report();
    index_.emplace(out_.minutes.text);
    actors();
    events();
    statements();
    times();
    relations();
    commitments();
    if (!status_) return tl::unexpected(status_.error());
    return std::move(out_);
  }

 private:
  /// Calls `read(row)` for each row that `sql` gives for the report.
  template <class Read>
  void each(const std::string& sql, const Read& read) {
    if (!status_) return;
    Query query(db_, sql);
    query.with(key_);
    while (query.next()) {
      StoredRow row(query, *index_, out_.actors);
      read(row);
    }
    status_ = query.status();
  }

  /// The same for rows that belong to a record: calls `read(record, row)`.
  template <class Record, class Read>
  void each_part(const std::string& sql, std::vector<Record>& records,
                 const std::vector<std::int64_t>& keys, const Read& read) {
    each(sql, [&](StoredRow& row) {
      const std::int32_t at = position_of(row.integer(), keys);
      if (at >= 0) read(records[static_cast<std::size_t>(at)], row);
    });
  }

  void report() {
    Query query(db_, kReport);
    query.with(key_);
    const bool found = query.next();
    status_ = query.status();
    if (found) {
      read_report(query);
    } else if (status_) {
      status_ = fail(ErrorCode::kLedgerQuery, "no report has the key " + std::to_string(key_));
    }
  }

  void read_report(const Query& query) {
    const CodePointIndex none{std::string_view()};
    StoredRow row(query, none, out_.actors);
    Report& report = out_.minutes.report;
    for (std::string* field : {&report.id, &report.title, &report.source, &report.author,
                               &report.published, &report.published_from, &report.dateline,
                               &report.reposted, &report.language, &report.url, &report.origin}) {
      *field = row.text();
    }
    report.sentences = static_cast<std::uint32_t>(row.integer());
    report.words = static_cast<std::uint32_t>(row.integer());
    row.skip(3);  // coder_key and the hashes
    report.coder = {row.text(), row.text(), row.text(), row.text()};
    out_.minutes.text = row.text();
  }

  void actors() {
    std::vector<Actor>& actors = out_.minutes.actors;
    each(kActors, [&](StoredRow& row) {
      out_.actors.push_back(row.integer());
      Actor& actor = actors.emplace_back();
      actor.id = row.text();
      actor.code = row.text();
      actor.name = row.text();
      actor.kind = row.text();
      actor.description = row.text();
      actor.resolved_by = resolved_by_from(row.text()).value_or(ResolvedBy::kNone);
      actor.knowledge = row.text();
    });
    each_part(kMentions, actors, out_.actors,
              [](Actor& actor, StoredRow& row) { actor.mentions.push_back(row.span_or_empty()); });
    each(kReportActor, [&](StoredRow& row) { out_.minutes.report.first_reported_by = row.ref(); });
  }

  static Event read_event(StoredRow& row) {
    Event event;
    row.base(event);
    event.trigger = row.span_or_empty();
    event.lemma = row.text();
    event.cameo = row.text();
    event.plover = row.plover();
    event.quad = static_cast<int>(row.integer());
    event.goldstein = row.real();
    event.factuality = factuality_from(row.text()).value_or(Factuality::kUu);
    event.tense = tense_from(row.text()).value_or(Tense::kNone);
    event.time = row.time();
    event.place = row.place();
    event.about = row.span();
    event.lexicon = row.text();
    event.confidence = row.real();
    return event;
  }

  void events() {
    std::vector<Event>& events = out_.minutes.events;
    each(kEvents, [&](StoredRow& row) {
      out_.events.push_back(row.integer());
      events.push_back(read_event(row));
    });
    each_part(kEventActors, events, out_.events, [](Event& event, StoredRow& row) {
      const bool source = row.text() == "source";
      (source ? event.sources : event.targets).push_back(row.ref());
    });
    each_part(kAttributions, events, out_.events, [](Event& event, StoredRow& row) {
      Attribution& link = event.attribution.emplace_back();
      link.source = row.ref();
      link.cue = row.span();
    });
    each_part(kStories, events, out_.events,
              [](Event& event, StoredRow& row) { event.story = row.text(); });
  }

  void statements() {
    std::vector<Statement>& statements = out_.minutes.statements;
    each(kStatements, [&](StoredRow& row) {
      out_.statements.push_back(row.integer());
      Statement& statement = statements.emplace_back();
      row.base(statement);
      statement.cue = row.span();
      statement.mode = speech_mode_from(row.text()).value_or(SpeechMode::kIndirect);
      statement.attitude = row.text();
      statement.time = row.time();
    });
    each_part(kStatementActors, statements, out_.statements, read_statement_actor);
    each_part(kContent, statements, out_.statements, [](Statement& statement, StoredRow& row) {
      statement.content.push_back(row.span_or_empty());
    });
    each_part(kStatementEvents, statements, out_.statements,
              [&](Statement& statement, StoredRow& row) {
                const std::int32_t at = position_of(row.integer(), out_.events);
                if (at >= 0) statement.events.push_back(event_id(at));
              });
  }

  static void read_statement_actor(Statement& statement, StoredRow& row) {
    const std::string role = row.text();
    auto& refs = role == "speaker"     ? statement.speakers
                 : role == "via"       ? statement.via
                 : role == "addressee" ? statement.addressees
                                       : statement.toward;
    refs.push_back(row.ref());
  }

  const std::string& event_id(std::int32_t at) const {
    return out_.minutes.events[static_cast<std::size_t>(at)].id;
  }

  void times() {
    each(kTimes, [&](StoredRow& row) {
      out_.times.push_back(row.integer());
      TimeRecord& time = out_.minutes.times.emplace_back();
      row.base(time);
      for (std::string* field :
           {&time.timex_type, &time.value, &time.mod, &time.begin, &time.end, &time.anchor}) {
        *field = row.text();
      }
    });
  }

  void relations() {
    std::vector<Relation>& relations = out_.minutes.relations;
    each(kRelations, [&](StoredRow& row) {
      out_.relations.push_back(row.integer());
      Relation& relation = relations.emplace_back();
      row.base(relation);
      relation.kind = row.text();
      relation.value = row.text();
      relation.pair = row.text();
      relation.cameo = row.text();
      relation.plover = row.plover();
      relation.factuality = factuality_from(row.text()).value_or(Factuality::kUu);
      relation.confidence = row.real();
    });
    each_part(kRelationActors, relations, out_.relations, [](Relation& relation, StoredRow& row) {
      const bool subject = row.text() == "subject";
      (subject ? relation.subject : relation.object) = row.ref();
    });
  }

  void commitments() {
    std::vector<Commitment>& commitments = out_.minutes.commitments;
    each(kCommitments, [&](StoredRow& row) {
      out_.commitments.push_back(row.integer());
      commitments.push_back(read_commitment(row));
    });
    each_part(kCommitmentActors, commitments, out_.commitments, read_commitment_actor);
    each_part(kSteps, commitments, out_.commitments, read_step);
    each_part(kSources, commitments, out_.commitments, read_step_source);
  }

  Database& db_;
  std::int64_t key_;
  Loaded out_;
  std::optional<CodePointIndex> index_;
  Status status_;
};

}  // namespace

Result<Loaded> load(Database& db, std::int64_t report_key) { return Loader(db, report_key).run(); }

}  // namespace verbale
