// SPDX-License-Identifier: Apache-2.0
#include "export/formats.h"

namespace verbale {
namespace {

constexpr std::string_view kPairs =
    "An event with several sources or targets gives a row for each pair; one that lacks a side "
    "gives a row with that side empty.";
constexpr std::string_view kCounts =
    "Zeros stand there as rows, for each dyad or state that has an event anywhere, and each period "
    "between the first and the last (or --from and --to) in which the states existed. Left out are "
    "events whose time is longer than the period or not on the calendar, and events without a "
    "state on a side that is "
    "needed.";

std::vector<const Sheet*> own_tables() {
  return {&reports_table(),    &actors_table(),   &mentions_table(),    &events_table(),
          &statements_table(), &contents_table(), &commitments_table(), &steps_table(),
          &relations_table(),  &times_table(),    &roles_table(),       &reviews_table(),
          &rejects_table()};
}

const Sheet& records_table() {
  static constexpr Column kKinds[] = {
      {"report", Holds::kJson, "a report", "report"},
      {"actor", Holds::kJson, "an actor of it", "actor"},
      {"event", Holds::kJson, "who did what to whom", "event"},
      {"statement", Holds::kJson, "who said what", "statement"},
      {"time", Holds::kJson, "an expression of time", "time"},
      {"relation", Holds::kJson, "what holds between two actors", "relation"},
      {"commitment", Holds::kJson, "who owes whom what", "commitment"},
  };
  static constexpr Sheet kSheet{"records", "a record; its field \"record\" is one of these", "id",
                                kKinds, [](const ReportView& view, const RowSink& sink) {
                                  sink({.view = &view, .report = &view.minutes.report});
                                }};
  return kSheet;
}

std::vector<Format> make() {
  constexpr bool kOne = true, kFacts = true;
  return {
      {{"csv", "Verbale's own tables, all kinds of records", ".csv"},
       FileKind::kCsv,
       own_tables(),
       {},
       {}},
      {{"tsv", "the same, separated by tabs", ".tsv"}, FileKind::kTsv, own_tables(), {}, {}},
      {{"parquet", "the same as Parquet, for DuckDB, Arrow, pandas", ".parquet"},
       FileKind::kParquet,
       own_tables(),
       {},
       "Lists are lists of strings. Compressed with zstd."},
      {{"jsonl", "the records themselves, one JSON object a line", ".jsonl", kOne},
       FileKind::kRecords,
       {&records_table()},
       {},
       "The fields of each kind are those of docs/ledger.md."},
      {{"icews", "the 20 columns of ICEWS", ".tsv", kOne, kFacts},
       FileKind::kTsv,
       {&icews_table()},
       {},
       kPairs},
      {{"phoenix", "the 26 columns of Phoenix", ".tsv", kOne, kFacts},
       FileKind::kTsv,
       {&phoenix_table()},
       {},
       kPairs},
      {{"petrarch2", "the rows of PETRARCH2 and UniversalPetrarch, without a header", ".tsv", kOne,
        kFacts},
       FileKind::kTsvBare,
       {&petrarch_table()},
       {},
       kPairs},
      {{"gdelt", "the 61 columns of GDELT 2.0's events, without a header", ".tsv", kOne, kFacts},
       FileKind::kTsvBare,
       {&gdelt_table()},
       {},
       kPairs},
      {{"polecat", "the 40 columns of POLECAT", ".tsv", kOne, kFacts},
       FileKind::kTsvNone,
       {&polecat_table()},
       {},
       kPairs},
      {{"plover", "PLOVER's JSON, one object a line", ".jsonl", kOne, kFacts},
       FileKind::kJsonLines,
       {&plover_table()},
       {},
       "CAMEO 01 has no PLOVER code: such events are left out."},
      {{"geojson", "events with coordinates, for maps", ".geojson", kOne},
       FileKind::kGeoJson,
       {&located_events_table()},
       {},
       "Events whose place has no coordinates are left out."},
      {{"graphml", "actors and what they did to each other, for networks", ".graphml", kOne},
       FileKind::kGraphMl,
       {&graph_edges_table(), &graph_nodes_table()},
       {},
       "Events that lack a source or a target are left out. Filter edges by factuality."},
      {{"annotations", "W3C Web Annotation: records pointing at their words", ".jsonld", kOne},
       FileKind::kAnnotations,
       {&annotations_table()},
       {},
       {}},
      {{"followthemoney", "entities and events for Aleph and its kin", ".jsonl", kOne},
       FileKind::kEntities,
       {&entities_table()},
       {},
       "Statements, commitments and relations have no schema there and are left out."},
      {{"dyad-day", "what states did to each other each day, zeros included", ".csv", kOne, kFacts},
       FileKind::kCsv,
       {&dyad_day_table()},
       Cut::kDyadDay,
       kCounts},
      {{"dyad-month", "the same each month", ".csv", kOne, kFacts},
       FileKind::kCsv,
       {&dyad_month_table()},
       Cut::kDyadMonth,
       kCounts},
      {{"country-month", "what each state did and bore each month, zeros included", ".csv", kOne,
        kFacts},
       FileKind::kCsv,
       {&country_month_table()},
       Cut::kCountryMonth,
       kCounts},
  };
}

}  // namespace

const std::vector<Format>& all_formats() {
  static const std::vector<Format> kAll = make();
  return kAll;
}

const Format* find_format(std::string_view name) {
  for (const Format& format : all_formats()) {
    if (format.face.name == name) return &format;
  }
  return nullptr;
}

std::span<const ExportFormat> export_formats() {
  static const std::vector<ExportFormat> kFaces = [] {
    std::vector<ExportFormat> faces;
    for (const Format& format : all_formats()) faces.push_back(format.face);
    return faces;
  }();
  return kFaces;
}

}  // namespace verbale
