// SPDX-License-Identifier: Apache-2.0
//
// verbale ties: how two sides dealt with each other over time.
#include <fmt/format.h>
#include <verbale/ledger.h>

#include "apps/commands.h"
#include "apps/exit_codes.h"
#include "apps/safe_text.h"
#include "apps/session.h"
#include "apps/table_view.h"
#include "apps/ties_plot.h"

namespace verbale::cli {
namespace {

TiesQuery query_of(const Invocation& invocation) {
  TiesQuery query;
  query.a = invocation.text("A");
  query.b = invocation.text("B");
  const std::string by = invocation.text("by", "year");
  for (TiesBy one : {TiesBy::kDay, TiesBy::kWeek, TiesBy::kMonth, TiesBy::kYear}) {
    if (name_of(one) == by) query.by = one;
  }
  query.from = invocation.text("from");
  query.to = invocation.text("to");
  query.asserted = invocation.has("asserted");
  query.by_incident = invocation.has("by-incident");
  return query;
}

std::string share(std::int64_t part, std::int64_t whole) {
  if (whole == 0) return {};
  return fmt::format("{:.2f}", static_cast<double>(part) / static_cast<double>(whole));
}

std::string attitudes_of(const TiesPeriod& period) {
  std::string out;
  for (const auto& [attitude, count] : period.attitudes) {
    out += fmt::format("{}{} {}", out.empty() ? "" : ", ", attitude, count);
  }
  return out;
}

std::vector<std::string> row_of(const TiesPeriod& one) {
  std::vector<std::string> row = {one.label, one.begin, one.end};
  for (std::int64_t count : one.both.quad) row.push_back(std::to_string(count));
  row.push_back(std::to_string(one.both.events));
  row.push_back(fmt::format("{:.1f}", one.both.goldstein));
  row.push_back(share(one.both.asserted, one.both.events));
  row.push_back(std::to_string(one.forth.events));
  row.push_back(fmt::format("{:.1f}", one.forth.goldstein));
  row.push_back(std::to_string(one.back.events));
  row.push_back(fmt::format("{:.1f}", one.back.goldstein));
  for (std::int64_t count : {one.open, one.kept, one.broken}) row.push_back(std::to_string(count));
  row.push_back(attitudes_of(one));
  return row;
}

Table table_of(const TiesSeries& series) {
  Table table;
  table.columns = {"period", "begin",          "end",       "quad_1",   "quad_2", "quad_3",
                   "quad_4", "events",         "goldstein", "asserted", "forth",  "forth_goldstein",
                   "back",   "back_goldstein", "open",      "kept",     "broken", "attitudes"};
  for (const TiesPeriod& one : series.periods) table.rows.push_back(row_of(one));
  return table;
}

std::string printed(const TiesSeries& series, const std::string& format) {
  if (format == "svg") return to_svg(series);
  if (format == "csv") return in_format(table_of(series), format);
  if (format == "plot") {
    return ties_plot(series, output_is_terminal() ? terminal_columns() : 0);
  }
  if (format == "table") return in_format(table_of(series), format);
  std::string lines;
  for (const TiesPeriod& one : series.periods) lines += to_jsonl(one);
  return safe_json(lines);
}

}  // namespace

int run_ties(const Context& context) {
  const auto ledger = Ledger::open_readonly(context.invocation.text("LEDGER"));
  if (!ledger) return fail_with(context, ledger.error());
  const auto series = ledger->ties(query_of(context.invocation));
  if (!series) return fail_with(context, series.error());
  context.output.write(printed(*series, context.invocation.text("format", "plot")));
  context.output.flush();
  if (series->periods.empty()) say("verbale: nothing is known between the two");
  return kDone;
}

}  // namespace verbale::cli
