// SPDX-License-Identifier: Apache-2.0
//
// Reports, the actors in them with their mentions, the times, and what was not read.
#include <array>

#include "export/fields.h"
#include "export/tables.h"

namespace verbale {
namespace {

constexpr auto kReportColumns = std::to_array<Column>({
    {"id", Holds::kText, "the report", "report.id", field<&Row::report, &Report::id>},
    {"title", Holds::kText, "headline", "report.title", field<&Row::report, &Report::title>},
    {"source", Holds::kText, "who published it", "report.source",
     field<&Row::report, &Report::source>},
    {"author", Holds::kText, "byline", "report.author", field<&Row::report, &Report::author>},
    {"published", Holds::kText, "date of the report, perhaps with the time", "report.published",
     field<&Row::report, &Report::published>},
    {"published_from", Holds::kText, "input: it was given; text: it was found in the report",
     "report.published_from", field<&Row::report, &Report::published_from>},
    {"dateline", Holds::kText, "place named at the beginning", "report.dateline",
     field<&Row::report, &Report::dateline>},
    {"reposted", Holds::kText, "date on which an older report was put up again", "report.reposted",
     field<&Row::report, &Report::reposted>},
    {"language", Holds::kText, "as given", "report.language",
     field<&Row::report, &Report::language>},
    {"url", Holds::kText, "address", "report.url", field<&Row::report, &Report::url>},
    {"origin", Holds::kText, "file, and line, that it was read from", "report.origin",
     field<&Row::report, &Report::origin>},
    {"sentences", Holds::kInteger, "how many", "report.sentences",
     field<&Row::report, &Report::sentences>},
    {"words", Holds::kInteger, "how many", "report.words", field<&Row::report, &Report::words>},
    {"coder", Holds::kText, "program that coded it", "report.coder.name",
     field<&Row::report, &Report::coder, &CoderStamp::name>},
    {"version", Holds::kText, "its version", "report.coder.version",
     field<&Row::report, &Report::coder, &CoderStamp::version>},
    {"model", Holds::kText, "hash of the model", "report.coder.model",
     field<&Row::report, &Report::coder, &CoderStamp::model>},
    {"lexicon", Holds::kText, "hash of the knowledge", "report.coder.lexicon",
     field<&Row::report, &Report::coder, &CoderStamp::lexicon>},
    {"first_reported_by", Holds::kText, "outlet to which the report gives credit",
     "report.first_reported_by",
     [](const Row& row) -> Cell {
       const auto& credit = row.report->first_reported_by;
       return credit ? text_cell(row.view->name(*credit)) : Cell();
     }},
});

constexpr auto kActorColumns = std::to_array<Column>({
    {"id", Holds::kText, "the actor, within its report", "actor.id",
     field<&Row::actor, &Actor::id>},
    {"report", Holds::kText, "id of the report", "actor.report", report_id},
    {"code", Holds::kText, "CAMEO: country or international code, then roles", "actor.code",
     field<&Row::actor, &Actor::code>},
    {"name", Holds::kText, "as the knowledge has it, else the longest mention", "actor.name",
     field<&Row::actor, &Actor::name>},
    {"kind", Holds::kText,
     "country government person organisation armed_group igo ngo media group place_as_actor",
     "actor.kind", field<&Row::actor, &Actor::kind>},
    {"description", Holds::kText, "what the report says they are", "actor.description",
     field<&Row::actor, &Actor::description>},
    {"resolved_by", Holds::kText, "why the code is what it is", "actor.resolved_by",
     field<&Row::actor, &Actor::resolved_by>},
    {"knowledge", Holds::kText, "entry of the knowledge", "actor.knowledge",
     field<&Row::actor, &Actor::knowledge>},
    {"mentions", Holds::kInteger, "how often it is named", "actor.mentions",
     [](const Row& row) -> Cell { return static_cast<std::int64_t>(row.actor->mentions.size()); }},
});

constexpr auto kMentionColumns = std::to_array<Column>({
    {"actor", Holds::kText, "id of the actor", "actor.id", field<&Row::actor, &Actor::id>},
    {"report", Holds::kText, "id of the report", "actor.report", report_id},
    {"position", Holds::kInteger, "first, second, ... mention, from 0", "actor.mentions",
     field_position},
    {"begin", Holds::kInteger, "first code point", "actor.mentions.begin", part_begin},
    {"end", Holds::kInteger, "code point after the last", "actor.mentions.end", part_end},
    {"text", Holds::kText, "the words", "actor.mentions.text", part_words},
});

constexpr auto kTimeColumns = std::to_array<Column>({
    {"id", Holds::kText, "the expression", "time.id", field<&Row::time, &TimeRecord::id>},
    {"report", Holds::kText, "id of the report", "time.report", report_id},
    {"sentence", Holds::kInteger, "from 0", "time.sentence",
     field<&Row::time, &TimeRecord::sentence>},
    {"begin", Holds::kInteger, "first code point of its words", "time.evidence.begin",
     span_begin<&Row::time, &TimeRecord::evidence>},
    {"end", Holds::kInteger, "code point after the last", "time.evidence.end",
     span_end<&Row::time, &TimeRecord::evidence>},
    {"text", Holds::kText, "the words", "time.evidence.text",
     span_words<&Row::time, &TimeRecord::evidence>},
    {"timex_type", Holds::kText, "DATE TIME DURATION SET", "time.timex_type",
     field<&Row::time, &TimeRecord::timex_type>},
    {"value", Holds::kText, "TIMEX3 value", "time.value", field<&Row::time, &TimeRecord::value>},
    {"mod", Holds::kText, "TIMEX3 modifier", "time.mod", field<&Row::time, &TimeRecord::mod>},
    {"time_begin", Holds::kDate, "first day", "time.begin", field<&Row::time, &TimeRecord::begin>},
    {"time_end", Holds::kDate, "last day", "time.end", field<&Row::time, &TimeRecord::end>},
    {"anchor", Holds::kText, "what it was read against", "time.anchor",
     field<&Row::time, &TimeRecord::anchor>},
});

constexpr auto kRejectColumns = std::to_array<Column>({
    {"report", Holds::kText, "id of the report, where it was found", "rejects.report",
     field<&Row::reject, &RejectRecord::id>},
    {"origin", Holds::kText, "file and line", "rejects.origin",
     field<&Row::reject, &RejectRecord::origin>},
    {"code", Holds::kText, "error code, see verbale errors", "rejects.code",
     field<&Row::reject, &RejectRecord::code>},
    {"what", Holds::kText, "what is wrong", "rejects.what",
     field<&Row::reject, &RejectRecord::what>},
    {"where", Holds::kText, "the place in it", "rejects.found_at",
     field<&Row::reject, &RejectRecord::where>},
    {"to_do", Holds::kText, "what helps", "rejects.to_do",
     field<&Row::reject, &RejectRecord::to_do>},
});

void each_report(const ReportView& view, const RowSink& sink) {
  sink({.view = &view, .report = &view.minutes.report});
}

void each_actor(const ReportView& view, const RowSink& sink) {
  for (const Actor& actor : view.minutes.actors) sink({.view = &view, .actor = &actor});
}

void each_mention(const ReportView& view, const RowSink& sink) {
  for (const Actor& actor : view.minutes.actors) {
    for (std::size_t i = 0; i < actor.mentions.size(); ++i) {
      sink({.view = &view, .actor = &actor, .position = i, .span = actor.mentions[i]});
    }
  }
}

void each_time(const ReportView& view, const RowSink& sink) {
  for (const TimeRecord& time : view.minutes.times) sink({.view = &view, .time = &time});
}

}  // namespace

const Sheet& reports_table() {
  static constexpr Sheet kSheet{"reports", "a report", "id", kReportColumns, each_report};
  return kSheet;
}

const Sheet& actors_table() {
  static constexpr Sheet kSheet{"actors", "an actor of one report", "id", kActorColumns,
                                each_actor};
  return kSheet;
}

const Sheet& mentions_table() {
  static constexpr Sheet kSheet{"mentions", "words that name an actor", "", kMentionColumns,
                                each_mention};
  return kSheet;
}

const Sheet& times_table() {
  static constexpr Sheet kSheet{"times", "an expression of time", "id", kTimeColumns, each_time};
  return kSheet;
}

const Sheet& rejects_table() {
  static constexpr Sheet kSheet{"rejects", "a report that was not read", "", kRejectColumns};
  return kSheet;
}

}  // namespace verbale
