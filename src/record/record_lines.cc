// SPDX-License-Identifier: Apache-2.0
#include "record/record_lines.h"

namespace verbale {

RecordLines::RecordLines(const Minutes& minutes) : minutes_(minutes), parts_(minutes) {}

void RecordLines::end() {
  parts_.json.end_object();
  parts_.json.end_line();
}

void RecordLines::report(const JsonOptions& options) {
  const Report& report = minutes_.report;
  begin();
  parts_.head("report", report.id);
  parts_.text("title", report.title);
  parts_.text("source", report.source);
  parts_.text("author", report.author);
  parts_.text("published", report.published);
  parts_.text("published_from", report.published_from);
  parts_.text("dateline", report.dateline);
  parts_.text("reposted", report.reposted);
  parts_.text("language", report.language);
  parts_.text("url", report.url);
  parts_.text("origin", options.with_origin ? report.origin : "");
  parts_.integer("sentences", report.sentences);
  parts_.integer("words", report.words);
  parts_.coder(report.coder);
  parts_.actor("first_reported_by", report.first_reported_by.value_or(ActorRef()));
  if (options.with_text) {
    parts_.json.key("text");
    parts_.json.text(minutes_.text);
  }
  end();
}

void RecordLines::actor(const Actor& actor) {
  begin();
  parts_.head("actor", actor.id);
  parts_.text("code", actor.code);
  parts_.text("name", actor.name);
  parts_.text("kind", actor.kind);
  parts_.text("description", actor.description);
  parts_.text("resolved_by", name_of(actor.resolved_by));
  parts_.text("knowledge", actor.knowledge);
  parts_.spans("mentions", actor.mentions);
  end();
}

void RecordLines::event(const Event& event) {
  begin();
  parts_.head("event", event);
  parts_.actors("sources", event.sources);
  parts_.actors("targets", event.targets);
  parts_.trigger(event.trigger, event.lemma);
  parts_.text("cameo", event.cameo);
  parts_.plover(event.plover);
  parts_.integer("quad", event.quad);
  parts_.number("goldstein", event.goldstein);
  parts_.text("factuality", name_of(event.factuality));
  parts_.text("tense", name_of(event.tense));
  parts_.attribution("attribution", event.attribution);
  parts_.time("time", event.time);
  parts_.place(event.place);
  parts_.span("about", event.about);
  parts_.text("lexicon", event.lexicon);
  parts_.number("confidence", event.confidence);
  if (!event.story.empty()) parts_.text("story", event.story);
  end();
}

void RecordLines::statement(const Statement& statement) {
  begin();
  parts_.head("statement", statement);
  parts_.actors("speakers", statement.speakers);
  parts_.actors("via", statement.via);
  parts_.actors("addressees", statement.addressees);
  parts_.span("cue", statement.cue);
  parts_.spans("content", statement.content);
  parts_.text("mode", name_of(statement.mode));
  parts_.text("attitude", statement.attitude);
  parts_.actor_ids("toward", statement.toward);
  parts_.texts("events", statement.events);
  parts_.time("time", statement.time);
  end();
}

void RecordLines::time(const TimeRecord& time) {
  begin();
  parts_.head("time", time);
  parts_.text("timex_type", time.timex_type);
  parts_.text("value", time.value);
  parts_.text("mod", time.mod);
  parts_.text("begin", time.begin);
  parts_.text("end", time.end);
  parts_.text("anchor", time.anchor);
  end();
}

void RecordLines::relation(const Relation& relation) {
  begin();
  parts_.head("relation", relation);
  parts_.text("kind", relation.kind);
  relation.kind == "best_for_pair" ? best_for_pair(relation) : holds_between(relation);
  parts_.text("factuality", name_of(relation.factuality));
  parts_.number("confidence", relation.confidence);
  end();
}

void RecordLines::best_for_pair(const Relation& relation) {
  parts_.text("pair", relation.pair);
  parts_.text("cameo", relation.cameo);
  parts_.plover(relation.plover);
}

void RecordLines::holds_between(const Relation& relation) {
  parts_.actor("subject", relation.subject);
  parts_.actor("object", relation.object);
  parts_.text("value", relation.value);
}

void RecordLines::commitment(const Commitment& commitment) {
  begin();
  parts_.head("commitment", commitment);
  parts_.actors("debtors", commitment.debtors);
  parts_.actors("creditors", commitment.creditors);
  parts_.content("content", commitment.content, commitment.cameo);
  parts_.actor("object", commitment.object);
  parts_.span("condition", commitment.condition);
  parts_.time("made", commitment.made);
  parts_.time("due", commitment.due);
  parts_.text("status", commitment.status);
  parts_.json.key("history");
  parts_.json.begin_array();
  for (const CommitmentStep& turn : commitment.history) step(turn);
  parts_.json.end_array();
  end();
}

void RecordLines::step(const CommitmentStep& step) {
  begin();
  parts_.text("report", step.report);
  parts_.integer("sentence", step.sentence);
  parts_.text("date", step.date);
  parts_.text("status", step.status);
  parts_.attribution("said_by", step.said_by);
  parts_.span("evidence", step.evidence);
  parts_.json.end_object();
}

void RecordLines::reason(const Trace& trace, std::size_t number) {
  begin();
  parts_.head("reason", minutes_.report.id + "/w" + std::to_string(number));
  parts_.integer("sentence", trace.sentence);
  parts_.span("evidence", trace.trigger);
  parts_.text("entry", trace.entry);
  parts_.json.key("fired");
  parts_.json.boolean(trace.fired);
  parts_.text("reason", trace.reason);
  end();
}

}  // namespace verbale
