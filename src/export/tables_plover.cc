// SPDX-License-Identifier: Apache-2.0
//
// PLOVER's JSON: one object an event, all its actors together. Fields that have a list of objects
// are made here; the rest are columns like any other.
#include <algorithm>
#include <array>

#include "export/plover.h"
#include "export/tables.h"
#include "record/json_writer.h"

namespace verbale {

Texts sectors_of(const Row& row, const ActorRef* ref) {
  Texts sectors;
  if (ref == nullptr) return sectors;
  const Reference& reference = row.view->common.reference;
  for (const std::string& role : reference.parts(row.view->code(*ref)).roles) {
    const std::string sector(reference.sector(role));
    const std::string& name = sector.empty() ? role : sector;
    if (std::find(sectors.begin(), sectors.end(), name) == sectors.end()) sectors.push_back(name);
  }
  return sectors;
}

namespace {

void texts_field(JsonWriter& json, std::string_view key, const Texts& texts) {
  json.key(key);
  json.begin_array();
  for (const std::string& text : texts) json.text(text);
  json.end_array();
}

void text_field(JsonWriter& json, std::string_view key, std::string_view text) {
  json.key(key);
  json.text_or_null(text);
}

void null_fields(JsonWriter& json, std::initializer_list<std::string_view> keys) {
  for (std::string_view key : keys) text_field(json, key, {});
}

void actor(JsonWriter& json, const Row& row, const ActorRef& ref) {
  const Actor* known = row.view->actor(ref);
  const Country* country = row.view->common.reference.parts(row.view->code(ref)).country;
  json.begin_object();
  text_field(json, "code", country == nullptr ? row.view->code(ref) : country->code);
  texts_field(json, "sector", sectors_of(row, &ref));
  text_field(json, "entity_text", ref.mention ? row.view->words(*ref.mention) : "");
  text_field(json, "identifier_id", known == nullptr ? "" : known->knowledge);
  text_field(json, "identifier_text", row.view->name(ref));
  null_fields(json, {"religion", "ethnicity"});
  text_field(json, "office", known == nullptr ? "" : known->description);
  null_fields(json, {"gender", "age"});
  json.end_object();
}

template <auto Refs>
Cell actors(const Row& row) {
  JsonWriter json;
  json.begin_array();
  for (const ActorRef& ref : row.event->*Refs) actor(json, row, ref);
  json.end_array();
  return Json{json.take()};
}

Cell place(const Row& row) {
  JsonWriter json;
  if (!row.event->place) return {};
  const PlaceValue& place = *row.event->place;
  json.begin_object();
  text_field(json, "extracted_place", place.text ? row.view->words(*place.text) : "");
  text_field(json, "resolved_place", place.name);
  null_fields(json, {"geonameid"});
  json.key("lat");
  place.latitude ? json.number(*place.latitude) : json.null();
  json.key("lon");
  place.longitude ? json.number(*place.longitude) : json.null();
  null_fields(json, {"city", "district", "province"});
  text_field(json, "country", to_text(event_country(row)));
  text_field(json, "country_code", place.country);
  null_fields(json, {"feature_class", "feature_code", "resolution"});
  json.end_object();
  return Json{json.take()};
}

Cell text_info(const Row& row) {
  JsonWriter json;
  json.begin_object();
  json.key("sequence");
  json.integer(std::int64_t{row.event->sentence} + 1);
  json.key("start");
  json.integer(row.view->points.code_point(row.event->evidence.begin));
  json.key("end");
  json.integer(row.view->points.code_point(row.event->evidence.end));
  null_fields(json, {"text_story"});
  json.end_object();
  return Json{json.take()};
}

Cell cite_info(const Row& row) {
  const Report& report = row.view->minutes.report;
  JsonWriter json;
  json.begin_object();
  null_fields(json, {"corpus"});
  text_field(json, "citation", report.id);
  text_field(json, "url", report.url);
  text_field(json, "title", report.title);
  text_field(json, "language", report.language);
  text_field(json, "publication", report.source);
  null_fields(json, {"license", "copyright"});
  text_field(json, "coder", report.coder.name + " " + report.coder.version);
  text_field(json, "codebook", "PLOVER");
  text_field(json, "version", "0.8");
  json.end_object();
  return Json{json.take()};
}

template <auto Field>
Cell one_in_list(const Row& row) {
  const std::string& text = (row.event->plover).*Field;
  return text.empty() ? Cell() : Cell(Texts{text});
}

constexpr auto kColumns = std::to_array<Column>({
    {"id", Holds::kText, "id of the event", "event.id", field<&Row::event, &Event::id>},
    {"has_event", Holds::kJson, "always true", "", [](const Row&) -> Cell { return Json{"true"}; }},
    {"date", Holds::kDate, "first day of the event, else the report's date", "event.time.begin",
     event_date_cell},
    {"time", Holds::kText, "not known", ""},
    {"enddate", Holds::kDate, "last day of the event", "event.time.end",
     field<&Row::event, &Event::time, &TimeValue::end>},
    {"endtime", Holds::kText, "not known", ""},
    {"actor", Holds::kJson,
     "who did it: code, sector, entity_text (words), identifier_id (knowledge), identifier_text "
     "(name), office (description); religion, ethnicity, gender, age are not known",
     "event.sources", actors<&Event::sources>},
    {"recipient", Holds::kJson, "to whom, the same fields", "event.targets",
     actors<&Event::targets>},
    {"event", Holds::kTexts, "PLOVER event", "event.plover.event", one_in_list<&Plover::event>},
    {"event_loc", Holds::kJson,
     "the place: extracted_place (words), resolved_place (name), lat, lon, country, country_code "
     "(alpha-3); the rest is not known",
     "event.place", place},
    {"event_text", Holds::kTexts, "words that support it", "event.evidence",
     [](const Row& row) { return Cell(Texts{std::string(row.view->words(row.event->evidence))}); }},
    {"quad_code", Holds::kInteger,
     "1 verbal and 2 material cooperation, 3 verbal and 4 material conflict", "event.quad",
     field<&Row::event, &Event::quad>},
    {"event_scale", Holds::kNumber, "Goldstein value of the CAMEO code", "event.goldstein",
     field<&Row::event, &Event::goldstein>},
    {"mode", Holds::kTexts, "PLOVER mode", "event.plover.mode", one_in_list<&Plover::mode>},
    {"context", Holds::kTexts, "PLOVER contexts", "event.plover.context",
     field<&Row::event, &Event::plover, &Plover::context>},
    {"link", Holds::kText, "address of the report", "report.url", report_url},
    {"text", Holds::kText, "words that support it", "event.evidence", event_evidence},
    {"text_info", Holds::kJson,
     "sequence: sentence, from 1; start and end of the words in code points", "event.evidence",
     text_info},
    {"cite_info", Holds::kJson, "the report: citation (id), url, title, language, publication",
     "report", cite_info},
    {"coder", Holds::kText, "program that coded it", "report.coder.name",
     [](const Row& row) { return text_cell(row.view->minutes.report.coder.name); }},
    {"coded_date", Holds::kText, "left out, so that the same ledger gives the same bytes", ""},
    {"comment", Holds::kText, "CAMEO code, factuality, and confidence of the event", "event.cameo",
     [](const Row& row) {
       return text_cell("CAMEO " + row.event->cameo + "; " +
                        std::string(name_of(row.event->factuality)) + "; confidence " +
                        number_text(row.event->confidence));
     }},
});

void each_plover_event(const ReportView& view, const RowSink& sink) {
  for (const Event& event : view.minutes.events) {
    if (!event.plover.event.empty()) sink({.view = &view, .event = &event});
  }
}

}  // namespace

const Sheet& plover_table() {
  static constexpr Sheet kSheet{"plover", "an event that has a PLOVER code", "id", kColumns,
                                each_plover_event};
  return kSheet;
}

}  // namespace verbale
