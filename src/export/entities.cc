// SPDX-License-Identifier: Apache-2.0
//
// FollowTheMoney entities, one a line: an Article for each report, a Person, PublicBody,
// Organization or LegalEntity for each actor, an Event for each event. An actor whom the knowledge
// has is one entity over all reports; another is one where kind, code and name are the same.
#include <array>
#include <unordered_set>

#include "base/hash.h"
#include "export/cell_json.h"
#include "export/pairs.h"
#include "export/tables.h"
#include "export/writer.h"

namespace verbale {
namespace {

std::string entity_id(std::string_view kind, std::string_view what) {
  return "verbale-" + hash_hex(std::string(kind) + '\n' + std::string(what));
}

std::string actor_id(const Actor& actor) {
  if (!actor.knowledge.empty()) return entity_id("actor", actor.knowledge);
  return entity_id("unknown actor", actor.kind + '\n' + actor.code + '\n' + actor.name);
}

Cell id(const Row& row) {
  if (row.actor != nullptr) return actor_id(*row.actor);
  if (row.event != nullptr) return entity_id("event", row.event->id);
  return entity_id("report", row.report->id);
}

Cell schema(const Row& row) {
  if (row.event != nullptr) return "Event";
  if (row.report != nullptr) return "Article";
  const std::string& kind = row.actor->kind;
  if (kind == "person") return "Person";
  if (kind == "country" || kind == "government") return "PublicBody";
  return kind == "group" || kind == "place_as_actor" || kind.empty() ? "LegalEntity"
                                                                     : "Organization";
}

Cell name(const Row& row) {
  if (row.actor != nullptr) return text_cell(one_line_text(row.actor->name));
  if (row.event == nullptr) return {};
  const Cell label = event_label(row);
  return is_empty(label) ? text_cell(row.event->cameo) : label;
}

Cell wikidata(const Row& row) {
  if (row.actor == nullptr || row.actor->kind != "country") return {};
  const Country* country = row.view->common.reference.country(row.actor->knowledge);
  return country == nullptr ? Cell() : text_cell(country->wikidata);
}

Cell keywords(const Row& row) {
  if (row.actor != nullptr) return text_cell(row.actor->code);
  if (row.event == nullptr) return {};
  Texts words = {"CAMEO " + row.event->cameo,
                 "factuality " + std::string(name_of(row.event->factuality))};
  if (!row.event->plover.event.empty()) words.push_back("PLOVER " + row.event->plover.event);
  return words;
}

/// Ids of the entities in a role.
template <auto Refs>
Cell actors(const Row& row) {
  if (row.event == nullptr) return {};
  Texts ids;
  for (const ActorRef& ref : row.event->*Refs) {
    const Actor* actor = row.view->actor(ref);
    if (actor != nullptr && !actor->name.empty()) ids.push_back(actor_id(*actor));
  }
  return cell_of(ids);
}

template <auto Field>
Cell of_report(const Row& row) {
  return row.report == nullptr ? Cell() : text_cell(row.report->*Field);
}

Cell url(const Row& row) {
  const std::string& address = row.view->minutes.report.url;
  const bool web = address.starts_with("http://") || address.starts_with("https://");
  return row.actor == nullptr && web ? text_cell(address) : Cell();
}

Cell of_event(const Row& row, Cell (*value)(const Row&)) {
  return row.event == nullptr ? Cell() : value(row);
}

constexpr auto kColumns = std::to_array<Column>({
    {"id", Holds::kText, "of the entity; made from the record's", "id", id},
    {"schema", Holds::kText, "Article Person PublicBody Organization LegalEntity Event",
     "actor.kind", schema},
    {"name", Holds::kText, "of the actor; of an event what its code means", "actor.name", name},
    {"wikidataId", Holds::kText, "of a country", "data/actors/countries", wikidata},
    {"keywords", Holds::kTexts, "an actor's CAMEO code; an event's codes and factuality",
     "event.cameo", keywords},
    {"description", Holds::kText, "what the report says that an actor is", "actor.description",
     [](const Row& row) {
       return row.actor == nullptr ? Cell() : text_cell(one_line_text(row.actor->description));
     }},
    {"organizer", Holds::kTexts, "Event: who did it, ids of entities", "event.sources",
     actors<&Event::sources>},
    {"involved", Holds::kTexts, "Event: to whom, ids of entities", "event.targets",
     actors<&Event::targets>},
    {"startDate", Holds::kDate, "Event: first day", "event.time.begin",
     [](const Row& row) { return of_event(row, event_date_cell); }},
    {"endDate", Holds::kDate, "Event: last day", "event.time.end",
     [](const Row& row) {
       return of_event(row, field<&Row::event, &Event::time, &TimeValue::end>);
     }},
    {"location", Holds::kText, "Event: name of the place", "event.place.name",
     [](const Row& row) { return of_event(row, event_place<&PlaceValue::name>); }},
    {"summary", Holds::kText, "Event: words that support it", "event.evidence",
     [](const Row& row) { return of_event(row, event_evidence); }},
    {"recordId", Holds::kText, "Event: id in the ledger", "event.id",
     [](const Row& row) { return of_event(row, field<&Row::event, &Event::id>); }},
    {"proof", Holds::kText, "Event: id of its Article", "event.report",
     [](const Row& row) -> Cell {
       if (row.event == nullptr) return {};
       return entity_id("report", row.view->minutes.report.id);
     }},
    {"title", Holds::kText, "Article: headline", "report.title", of_report<&Report::title>},
    {"author", Holds::kText, "Article: byline", "report.author", of_report<&Report::author>},
    {"publisher", Holds::kText, "Article: who published it", "report.source",
     of_report<&Report::source>},
    {"publishedAt", Holds::kText, "Article: date", "report.published",
     of_report<&Report::published>},
    {"fileName", Holds::kText, "Article: id in the ledger", "report.id", of_report<&Report::id>},
    {"sourceUrl", Holds::kText, "Article and Event: address of the report", "report.url", url},
    {"country", Holds::kText, "not filled: two letters there, three here", ""},
});

void each_entity(const ReportView& view, const RowSink& sink) {
  sink({.view = &view, .report = &view.minutes.report});
  for (const Actor& actor : view.minutes.actors) {
    if (!actor.name.empty()) sink({.view = &view, .actor = &actor});
  }
  for (const Event& event : view.minutes.events) sink({.view = &view, .event = &event});
}

class EntityWriter : public RowWriter {
 public:
  using RowWriter::RowWriter;

