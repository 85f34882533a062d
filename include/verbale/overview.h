// SPDX-License-Identifier: Apache-2.0
//
// Counts over all reports at once: who deals with whom, where it happened, who is named how often.
// Ledger::derive() keeps them in the file by month, so that an answer does not read every event;
// the questions are asked of a Ledger (ledger.h). A filter by time is a year or a month
// ("2003-05"), and what has no date is counted only where none is asked for.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace verbale {

/// Events of each quad class and together.
struct ClassCount {
  std::array<std::int64_t, 4> quad{};  ///< [0] is quad class 1
  std::int64_t events = 0;
};

/// Empty fields do not filter. A side is a code with all below it ("USA" is also USAGOV).
struct DealingsQuery {
  std::string source{}, target{};
  std::string actor{};        ///< either side
  std::string from{}, to{};   ///< years or months, inclusive
  std::optional<int> quad{};  ///< only that class
  bool codes = false;         ///< whole codes as sides; else countries and bodies
  bool inside = false;        ///< also what a side does to itself
  std::int64_t limit = 0;     ///< 0 = all
};

/// What one side did to another. An event is counted once for each pair of its sides.
struct Dealings {
  std::string source, target;
  ClassCount count;
  std::int64_t asserted = 0;  ///< of the events, those with CT+
  double goldstein = 0;       ///< sum
  std::string first, last;    ///< months; empty where undated
};

struct PlacesQuery {
  std::string country{};     ///< ISO alpha-3
  std::string words{};       ///< stand in its name
  std::string from{}, to{};  ///< years or months, inclusive
  std::optional<int> quad{};
  std::int64_t limit = 0;  ///< 0 = all
};

/// Where events happened. A country has no point of its own.
struct PlaceCount {
  std::string name, country;
  std::optional<double> latitude, longitude;
  ClassCount count;
  std::string first, last;  ///< months; empty where undated
};

struct ActorsQuery {
  std::string code{};   ///< with all below it
  std::string words{};  ///< stand in its name
  std::string name{};   ///< is its name
  std::string kind{};   ///< of ledger.md
  std::int64_t limit = 0;
};

/// One actor over all reports: the same name with the same code and kind.
struct ActorCount {
  std::string code, name, kind;
  std::string knowledge;  ///< its id in the lists of actors; empty where none has it
  std::int64_t reports = 0, mentions = 0, events = 0;
  std::string first, last;  ///< dates of the reports; empty where unknown
};

/// An actor by its name, by its code with all below it, or by both.
struct ActorPageQuery {
  std::string name{}, code{};
  std::int64_t limit = 20;  ///< partners, and reports
};

/// Somebody with whom it deals: by code, or by name where it has none.
struct Partner {
  std::string code, name;
  ClassCount count;
};

struct ActorReport {
  std::string id, title, source, date;
};

struct ActorPage {
  std::vector<ActorCount> seen;   ///< under which names and codes, most mentioned first
  std::vector<Partner> partners;  ///< most events first
  /// By name at most 5,000 events are looked at, those added last; 0 where it is all of them.
  std::int64_t partners_of = 0;
  std::vector<ActorReport> reports;  ///< newest first
};

}  // namespace verbale
