// SPDX-License-Identifier: Apache-2.0
//
// What is joined across reports, as JSON Lines.
#include <verbale/history.h>

#include "record/json_writer.h"

namespace verbale {
namespace {

class Lines {
 public:
  void text(std::string_view key, std::string_view value) {
    json.key(key);
    json.text_or_null(value);
  }
  void integer(std::string_view key, std::int64_t value) {
    json.key(key);
    json.integer(value);
  }
  void number(std::string_view key, double value) {
    json.key(key);
    json.number(value);
  }
  void texts(std::string_view key, const std::vector<std::string>& values) {
    json.key(key);
    json.begin_array();
    for (const std::string& value : values) json.text(value);
    json.end_array();
  }
  void counts(std::string_view key, const std::map<std::string, std::int64_t>& values) {
    json.key(key);
    json.begin_object();
    for (const auto& [name, count] : values) integer(name, count);
    json.end_object();
  }
  void party_fields(const Party& party) {
    text("code", party.code);
    text("name", party.name);
  }
  void parties(std::string_view key, const std::vector<Party>& values) {
    json.key(key);
    json.begin_array();
    for (const Party& party : values) {
      json.begin_object();
      party_fields(party);
      json.end_object();
    }
    json.end_array();
  }
  void begin(std::string_view record) {
    json.begin_object();
    text("record", record);
  }
  std::string end() {
    json.end_object();
    json.end_line();
    return json.take();
  }

  JsonWriter json;
};

void write_step(Lines& out, const LifeStep& step) {
  out.json.begin_object();
  out.text("kind", name_of(step.kind));
  out.text("date", step.date);
  out.text("claims", step.claims);
  out.text("status", step.status);
  out.json.key("moved");
  out.json.boolean(step.moved);
  out.text("why", step.why);
  out.json.key("said_by");
  out.json.begin_array();
  for (const SourceLink& link : step.said_by) {
    out.json.begin_object();
    out.party_fields(link.who);
    out.text("cue", link.cue);
    out.json.end_object();
  }
  out.json.end_array();
  out.text("words", step.words);
  out.integer("begin", step.begin);
  out.integer("end", step.end);
  out.text("report", step.report);
  out.text("report_title", step.report_title);
  out.text("report_source", step.report_source);
  out.text("published", step.published);
  out.integer("sentence", step.sentence);
  out.text("id", step.record);
  out.json.end_object();
}

void write_count(Lines& out, std::string_view key, const TiesCount& count) {
  out.json.key(key);
  out.json.begin_object();
  out.json.key("quad");
  out.json.begin_array();
  for (std::int64_t number : count.quad) out.json.integer(number);
  out.json.end_array();
  out.number("goldstein", count.goldstein);
  out.integer("events", count.events);
  out.integer("asserted", count.asserted);
  out.json.end_object();
}

}  // namespace

std::string to_jsonl(const JoinedCommitment& one) {
  Lines out;
  out.begin("joined_commitment");
  out.text("id", one.id);
  out.parties("debtors", one.debtors);
  out.parties("creditors", one.creditors);
  out.parties("objects", one.objects);
  out.text("content", one.content);
  out.text("cameo", one.cameo);
  out.text("label", one.label);
  out.text("condition", one.condition);
  out.text("agreement", one.agreement);
  out.text("made", one.made);
  out.text("due", one.due);
  out.text("status", one.status);
  out.text("why", one.why);
  out.text("first", one.first);
  out.text("last", one.last);
  out.integer("reports", one.reports);
  out.texts("members", one.members);
  out.texts("joined_because", one.joined_because);
  out.json.key("steps");
  out.json.begin_array();
  for (const LifeStep& step : one.steps) write_step(out, step);
  out.json.end_array();
  return out.end();
}

std::string to_jsonl(const Agreement& one) {
  Lines out;
  out.begin("agreement");
  out.text("name", one.name);
  out.parties("parties", one.parties);
  out.text("first", one.first);
  out.text("last", one.last);
  out.texts("commitments", one.commitments);
  out.counts("statuses", one.statuses);
  return out.end();
}

std::string to_jsonl(const Incident& one) {
  Lines out;
  out.begin("incident");
  out.text("id", one.id);
  out.text("begin", one.begin);
  out.text("end", one.end);
  out.parties("sources", one.sources);
  out.parties("targets", one.targets);
  out.text("cameo", one.cameo);
  out.text("label", one.label);
  out.integer("quad", one.quad);
  out.number("goldstein", one.goldstein);
  out.text("place", one.place);
  out.integer("reports", one.reports);
  out.json.key("tellings");
  out.json.begin_array();
  for (const IncidentTelling& telling : one.tellings) {
    out.json.begin_object();
    out.text("event", telling.event);
    out.text("report", telling.report);
    out.text("report_title", telling.report_title);
    out.text("report_source", telling.report_source);
    out.text("published", telling.published);
    out.text("words", telling.words);
    out.text("factuality", telling.factuality);
    out.json.end_object();
  }
  out.json.end_array();
  return out.end();
}

std::string to_jsonl(const TiesPeriod& one) {
  Lines out;
  out.begin("ties");
  out.text("period", one.label);
  out.text("begin", one.begin);
  out.text("end", one.end);
  write_count(out, "both", one.both);
  write_count(out, "forth", one.forth);
  write_count(out, "back", one.back);
  out.counts("attitudes", one.attitudes);
  out.integer("open", one.open);
  out.integer("kept", one.kept);
  out.integer("broken", one.broken);
  return out.end();
}

}  // namespace verbale
