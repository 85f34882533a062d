// SPDX-License-Identifier: Apache-2.0
//
// Events as the ledger has them: several sources or targets stand together in one row.
#include <array>

#include "export/fields.h"
#include "export/tables.h"

namespace verbale {
namespace {

template <auto Text>
Cell said_by(const Row& row) {
  Texts texts;
  for (const Attribution& link : row.event->attribution) {
    texts.push_back(((*row.view).*Text)(link.source));
  }
  return cell_of(texts);
}

template <auto Field>
Cell place(const Row& row) {
  return row.event->place ? cell_of((*row.event->place).*Field) : Cell();
}

constexpr auto kColumns = std::to_array<Column>({
    {"id", Holds::kText, "the event", "event.id", field<&Row::event, &Event::id>},
    {"report", Holds::kText, "id of the report", "event.report", report_id},
    {"published", Holds::kText, "date of the report, perhaps with the time", "report.published",
     report_date},
    {"report_source", Holds::kText, "who published the report", "report.source", report_source},
    {"sentence", Holds::kInteger, "from 0", "event.sentence", field<&Row::event, &Event::sentence>},
    {"time_begin", Holds::kDate, "first day of the event", "event.time.begin",
     field<&Row::event, &Event::time, &TimeValue::begin>},
    {"time_end", Holds::kDate, "last day of the event", "event.time.end",
     field<&Row::event, &Event::time, &TimeValue::end>},
    {"time_value", Holds::kText, "TIMEX3 value", "event.time.value",
     field<&Row::event, &Event::time, &TimeValue::value>},
    {"time_from", Holds::kText, "report: no words say when, the report's date was taken",
     "event.time.from",
     [](const Row& row) { return row.event->time.from_report ? Cell("report") : Cell(); }},
    {"source_codes", Holds::kTexts, "who did it, CAMEO codes", "event.sources.code",
     codes<&Row::event, &Event::sources>},
    {"source_names", Holds::kTexts, "the same, names", "event.sources",
     names<&Row::event, &Event::sources>},
    {"target_codes", Holds::kTexts, "to whom, CAMEO codes", "event.targets.code",
     codes<&Row::event, &Event::targets>},
    {"target_names", Holds::kTexts, "the same, names", "event.targets",
     names<&Row::event, &Event::targets>},
    {"trigger", Holds::kText, "word that carries the event", "event.trigger.text",
     span_words<&Row::event, &Event::trigger>},
    {"trigger_begin", Holds::kInteger, "its first code point", "event.trigger.begin",
     span_begin<&Row::event, &Event::trigger>},
    {"trigger_end", Holds::kInteger, "code point after its last", "event.trigger.end",
     span_end<&Row::event, &Event::trigger>},
    {"lemma", Holds::kText, "its dictionary form", "event.trigger.lemma",
     field<&Row::event, &Event::lemma>},
    {"cameo", Holds::kText, "CAMEO 1.1b3 code; text, zeros in front count", "event.cameo",
     field<&Row::event, &Event::cameo>},
    {"label", Holds::kText, "what the code means", "codes.label",
     [](const Row& row) { return text_cell(row.view->common.label(row.event->cameo)); }},
    {"plover", Holds::kText, "PLOVER 0.8 event; empty for CAMEO 01", "event.plover.event",
     field<&Row::event, &Event::plover, &Plover::event>},
    {"plover_mode", Holds::kText, "PLOVER mode", "event.plover.mode",
     field<&Row::event, &Event::plover, &Plover::mode>},
    {"plover_context", Holds::kTexts, "PLOVER contexts", "event.plover.context",
     field<&Row::event, &Event::plover, &Plover::context>},
    {"quad", Holds::kInteger,
     "1 verbal and 2 material cooperation, 3 verbal and 4 material conflict", "event.quad",
     field<&Row::event, &Event::quad>},
    {"goldstein", Holds::kNumber, "-10 (conflict) to 10 (cooperation)", "event.goldstein",
     field<&Row::event, &Event::goldstein>},
    {"factuality", Holds::kText,
     "CT+ PR+ PS+ it happened: certainly, probably, perhaps; CT- PR- PS- it did not; UU not said",
     "event.factuality", field<&Row::event, &Event::factuality>},
    {"tense", Holds::kText, "past present future none", "event.tense",
     field<&Row::event, &Event::tense>},
    {"said_by_codes", Holds::kTexts, "who says so, outermost first, CAMEO codes",
     "event.attribution.code", said_by<&ReportView::code>},
    {"said_by_names", Holds::kTexts, "the same, names", "event.attribution",
     said_by<&ReportView::name>},
    {"place", Holds::kText, "where it happened", "event.place.name", place<&PlaceValue::name>},
    {"place_country", Holds::kText, "ISO 3166-1 alpha-3", "event.place.country",
     place<&PlaceValue::country>},
    {"latitude", Holds::kNumber, "degrees north", "event.place.latitude",
     place<&PlaceValue::latitude>},
    {"longitude", Holds::kNumber, "degrees east", "event.place.longitude",
     place<&PlaceValue::longitude>},
    {"about", Holds::kText, "what it is about", "event.about.text",
     span_words<&Row::event, &Event::about>},
    {"evidence", Holds::kText, "words that support it", "event.evidence.text",
     span_words<&Row::event, &Event::evidence>},
    {"evidence_begin", Holds::kInteger, "their first code point", "event.evidence.begin",
     span_begin<&Row::event, &Event::evidence>},
    {"evidence_end", Holds::kInteger, "code point after their last", "event.evidence.end",
     span_end<&Row::event, &Event::evidence>},
    {"lexicon", Holds::kText, "entry of the lexicon that fired", "event.lexicon",
     field<&Row::event, &Event::lexicon>},
    {"confidence", Holds::kNumber, "0 to 1", "event.confidence",
     field<&Row::event, &Event::confidence>},
});

void each_event(const ReportView& view, const RowSink& sink) {
  for (const Event& event : view.minutes.events) sink({.view = &view, .event = &event});
}

bool is_located(const Event& event) {
  return event.place && event.place->latitude && event.place->longitude;
}

void each_located(const ReportView& view, const RowSink& sink) {
  for (const Event& event : view.minutes.events) {
    if (is_located(event)) sink({.view = &view, .event = &event});
  }
}

}  // namespace

const Sheet& events_table() {
  static constexpr Sheet kSheet{"events", "an event", "id", kColumns, each_event};
  return kSheet;
}

const Sheet& located_events_table() {
  static constexpr Sheet kSheet{"events", "an event whose place has coordinates", "id", kColumns,
                                each_located};
  return kSheet;
}

}  // namespace verbale
