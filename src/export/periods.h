// SPDX-License-Identifier: Apache-2.0
//
// Ready-made tables: how much two states did to each other on each day or in each month, or what a
// state did and bore in each month. What did not happen stands there too, as a row of zeros, for
// each dyad (or state) that has an event anywhere and each period between the first and the last in
// which the states existed.
//
//   2003-05-01  USA  IRN  2 events ...
//   2003-05-02  USA  IRN  0 events ...
//
// A state stands for all its actors: USAGOV and USAMIL are USA. Of an event whose time is longer
// than the period ("in 2003", in a table of months), or not on the calendar at all, nobody knows in
// which row it belongs: it is left out and counted.
#pragma once

#include <verbale/export.h>

#include <array>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "export/sheet.h"

namespace verbale {

enum class Cut : std::uint8_t { kDyadDay, kDyadMonth, kCountryMonth };

class Periods {
 public:
  Periods(Cut cut, ExportIds ids, const Reference& reference)
      : cut_(cut), ids_(ids), reference_(reference) {}

  void add(const ReportView& view);
  /// Between these (ISO dates or their beginnings), where they are not empty, instead of between
  /// the first and the last event.
  void between(const std::string& from, const std::string& to);
  /// kUsage where there would be too many rows.
  Status rows(const RowSink& sink) const;

  /// Events that are in no row.
  std::int64_t left_out() const { return left_out_; }

 private:
  using Key = std::array<std::string, 3>;  ///< period, source, target (empty: countries)
  bool is_month() const { return cut_ != Cut::kDyadDay; }
  std::string period_of(const std::string& date) const {
    return date.substr(0, is_month() ? 7 : 10);
  }
  std::vector<std::string> states(const ReportView& view, const std::vector<ActorRef>& refs,
                                  const std::string& date) const;
  void count(const std::string& period, const std::string& source, const std::string& target,
             const Event& event);
  bool count_country(const Event& event, const std::vector<std::string>& sources,
                     const std::vector<std::string>& targets, const std::string& period);
  bool count_dyads(const Event& event, const std::vector<std::string>& sources,
                   const std::vector<std::string>& targets, const std::string& period);
  void in_range(const std::string& period);
  std::string id_of(const Country& country, const std::string& date) const;
  std::set<std::string> living(const std::string& period) const;
  std::vector<std::string> all_periods() const;

  Cut cut_;
  ExportIds ids_;
  const Reference& reference_;
  std::map<Key, PeriodCount> counts_;
  std::set<std::array<std::string, 2>> sides_;
  std::string first_, last_, from_, to_;
  std::int64_t left_out_ = 0;
};

}  // namespace verbale
