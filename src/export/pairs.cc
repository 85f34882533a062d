// SPDX-License-Identifier: Apache-2.0
#include "export/pairs.h"

#include <charconv>

#include "base/hash.h"

namespace verbale {
namespace {

std::string pair_id(const Event& event, std::size_t source, std::size_t target) {
  if (event.sources.size() <= 1 && event.targets.size() <= 1) return event.id;
  return event.id + "." + std::to_string(source + 1) + "." + std::to_string(target + 1);
}

const ActorRef* at_or_null(const std::vector<ActorRef>& refs, std::size_t at) {
  return at < refs.size() ? &refs[at] : nullptr;
}

}  // namespace

void each_pair(const ReportView& view, const RowSink& sink) {
  for (const Event& event : view.minutes.events) {
    for (std::size_t s = 0; s < std::max<std::size_t>(1, event.sources.size()); ++s) {
      for (std::size_t t = 0; t < std::max<std::size_t>(1, event.targets.size()); ++t) {
        sink({.view = &view,
              .event = &event,
              .source = at_or_null(event.sources, s),
              .target = at_or_null(event.targets, t),
              .pair = pair_id(event, s, t)});
      }
    }
  }
}

Cell pair_number(const Row& row) {
  const std::string hex = hash_hex(row.pair);
  std::uint64_t number = 0;
  std::from_chars(hex.data(), hex.data() + 16, number, 16);
  return static_cast<std::int64_t>(number >> 1);
}

std::string event_date(const Row& row) {
  const std::string& begin = row.event->time.begin;
  return (begin.empty() ? row.view->minutes.report.published : begin).substr(0, 10);
}

Cell event_date_cell(const Row& row) { return text_cell(event_date(row)); }

Cell event_country(const Row& row) {
  if (!row.event->place) return {};
  const Country* country = row.view->common.reference.country(row.event->place->country);
  return country == nullptr ? Cell() : text_cell(country->name);
}

Cell sentence_from_1(const Row& row) { return std::int64_t{row.event->sentence} + 1; }
Cell event_evidence(const Row& row) { return span_words<&Row::event, &Event::evidence>(row); }
Cell event_label(const Row& row) { return text_cell(row.view->common.label(row.event->cameo)); }
Cell root_code(const Row& row) { return text_cell(row.event->cameo.substr(0, 2)); }

}  // namespace verbale
