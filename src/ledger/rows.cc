// SPDX-License-Identifier: Apache-2.0
#include "ledger/rows.h"

#include <algorithm>

#include "ledger/columns.h"
#include "ledger/insert.h"
#include "record/record_parts.h"

namespace verbale {
namespace {

const std::string kReport = insert_into("reports", std::string("key, ") + columns::kReports);
const std::string kText = insert_into("report_texts", "report_key, text");
const std::string kReportActor = insert_refs_into("report_actors", "report_key");
const std::string kActor = insert_into("actors", columns::kActors);
const std::string kMention =
    insert_into("mentions", "actor_key, position, mention_begin, mention_end, mention");
const std::string kEvent = insert_into("events", columns::kEvents);
const std::string kEventActor = insert_refs_into("event_actors", "event_key");
const std::string kAttribution = insert_into(
    "attributions", std::string("event_key, ") + columns::kRef + ", cue_begin, cue_end, cue");
const std::string kStatement = insert_into("statements", columns::kStatements);
const std::string kStatementActor = insert_refs_into("statement_actors", "statement_key");
const std::string kContent = insert_into(
    "statement_content", "statement_key, position, content_begin, content_end, content");
const std::string kStatementEvent =
    insert_into("statement_events", "statement_key, position, event_key");
const std::string kTime = insert_into("times", columns::kTimes);
const std::string kRelation = insert_into("relations", columns::kRelations);
const std::string kRelationActor = insert_refs_into("relation_actors", "relation_key");

std::string joined(const std::vector<std::string>& parts) {
  std::string all;
  for (const std::string& part : parts) all += (all.empty() ? "" : ",") + part;
  return all;
}

}  // namespace

Result<std::int64_t> coder_key(Database& db, const CoderStamp& coder) {
  Query insert(db,
               "INSERT INTO coders (name, version, model, lexicon) VALUES (?, ?, ?, ?) "
               "ON CONFLICT DO NOTHING");
  insert.with(Exact{coder.name}, Exact{coder.version}, Exact{coder.model}, Exact{coder.lexicon});
  if (Status status = insert.run(); !status) return tl::unexpected(status.error());
  Query find(db,
             "SELECT key FROM coders WHERE name = ? AND version = ? AND model = ? AND lexicon = ?");
  find.with(Exact{coder.name}, Exact{coder.version}, Exact{coder.model}, Exact{coder.lexicon});
  const std::int64_t key = find.next() ? find.integer(0) : 0;
  if (Status status = find.status(); !status) return tl::unexpected(status.error());
  return key;
}

void bind(Query& query, const MinutesRows::Span& span) {
  query.with(span.begin, span.end, span.words);
}

MinutesRows::MinutesRows(Database& db, const Minutes& minutes)
    : db_(db), minutes_(minutes), index_(minutes.text) {}

Status MinutesRows::write(const std::optional<std::int64_t>& key, const ReportHashes& hashes) {
  report(key, hashes);
  actors();
  if (minutes_.report.first_reported_by) {
    ref(kReportActor, report_, "first_reported_by", *minutes_.report.first_reported_by);
  }
  for (const Event& one : minutes_.events) event(one);
  for (const Statement& one : minutes_.statements) statement(one);
  for (const TimeRecord& one : minutes_.times) time(one);
  for (const Relation& one : minutes_.relations) relation(one);
  for (const Commitment& one : minutes_.commitments) commitment(one);
  return std::move(status_);
}

void MinutesRows::report(const std::optional<std::int64_t>& key, const ReportHashes& hashes) {
  const Report& report = minutes_.report;
  const Result<std::int64_t> coder = coder_key(db_, report.coder);
  if (!coder) {
    status_ = tl::unexpected(coder.error());
    return;
  }
  insert(kReport, key, report.id, report.title, report.source, report.author, report.published,
         report.published_from, report.dateline, report.reposted, report.language, report.url,
         report.origin, report.sentences, report.words, *coder, hashes.text, hashes.records);
  report_ = key.value_or(db_.last_key());
  insert(kText, report_, Exact{minutes_.text});
}

void MinutesRows::actors() {
  for (const Actor& actor : minutes_.actors) {
    insert(kActor, report_, actor.id, actor.code, actor.name, actor.kind, actor.description,
           name_of(actor.resolved_by), actor.knowledge);
    const std::int64_t key = db_.last_key();
    actor_keys_.push_back(key);
    int position = 0;
    for (TextRange mention : actor.mentions) {
      if (!mention.empty()) insert(kMention, key, position++, span(mention));
    }
  }
}

void MinutesRows::event(const Event& event) {
  const PlaceValue place = event.place.value_or(PlaceValue());
  insert(kEvent, report_, event.id, event.sentence, span(event.evidence), span(event.trigger),
         event.lemma, event.cameo, event.plover.event, event.plover.mode,
         joined(event.plover.context), event.quad, event.goldstein, name_of(event.factuality),
         name_of(event.tense), span(event.time.text), event.time.value, event.time.begin,
         event.time.end, from(event.time), span(place.text), place.name, place.country,
         place.latitude, place.longitude, span(event.about), event.lexicon, event.confidence);
  const std::int64_t key = db_.last_key();
  event_keys_[event.id] = key;
  refs(kEventActor, key, "source", event.sources);
  refs(kEventActor, key, "target", event.targets);
  attribution(key, event.attribution);
}

void MinutesRows::attribution(std::int64_t event_key, const std::vector<Attribution>& chain) {
  int position = 0;
  for (const Attribution& link : chain) {
    insert(kAttribution, event_key, position++, actor_key(link.source), link.source.code,
           span(link.source.mention), span(link.cue));
  }
}

void MinutesRows::statement(const Statement& statement) {
  insert(kStatement, report_, statement.id, statement.sentence, span(statement.evidence),
         span(statement.cue), name_of(statement.mode), statement.attitude,
         span(statement.time.text), statement.time.value, statement.time.begin, statement.time.end,
         from(statement.time));
  const std::int64_t key = db_.last_key();
  refs(kStatementActor, key, "speaker", statement.speakers);
  refs(kStatementActor, key, "via", statement.via);
  refs(kStatementActor, key, "addressee", statement.addressees);
  refs(kStatementActor, key, "toward", statement.toward);
  int position = 0;
  for (TextRange content : statement.content) {
    if (!content.empty()) insert(kContent, key, position++, span(content));
  }
  position = 0;
  for (const std::string& event : statement.events) {
    insert(kStatementEvent, key, position++, event_keys_[event]);
  }
}

void MinutesRows::time(const TimeRecord& time) {
  insert(kTime, report_, time.id, time.sentence, span(time.evidence), time.timex_type, time.value,
         time.mod, time.begin, time.end, time.anchor);
}

void MinutesRows::relation(const Relation& relation) {
  insert(kRelation, report_, relation.id, relation.sentence, span(relation.evidence),
         Exact{relation.kind}, relation.value, relation.pair, relation.cameo, relation.plover.event,
         relation.plover.mode, joined(relation.plover.context), name_of(relation.factuality),
         relation.confidence);
  const std::int64_t key = db_.last_key();
  ref(kRelationActor, key, "subject", relation.subject);
  ref(kRelationActor, key, "object", relation.object);
}

void MinutesRows::refs(const std::string& sql, std::int64_t key, std::string_view role,
                       const std::vector<ActorRef>& refs) {
  int position = 0;
  for (const ActorRef& one : refs) {
    insert(sql, key, role, position++, actor_key(one), one.code, span(one.mention));
  }
}

void MinutesRows::ref(const std::string& sql, std::int64_t key, std::string_view role,
                      const ActorRef& ref) {
  if (!is_absent(ref)) refs(sql, key, role, {ref});
}

MinutesRows::Span MinutesRows::span(const std::optional<TextRange>& range) const {
  if (!range || range->empty()) return {};
  return {index_.code_point(range->begin), index_.code_point(range->end), range->of(minutes_.text)};
}

std::optional<std::int64_t> MinutesRows::actor_key(const ActorRef& ref) const {
  if (ref.actor < 0 || !status_) return std::nullopt;
  return actor_keys_[static_cast<std::size_t>(ref.actor)];
}

}  // namespace verbale
