// SPDX-License-Identifier: Apache-2.0
//
// Incidents in pieces. A piece is what a report tells of one side in four days; the pieces of a
// side and these days make a group, in which all keys lie whole (incidents.h), so that the links
// are those that one process finds.
#include "base/pack.h"
#include "history/alike.h"
#include "history/derive.h"
#include "history/incident_rows.h"
#include "history/incidents.h"
#include "history/spread_impl.h"

namespace verbale {
namespace {

constexpr int kDaysAsShift = 2;

std::string group_key(SideDay found) {
  return std::to_string(found.side) + ' ' + std::to_string(found.day >> kDaysAsShift);
}

struct ReportPiece {
  ToldReport report;
  std::vector<PlacedEvent> events;
};

Result<std::vector<ReportPiece>> read_pieces(const Pieces& pieces) {
  std::vector<ReportPiece> all(pieces.size());
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    Status read = read_told_bytes(pieces[i], all[i].report, all[i].events);
    if (!read) return tl::unexpected(read.error());
  }
  std::sort(all.begin(), all.end(), [](const ReportPiece& a, const ReportPiece& b) {
    return a.events.front().at < b.events.front().at;
  });
  return all;
}

PlacedLink placed(const EventLink& link, const std::vector<Standing>& at,
                  const std::vector<DaySpan>& spans) {
  return {at[link.a], at[link.b], spans[link.a], spans[link.b], link.score, {}};
}

}  // namespace

Result<std::vector<KeyedPiece>> Spread::event_pieces(std::string_view told,
                                                     std::string_view reported) {
  const Result<ToldParts> parts = told_parts(told);
  if (!parts) return tl::unexpected(parts.error());
  std::map<std::string, std::map<std::uint32_t, PlacedEvent>> groups;
  for (std::uint32_t i = 0; i < parts->events.size(); ++i) {
    const ToldEvent& event = parts->events[i];
    const DaySpan span = when(event, day_of(reported));
    const Standing at{parts->report.published, parts->report.id, i, event.id};
    for (SideDay found : side_days(event, span)) {
      groups[group_key(found)].emplace(i, PlacedEvent{at, span, event});
    }
  }
  std::vector<KeyedPiece> pieces;
  for (const auto& [key, events] : groups) {
    std::vector<PlacedEvent> placed;
    for (const auto& [index, event] : events) placed.push_back(event);
    pieces.push_back({key, {}, told_bytes(parts->report, placed)});
  }
  return pieces;
}

Result<std::vector<PiecePair>> Spread::event_pairs(std::string_view key, const Pieces& pieces) {
  Result<std::vector<ReportPiece>> reports = read_pieces(pieces);
  if (!reports) return tl::unexpected(reports.error());
  impl_->clear();
  Told& told = impl_->told;
  std::vector<Standing> at;
  std::vector<DaySpan> spans;
  std::vector<Keyed> keyed;
  for (ReportPiece& one : *reports) {
    told.reports.push_back(std::move(one.report));
    for (PlacedEvent& event : one.events) {
      event.event.report = static_cast<std::uint32_t>(told.reports.size() - 1);
      for (SideDay found : side_days(event.event, event.span)) {
        if (group_key(found) != key) continue;
        keyed.push_back(
            {event_key(found, event.event.quad), static_cast<std::uint32_t>(told.events.size())});
      }
      at.push_back(std::move(event.at));
      spans.push_back(event.span);
      told.events.push_back(std::move(event.event));
    }
  }
  std::vector<PiecePair> pairs;
  for (const EventLink& link : event_links(told, spans, std::move(keyed))) {
    pairs.push_back({at[link.a].id, at[link.b].id, told_bytes(placed(link, at, spans))});
  }
  return pairs;
}

Result<std::vector<PieceMember>> Spread::incidents(const Pieces& pairs) {
  const Result<std::vector<PlacedLink>> placed = parts_of<PlacedLink>(pairs);
  if (!placed) return tl::unexpected(placed.error());
  const std::vector<Standing> all = standings_of(*placed);
  std::vector<DaySpan> spans(all.size());
  std::vector<EventLink> links;
  for (const PlacedLink& one : *placed) {
    const EventLink link{one.score, index_in(all, one.a), index_in(all, one.b)};
    spans[link.a] = one.span_a;
    spans[link.b] = one.span_b;
    links.push_back(link);
  }
  const auto first = follow_links(std::move(links), std::move(spans), reports_of(all));
  std::vector<PieceMember> members;
  for (std::size_t i = 0; i < all.size(); ++i) members.push_back({all[i].id, all[first[i]].id, {}});
  return members;
}

Result<std::string> Spread::incident(std::string_view first, const std::vector<Minutes>& reports) {
  Database& db = impl_->scratch.db();
  if (Status held = impl_->scratch.hold(reports); !held) return tl::unexpected(held.error());
  const std::string story = story_id(first);
  Query query(db, "INSERT INTO incident_events (event_key, story) SELECT key, ? FROM events");
  if (Status put = query.with(story).run(); !put) return tl::unexpected(put.error());
  const Result<Incident> incident = read_incident(db, story);
  if (!incident) return tl::unexpected(incident.error());
  return to_jsonl(*incident);
}

}  // namespace verbale
