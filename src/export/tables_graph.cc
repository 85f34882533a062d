// SPDX-License-Identifier: Apache-2.0
//
// What nodes and edges of the graph carry.
#include <array>

#include "export/pairs.h"
#include "export/tables.h"

namespace verbale {
namespace {

Cell node_id(const Row& row) {
  const Cell code = side_code<Side::kSource>(row);
  return is_empty(code) ? side_name<Side::kSource>(row) : code;
}

Cell node_kind(const Row& row) {
  const Actor* actor = row.view->actor(*row.source);
  return actor == nullptr ? Cell() : text_cell(actor->kind);
}

constexpr auto kNodes = std::to_array<Column>({
    {"id", Holds::kText, "CAMEO code, or the name where there is none", "event.sources.code",
     node_id},
    {"label", Holds::kText, "name of the actor where it first stands", "event.sources",
     side_name<Side::kSource>},
    {"country", Holds::kText, "country in the code", "event.sources.code",
     side_country_code<Side::kSource>},
    {"kind", Holds::kText, "kind of the actor where it first stands", "actor.kind", node_kind},
});

constexpr auto kEdges = std::to_array<Column>({
    {"event", Holds::kText, "id of the event, with the pair's number where it has several",
     "event.id", [](const Row& row) { return text_cell(row.pair); }},
    {"report", Holds::kText, "id of the report", "event.report", report_id},
    {"date", Holds::kDate, "first day of the event, else the report's date", "event.time.begin",
     event_date_cell},
    {"cameo", Holds::kText, "CAMEO 1.1b3", "event.cameo", field<&Row::event, &Event::cameo>},
    {"label", Holds::kText, "what the code means", "codes.label", event_label},
    {"plover", Holds::kText, "PLOVER event", "event.plover.event",
     field<&Row::event, &Event::plover, &Plover::event>},
    {"quad", Holds::kInteger,
     "1 verbal and 2 material cooperation, 3 verbal and 4 material conflict", "event.quad",
     field<&Row::event, &Event::quad>},
    {"goldstein", Holds::kNumber, "-10 to 10", "event.goldstein",
     field<&Row::event, &Event::goldstein>},
    {"factuality", Holds::kText, "CT+ PR+ PS+ CT- PR- PS- UU", "event.factuality",
     field<&Row::event, &Event::factuality>},
    {"confidence", Holds::kNumber, "0 to 1", "event.confidence",
     field<&Row::event, &Event::confidence>},
    {"evidence", Holds::kText, "words that support it", "event.evidence", event_evidence},
});

void each_edge(const ReportView& view, const RowSink& sink) {
  each_pair(view, [&](const Row& row) {
    if (row.source != nullptr && row.target != nullptr) sink(row);
  });
}

}  // namespace

const Sheet& graph_nodes_table() {
  static constexpr Sheet kSheet{"nodes", "an actor code", "id", kNodes};
  return kSheet;
}

const Sheet& graph_edges_table() {
  static constexpr Sheet kSheet{"events",
                                "an edge: one source and one target of an event that has both",
                                "event", kEdges, each_edge};
  return kSheet;
}

}  // namespace verbale
