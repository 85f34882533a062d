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

struct Candidate {
  double score = 0;
  std::uint32_t a = 0, b = 0;
};

class Joiner {
 public:
  Joiner(const Told& told, const std::vector<std::uint32_t>& first_copy)
      : told_(told), alike_(told), root_(told.events.size()), reports_(told.events.size()) {
    std::iota(root_.begin(), root_.end(), 0U);
    for (std::uint32_t i = 0; i < told.events.size(); ++i) {
      const std::uint32_t report = told.events[i].report;
      spans_.push_back(when(told.events[i], told.reports[first_copy[report]].day));
      reports_[i] = {report};
    }
  }

  std::vector<std::uint32_t> run() {
    for (const Candidate& one : candidates()) join(one);
    for (std::uint32_t i = 0; i < root_.size(); ++i) root_[i] = root_of_event(i);
    return std::move(root_);
  }

 private:
  std::vector<Candidate> candidates() const {
    std::vector<const WordSet*> words;
    words.reserve(told_.events.size());
    for (const ToldEvent& event : told_.events) words.push_back(&event.words);
    std::vector<Candidate> all;
    for (const auto& [a, b] : pairs_of(keys(), words, told_.weights)) {
      if (!meet(spans_[a], spans_[b])) continue;
      const double score = alike_.score(told_.events[a], told_.events[b]);
      if (score >= 0) all.push_back({score, a, b});
    }
    std::sort(all.begin(), all.end(), [](const Candidate& x, const Candidate& y) {
      return x.score != y.score ? x.score > y.score : std::pair(x.a, x.b) < std::pair(y.a, y.b);
    });
    return all;
  }

  std::vector<Keyed> keys() const {
    std::vector<Keyed> keyed;
    for (std::uint32_t i = 0; i < told_.events.size(); ++i) {
      const ToldEvent& event = told_.events[i];
      const DaySpan span = spans_[i];
      if (span.begin == kNoDay || event.cameo.empty()) continue;
      std::set<std::string_view> sides;
      for (const std::string& code : event.sources) sides.insert(side_of(code));
      for (const std::string& code : event.targets) sides.insert(side_of(code));
      for (Day day = span.begin; day <= std::min(span.end, span.begin + kLongest); ++day) {
        for (std::string_view side : sides) keyed.push_back({key(side, event.quad, day), i});
      }
    }
    return keyed;
  }

  static std::uint64_t key(std::string_view side, int quad, Day day) {
    const std::uint64_t when = static_cast<std::uint32_t>(day);
    const std::uint64_t who = word_key(side);
    return (who << 32U) ^ (when << 3U) ^ static_cast<std::uint64_t>(quad);
  }

  static bool meet(DaySpan a, DaySpan b) { return a.begin <= b.end && b.begin <= a.end; }

  std::uint32_t root_of_event(std::uint32_t event) {
    while (root_[event] != event) event = root_[event] = root_[root_[event]];
    return event;
  }

  void join(const Candidate& one) {
    std::uint32_t a = root_of_event(one.a), b = root_of_event(one.b);
    if (a == b || !meet(spans_[a], spans_[b])) return;
    const bool told_apart =
        told_.events[one.a].report != told_.events[one.b].report && common(a, b);
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

  const Told& told_;
  const Alike alike_;
  std::vector<std::uint32_t> root_;  ///< of each event; a cluster's first event is its root
  std::vector<DaySpan> spans_;       ///< of each root: the days that all its events allow
  std::vector<std::vector<std::uint32_t>> reports_;
};

}  // namespace

std::vector<std::uint32_t> join_events(const Told& told,
                                       const std::vector<std::uint32_t>& first_copy) {
  return Joiner(told, first_copy).run();
}

}  // namespace verbale
