// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "export/fields.h"
#include "export/tables.h"

namespace verbale {
namespace {

template <std::size_t quad>
Cell quad_count(const Row& row) {
  return row.period->quads[quad - 1];
}

Cell mean(const Row& row) {
  if (row.period->events == 0) return {};
  return row.period->goldstein / static_cast<double>(row.period->events);
}

constexpr Column kSource{"source", Holds::kText, "the state that did it, in the chosen numbers",
                         "event.sources.code", field<&Row::period, &PeriodCount::source>};
constexpr Column kTarget{"target", Holds::kText, "the state it was done to", "event.targets.code",
                         field<&Row::period, &PeriodCount::target>};
constexpr Column kEvents{"events", Holds::kInteger, "how many; 0 where there was none", "event",
                         field<&Row::period, &PeriodCount::events>};
constexpr Column kQuad1{"verbal_cooperation", Holds::kInteger, "of these, quad class 1",
                        "event.quad", quad_count<1>};
constexpr Column kQuad2{"material_cooperation", Holds::kInteger, "quad class 2", "event.quad",
                        quad_count<2>};
constexpr Column kQuad3{"verbal_conflict", Holds::kInteger, "quad class 3", "event.quad",
                        quad_count<3>};
constexpr Column kQuad4{"material_conflict", Holds::kInteger, "quad class 4", "event.quad",
                        quad_count<4>};
constexpr Column kSum{"goldstein_sum", Holds::kNumber, "sum of the Goldstein values",
                      "event.goldstein", field<&Row::period, &PeriodCount::goldstein>};
constexpr Column kMean{"goldstein_mean", Holds::kNumber, "their mean; empty where there are none",
                       "event.goldstein", mean};

constexpr auto dyad_columns(Column period) {
  return std::to_array<Column>(
      {period, kSource, kTarget, kEvents, kQuad1, kQuad2, kQuad3, kQuad4, kSum, kMean});
}

constexpr Column kMonth{"month", Holds::kText, "YYYY-MM", "event.time",
                        field<&Row::period, &PeriodCount::period>};
constexpr auto kDyadDay = dyad_columns(
    {"date", Holds::kDate, "the day", "event.time", field<&Row::period, &PeriodCount::period>});
constexpr auto kDyadMonth = dyad_columns(kMonth);

constexpr auto kCountryMonth = std::to_array<Column>(
    {kMonth,
     {"country", Holds::kText, "the state, in the chosen numbers", "event.sources.code",
      field<&Row::period, &PeriodCount::source>},
     {"events", Holds::kInteger, "what it did, to whomever; 0 where there was none", "event",
      field<&Row::period, &PeriodCount::events>},
     kQuad1,
     kQuad2,
     kQuad3,
     kQuad4,
     kSum,
     kMean,
     {"events_against", Holds::kInteger, "what was done to it, by whomever", "event.targets",
      field<&Row::period, &PeriodCount::events_against>}});

}  // namespace

const Sheet& dyad_day_table() {
  static constexpr Sheet kSheet{"dyad_day", "a day and two states, in one direction", "", kDyadDay};
  return kSheet;
}

const Sheet& dyad_month_table() {
  static constexpr Sheet kSheet{"dyad_month", "a month and two states, in one direction", "",
                                kDyadMonth};
  return kSheet;
}

const Sheet& country_month_table() {
  static constexpr Sheet kSheet{"country_month", "a month and a state", "", kCountryMonth};
  return kSheet;
}

}  // namespace verbale
