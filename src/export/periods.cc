// SPDX-License-Identifier: Apache-2.0
#include "export/periods.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdio>

#include "export/pairs.h"

namespace verbale {
namespace {

constexpr std::size_t kWholeDate = 10;  ///< 2003-05-13
constexpr std::size_t kMostRows = 100'000'000;

std::chrono::sys_days day_of(const std::string& text) {
  int y = 1, m = 1, d = 1;
  std::from_chars(text.data(), text.data() + 4, y);
  if (text.size() >= 7) std::from_chars(text.data() + 5, text.data() + 7, m);
  if (text.size() >= 10) std::from_chars(text.data() + 8, text.data() + 10, d);
  const std::chrono::year_month_day date = std::chrono::year(y) / m / d;
  return date.ok() ? date : date.year() / 1 / 1;
}

std::string text_of(std::chrono::year_month_day date, bool month) {
  std::array<char, 32> out{};
  const int y = static_cast<int>(date.year());
  const auto m = static_cast<unsigned>(date.month()), d = static_cast<unsigned>(date.day());
  std::snprintf(out.data(), out.size(), month ? "%04d-%02u" : "%04d-%02u-%02u", y, m, d);
  return out.data();
}

}  // namespace

void Periods::between(const std::string& from, const std::string& to) {
  from_ = from;
  to_ = to;
}

std::string Periods::id_of(const Country& country, const std::string& date) const {
  if (ids_ == ExportIds::kIso) return country.code;
  const int number = ids_ == ExportIds::kCow ? country.cow_on(date) : country.gw;
  return number == 0 ? std::string() : std::to_string(number);
}

/// Each state once.
std::vector<std::string> Periods::states(const ReportView& view, const std::vector<ActorRef>& refs,
                                         const std::string& date) const {
  std::vector<std::string> all;
  for (const ActorRef& ref : refs) {
    const Country* country = reference_.parts(view.code(ref)).country;
    const std::string id = country == nullptr ? std::string() : id_of(*country, date);
    if (!id.empty() && std::find(all.begin(), all.end(), id) == all.end()) all.push_back(id);
  }
  return all;
}

void Periods::count(const std::string& period, const std::string& source, const std::string& target,
                    const Event& event) {
  PeriodCount& one = counts_[{period, source, target}];
  ++one.events;
  if (event.quad >= 1 && event.quad <= 4) ++one.quads[event.quad - 1];
  one.goldstein += event.goldstein;
}

bool Periods::count_country(const Event& event, const std::vector<std::string>& sources,
                            const std::vector<std::string>& targets, const std::string& period) {
  for (const std::string& source : sources) {
    sides_.insert({source, ""});
    count(period, source, "", event);
  }
  for (const std::string& target : targets) {
    sides_.insert({target, ""});
    ++counts_[{period, target, ""}].events_against;
  }
  return !sources.empty() || !targets.empty();
}

bool Periods::count_dyads(const Event& event, const std::vector<std::string>& sources,
                          const std::vector<std::string>& targets, const std::string& period) {
  bool counted = false;
  for (const std::string& source : sources) {
    for (const std::string& target : targets) {
      if (source == target) continue;
      sides_.insert({source, target});
      sides_.insert({target, source});
      count(period, source, target, event);
      counted = true;
    }
  }
  return counted;
}

void Periods::add(const ReportView& view) {
  for (const Event& event : view.minutes.events) {
    const std::string date = event_date({.view = &view, .event = &event});
    const std::string period = period_of(date);
    const std::string end = event.time.begin.empty() ? date : event.time.end;
    // "In the past" has a value, but no place on the calendar.
    const bool vague = event.time.begin.empty() && !event.time.value.empty();
    if (vague || date.size() < kWholeDate || period != period_of(end)) {
      ++left_out_;
      continue;
    }
    const auto sources = states(view, event.sources, date);
    const auto targets = states(view, event.targets, date);
    const bool counted = cut_ == Cut::kCountryMonth ? count_country(event, sources, targets, period)
                                                    : count_dyads(event, sources, targets, period);
    counted ? in_range(period) : static_cast<void>(++left_out_);
  }
}

void Periods::in_range(const std::string& period) {
  first_ = first_.empty() ? period : std::min(first_, period);
  last_ = std::max(last_, period);
}

std::vector<std::string> Periods::all_periods() const {
  using namespace std::chrono;
  std::vector<std::string> all;
  const std::string first = from_.empty() ? first_ : from_;
  std::string last = to_.empty() ? last_ : to_;
  if (first.empty() || last.empty()) return all;
  if (last.size() == 4) last += "-12";
  if (last.size() == 7) last += "-31";  // of any month: only the order of texts counts
  for (sys_days day = day_of(first);;) {
    const year_month_day date = day;
    const std::string period = text_of(date, is_month());
    if (period > last) return all;
    all.push_back(period);
    day = is_month() ? sys_days(year_month_day(date.year() / date.month() / 1) + months(1))
                     : day + days(1);
  }
}

/// Ids of the states that existed in the period.
std::set<std::string> Periods::living(const std::string& period) const {
  std::set<std::string> all;
  const std::string first = is_month() ? period + "-01" : period;
  const std::string last = is_month() ? period + "-28" : period;
  for (const auto& [code, country] : reference_.countries()) {
    for (const std::string& date : {first, last}) {
      if (country.existed(date)) all.insert(id_of(country, date));
    }
  }
  return all;
}

Status Periods::rows(const RowSink& sink) const {
  const std::vector<std::string> periods = all_periods();
  if (!sides_.empty() && periods.size() > kMostRows / sides_.size()) {
    return fail(ErrorCode::kUsage, "the table would have more than 100 million rows", {},
                "--from and --to, or a table of months, make it smaller");
  }
  for (const std::string& period : periods) {
    const std::set<std::string> now = living(period);
    for (const auto& [source, target] : sides_) {
      const auto found = counts_.find({period, source, target});
      const bool lived = now.contains(source) && (target.empty() || now.contains(target));
      if (found == counts_.end() && !lived) continue;
      PeriodCount one = found == counts_.end() ? PeriodCount() : found->second;
      one.period = period;
      one.source = source;
      one.target = target;
      sink({.period = &one});
    }
  }
  return {};
}

}  // namespace verbale
