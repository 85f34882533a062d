// SPDX-License-Identifier: Apache-2.0
//
// The forty columns of POLECAT, in its order. Events without a PLOVER code (CAMEO 01) have no place
// in it.
#include <algorithm>
#include <array>

#include "export/plover.h"
#include "export/tables.h"

namespace verbale {
namespace {

template <Side side>
Cell cow(const Row& row) {
  const Country* country = side_parts<side>(row).country;
  const int number = country == nullptr ? 0 : country->cow_on(event_date(row));
  return number == 0 ? Cell() : cell_of(number);
}

template <Side side>
Cell sectors(const Row& row) {
  return cell_of(sectors_of(row, on<side>(row)));
}

template <Side side>
Cell first_sector(const Row& row) {
  const Texts all = sectors_of(row, on<side>(row));
  return all.empty() ? Cell() : text_cell(all.front());
}

template <Side side>
Cell title(const Row& row) {
  const ActorRef* ref = on<side>(row);
  const Actor* actor = ref == nullptr ? nullptr : row.view->actor(*ref);
  return actor == nullptr ? Cell() : text_cell(actor->description);
}

Cell raw_place(const Row& row) {
  const bool known = row.event->place && row.event->place->text;
  return known ? text_cell(row.view->words(*row.event->place->text)) : Cell();
}

void add_once(Texts& texts, const std::string& text) {
  if (!text.empty() && std::find(texts.begin(), texts.end(), text) == texts.end()) {
    texts.push_back(text);
  }
}

Cell story_people(const Row& row) {
  Texts texts;
  for (const Actor& actor : row.view->minutes.actors) {
    if (actor.kind == "person") add_once(texts, actor.name);
  }
  return cell_of(texts);
}

bool is_body(const Actor& actor) {
  return actor.kind != "person" && actor.kind != "country" && actor.kind != "place_as_actor";
}

Cell story_bodies(const Row& row) {
  Texts texts;
  for (const Actor& actor : row.view->minutes.actors) {
    if (is_body(actor)) add_once(texts, actor.name);
  }
  return cell_of(texts);
}

Cell story_places(const Row& row) {
  Texts texts;
  for (const Event& event : row.view->minutes.events) {
    if (event.place) add_once(texts, event.place->name);
  }
  return cell_of(texts);
}

Cell publication_day(const Row& row) {
  return text_cell(row.view->minutes.report.published.substr(0, 10));
}

Cell version_of_coder(const Row& row) { return text_cell(row.view->minutes.report.coder.version); }

constexpr auto kColumns = std::to_array<Column>({
    {"Event ID", Holds::kText, "id of the event, with the pair's number where it has several",
     "event.id", [](const Row& row) { return text_cell(row.pair); }},
    {"Event Date", Holds::kDate, "first day of the event, else the report's date",
     "event.time.begin", event_date_cell},
    {"Event Type", Holds::kText, "PLOVER event", "event.plover.event",
     field<&Row::event, &Event::plover, &Plover::event>},
    {"Event Mode", Holds::kText, "PLOVER mode", "event.plover.mode",
     field<&Row::event, &Event::plover, &Plover::mode>},
    {"Intensity", Holds::kNumber, "Goldstein value of the CAMEO code, -10 to 10", "event.goldstein",
     field<&Row::event, &Event::goldstein>},
    {"Quad Code", Holds::kInteger,
     "1 verbal and 2 material cooperation, 3 verbal and 4 material conflict", "event.quad",
     field<&Row::event, &Event::quad>},
    {"Contexts", Holds::kTexts, "PLOVER contexts", "event.plover.context",
     field<&Row::event, &Event::plover, &Plover::context>},
    {"Actor Name", Holds::kText, "as the knowledge has it", "event.sources",
     side_name<Side::kSource>},
    {"Actor Country", Holds::kText, "ISO 3166-1 alpha-3", "event.sources.code",
     side_country_code<Side::kSource>},
    {"Actor COW", Holds::kInteger, "Correlates of War number on the event's date",
     "event.sources.code", cow<Side::kSource>},
    {"Primary Actor Sector", Holds::kText, "PLOVER sector of the first role", "event.sources.code",
     first_sector<Side::kSource>},
    {"Actor Sectors", Holds::kTexts, "PLOVER sectors of the roles", "event.sources.code",
     sectors<Side::kSource>},
    {"Actor Title", Holds::kText, "what the report says they are", "actor.description",
     title<Side::kSource>},
    {"Actor Name Raw", Holds::kText, "the words of the report", "event.sources.mention",
     side_words<Side::kSource>},
    {"Wikipedia Actor ID", Holds::kText, "not known", ""},
    {"Recipient Name", Holds::kText, "as the knowledge has it", "event.targets",
     side_name<Side::kTarget>},
    {"Recipient Country", Holds::kText, "ISO 3166-1 alpha-3", "event.targets.code",
     side_country_code<Side::kTarget>},
    {"Recipient COW", Holds::kInteger, "Correlates of War number on the event's date",
     "event.targets.code", cow<Side::kTarget>},
    {"Primary Recipient Sector", Holds::kText, "PLOVER sector of the first role",
     "event.targets.code", first_sector<Side::kTarget>},
    {"Recipient Sectors", Holds::kTexts, "PLOVER sectors of the roles", "event.targets.code",
     sectors<Side::kTarget>},
    {"Recipient Title", Holds::kText, "what the report says they are", "actor.description",
     title<Side::kTarget>},
    {"Recipient Name Raw", Holds::kText, "the words of the report", "event.targets.mention",
     side_words<Side::kTarget>},
    {"Wikipedia Recipient ID", Holds::kText, "not known", ""},
    {"Placename", Holds::kText, "name of the place", "event.place.name",
     event_place<&PlaceValue::name>},
    {"City", Holds::kText, "not told apart; see Placename", ""},
    {"District", Holds::kText, "not told apart; see Placename", ""},
    {"Province", Holds::kText, "not told apart; see Placename", ""},
    {"Country", Holds::kText, "ISO 3166-1 alpha-3", "event.place.country",
     event_place<&PlaceValue::country>},
    {"Latitude", Holds::kNumber, "degrees north", "event.place.latitude",
     event_place<&PlaceValue::latitude>},
    {"Longitude", Holds::kNumber, "degrees east", "event.place.longitude",
     event_place<&PlaceValue::longitude>},
    {"GeoNames ID", Holds::kText, "not known", ""},
    {"Raw Placename", Holds::kText, "the words of the report", "event.place.text", raw_place},
    {"Feature Type", Holds::kText, "not known", ""},
    {"Source", Holds::kText, "who published the report", "report.source", report_source},
    {"Publication Date", Holds::kDate, "date of the report", "report.published", publication_day},
    {"Story People", Holds::kTexts, "persons in the report", "actor.name", story_people},
    {"Story Organizations", Holds::kTexts, "organisations in the report", "actor.name",
     story_bodies},
    {"Story Locations", Holds::kTexts, "places of its events", "event.place.name", story_places},
    {"Language", Holds::kText, "as given", "report.language",
     [](const Row& row) { return text_cell(row.view->minutes.report.language); }},
    {"Version", Holds::kText, "of the program", "report.coder.version", version_of_coder},
});

void each_plover_pair(const ReportView& view, const RowSink& sink) {
  each_pair(view, [&](const Row& row) {
    if (!row.event->plover.event.empty()) sink(row);
  });
}

}  // namespace

const Sheet& polecat_table() {
  static constexpr Sheet kSheet{"polecat",
                                "one source and one target of an event that has a PLOVER code",
                                "Event ID", kColumns, each_plover_pair};
  return kSheet;
}

}  // namespace verbale
