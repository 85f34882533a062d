// SPDX-License-Identifier: Apache-2.0
#include "history/incidents.h"

#include <algorithm>
#include <numeric>
#include <set>

#include "history/alike.h"
#include "history/pairs.h"

namespace verbale {
namespace {

constexpr Day kLongest =
    4;  ///< days of an event that are looked at; what lasts longer is no moment

bool meet(DaySpan a, DaySpan b) { return a.begin <= b.end && b.begin <= a.end; }

class Joiner {
 public:
  Joiner(std::vector<DaySpan> spans, const std::vector<std::uint32_t>& reports)
      : root_(spans.size()), spans_(std::move(spans)), told_in_(reports) {
    std::iota(root_.begin(), root_.end(), 0U);
    for (std::uint32_t report : reports) reports_.push_back({report});
  }

  std::vector<std::uint32_t> run(const std::vector<EventLink>& links) {
    for (const EventLink& one : links) join(one);
    for (std::uint32_t i = 0; i < root_.size(); ++i) root_[i] = root_of_event(i);
    return std::move(root_);
  }

 private:
  std::uint32_t root_of_event(std::uint32_t event) {
    while (root_[event] != event) event = root_[event] = root_[root_[event]];
    return event;
  }

  void join(const EventLink& one) {
    std::uint32_t a = root_of_event(one.a), b = root_of_event(one.b);
    if (a == b || !meet(spans_[a], spans_[b])) return;
    const bool told_apart = told_in_[one.a] != told_in_[one.b] && common(a, b);
    if (told_apart) return;
    if (b < a) std::swap(a, b);
    root_[b] = a;
    spans_[a] = {std::max(spans_[a].begin, spans_[b].begin),
                 std::min(spans_[a].end, spans_[b].end)};
    std::vector<std::uint32_t> both;
    std::set_union(reports_[a].begin(), reports_[a].end(), reports_[b].begin(), reports_[b].end(),
                   std::back_inserter(both));
    reports_[a] = std::move(both);
    reports_[b].clear();
  }

  /// Some report has an event in each: it tells of two happenings.
  bool common(std::uint32_t a, std::uint32_t b) const {
    std::vector<std::uint32_t> both;
    std::set_intersection(reports_[a].begin(), reports_[a].end(), reports_[b].begin(),
                          reports_[b].end(), std::back_inserter(both));
    return !both.empty();
  }

  std::vector<std::uint32_t> root_;  ///< of each event; a cluster's first event is its root
  std::vector<DaySpan> spans_;       ///< of each root: the days that all its events allow
  const std::vector<std::uint32_t>& told_in_;
  std::vector<std::vector<std::uint32_t>> reports_;  ///< of each root, ascending
};

}  // namespace

std::vector<SideDay> side_days(const ToldEvent& event, DaySpan span) {
  if (span.begin == kNoDay || event.cameo.empty()) return {};
  std::set<std::string_view> sides;
  for (const std::string& code : event.sources) sides.insert(side_of(code));
  for (const std::string& code : event.targets) sides.insert(side_of(code));
  std::vector<SideDay> found;
  for (Day day = span.begin; day <= std::min(span.end, span.begin + kLongest); ++day) {
    for (std::string_view side : sides) found.push_back({word_key(side), day});
  }
  return found;
}

std::uint64_t event_key(SideDay found, int quad) {
  const std::uint64_t when = static_cast<std::uint32_t>(found.day);
  const std::uint64_t who = found.side;
  return (who << 32U) ^ (when << 3U) ^ static_cast<std::uint64_t>(quad);
}

std::vector<EventLink> event_links(const Told& told, const std::vector<DaySpan>& spans,
                                   std::vector<Keyed> keyed) {
  std::vector<const WordSet*> words;
  words.reserve(told.events.size());
  for (const ToldEvent& event : told.events) words.push_back(&event.words);
  const Alike alike(told);
  std::vector<EventLink> links;
  for (const auto& [a, b] : pairs_of(std::move(keyed), words, told.weights)) {
    if (!meet(spans[a], spans[b])) continue;
    const double score = alike.score(a, b);
    if (score >= 0) links.push_back({score, a, b});
  }
  return links;
}

std::vector<std::uint32_t> follow_links(std::vector<EventLink> links, std::vector<DaySpan> spans,
                                        const std::vector<std::uint32_t>& reports) {
  std::sort(links.begin(), links.end(), [](const EventLink& x, const EventLink& y) {
    return x.score != y.score ? x.score > y.score : std::pair(x.a, x.b) < std::pair(y.a, y.b);
  });
  return Joiner(std::move(spans), reports).run(links);
}

std::vector<std::uint32_t> join_events(const Told& told,
                                       const std::vector<std::uint32_t>& first_copy) {
  std::vector<DaySpan> spans;
  std::vector<std::uint32_t> reports;
  std::vector<Keyed> keyed;
  for (std::uint32_t i = 0; i < told.events.size(); ++i) {
    const ToldEvent& event = told.events[i];
    spans.push_back(when(event, told.reports[first_copy[event.report]].day));
    reports.push_back(event.report);
    for (SideDay found : side_days(event, spans[i])) {
      keyed.push_back({event_key(found, event.quad), i});
    }
  }
  std::vector<EventLink> links = event_links(told, spans, std::move(keyed));
  return follow_links(std::move(links), std::move(spans), reports);
}

}  // namespace verbale