  std::int64_t row(const Row& row) override {
    const std::string id = to_text(value("id", row));
    if (row.actor != nullptr && !seen_.insert(id).second) return 0;
    JsonWriter json;
    json.begin_object();
    json.key("id");
    json.text(id);
    json.key("schema");
    write_json(json, value("schema", row));
    json.key("properties");
    json.begin_object();
    for (const Column& column : table_.columns.subspan(2)) property(json, column, row);
    json.end_object();
    json.end_object();
    json.end_line();
    file_.write(json.take());
    return 1;
  }

 private:
  /// A property is always a list.
  void property(JsonWriter& json, const Column& column, const Row& row) const {
    const Cell cell = value(column, row);
    if (is_empty(cell)) return;
    json.key(column.name);
    if (std::holds_alternative<Texts>(cell)) return write_json(json, cell);
    json.begin_array();
    json.text(to_text(cell));
    json.end_array();
  }

  std::unordered_set<std::string> seen_;
};

}  // namespace

const Sheet& entities_table() {
  static constexpr Sheet kSheet{"entities", "an entity of FollowTheMoney", "id", kColumns,
                                each_entity};
  return kSheet;
}

std::unique_ptr<RowWriter> entity_writer(OutputFile& file, const Sheet& table) {
  return std::make_unique<EntityWriter>(file, table);
}

}  // namespace verbale
