// SPDX-License-Identifier: Apache-2.0
#include "history/alike.h"

#include <algorithm>

namespace verbale {
namespace {

constexpr Day kReportedWithin = 2;
constexpr double kNever = -1;

// How much the words must have in common, by how well the acts fit.
constexpr double kSameCode = 0.16;
constexpr double kSameRoot = 0.20;
constexpr double kSameQuad = 0.34;
// What is asked for on top of that.
constexpr double kOneSideUnknown = 0.06;
constexpr double kOtherFactuality = 0.08;
constexpr double kInOneReport = 0.25;
constexpr double kOfSentence = 0.6;  ///< share of the sentences; the rest is that of the reports

/// Meetings, talks, agreements: who is named first has no meaning.
bool is_mutual(const ToldEvent& event) { return event.quad <= 2 && event.targets.empty(); }

Codes everybody(const ToldEvent& event) {
  Codes all = event.sources;
  all.insert(all.end(), event.targets.begin(), event.targets.end());
  return all;
}

/// Every side of the one is among the other's.
bool covers(const Codes& few, const Codes& many) {
  return std::all_of(few.begin(), few.end(),
                     [&](const std::string& code) { return same_side(Codes{code}, many); });
}

bool same_parties(const ToldEvent& a, const ToldEvent& b) {
  const Codes x = everybody(a), y = everybody(b);
  return !x.empty() && !y.empty() && (covers(x, y) || covers(y, x));
}

enum class Fit { kNo, kHalf, kWhole };

Fit parties(const ToldEvent& a, const ToldEvent& b) {
  if (a.quad == 1 && b.quad == 1 && (is_mutual(a) || is_mutual(b) || root_of(a.cameo) == "04")) {
    return same_parties(a, b) ? Fit::kWhole : Fit::kNo;
  }
  if (different_sides(a.sources, b.sources)) return Fit::kNo;
  if (different_sides(a.targets, b.targets)) return Fit::kNo;
  const bool doer = same_side(a.sources, b.sources), done_to = same_side(a.targets, b.targets);
  if (doer && done_to) return Fit::kWhole;
  return doer || done_to ? Fit::kHalf : Fit::kNo;
}

bool other_place(const ToldEvent& a, const ToldEvent& b) {
  if (a.country.empty() || b.country.empty()) return false;
  if (a.country != b.country) return true;
  // A country's own name says only that it was somewhere there.
  const bool town = !a.place.empty() && !b.place.empty() && a.place != b.place;
  return town && a.quad >= 3;
}

double asked_of_acts(const ToldEvent& a, const ToldEvent& b) {
  if (a.cameo == b.cameo) return kSameCode;
  if (root_of(a.cameo) == root_of(b.cameo)) return kSameRoot;
  return a.quad == b.quad ? kSameQuad : 2;
}

}  // namespace

DaySpan when(const ToldEvent& event, Day reported) {
  if (!event.from_report || event.begin == kNoDay) return {event.begin, event.end};
  const Day last = reported == kNoDay ? event.end : std::min(reported, event.end);
  return {last - kReportedWithin, last};
}

double Alike::words(std::uint32_t a, std::uint32_t b) const {
  const ToldEvent &x = told_.events[a], &y = told_.events[b];
  const double sentences = told_.weights.likeness(x.words, square(of_event_, a, x.words), y.words,
                                                  square(of_event_, b, y.words));
  if (x.report == y.report) return sentences - kInOneReport;
  const WordSet &first = told_.reports[x.report].words, &second = told_.reports[y.report].words;
  const double reports = told_.weights.likeness(first, square(of_report_, x.report, first), second,
                                                square(of_report_, y.report, second));
  return kOfSentence * sentences + (1 - kOfSentence) * reports;
}

double Alike::square(std::vector<double>& known, std::uint32_t index, const WordSet& words) const {
  if (known[index] < 0) known[index] = told_.weights.square(words);
  return known[index];
}

double Alike::score(std::uint32_t first, std::uint32_t second) const {
  const ToldEvent &a = told_.events[first], &b = told_.events[second];
  const Fit fit = parties(a, b);
  if (fit == Fit::kNo || other_place(a, b)) return kNever;
  double asked = asked_of_acts(a, b);
  if (asked > 1) return kNever;
  if (fit == Fit::kHalf) asked += kOneSideUnknown;
  if (a.asserted != b.asserted) asked += kOtherFactuality;
  return words(first, second) - asked;
}

}  // namespace verbale
