// SPDX-License-Identifier: Apache-2.0
#include "apps/show_incidents.h"

#include <array>

#include "apps/party_text.h"
#include "apps/safe_text.h"
#include "apps/session.h"
#include "apps/table_view.h"

namespace verbale::cli {
namespace {

constexpr std::int64_t kRows = 50;
/// Those that choose single records, not happenings.
constexpr auto kOtherFilters = std::to_array<std::string_view>(
    {"plover", "quad", "factuality", "speaker", "report", "words", "min-confidence"});

Status check(const Invocation& invocation) {
  for (std::string_view name : kOtherFilters) {
    if (invocation.has(name)) {
      return usage_error(invocation.command(),
                         "incidents cannot be chosen by --" + std::string(name));
    }
  }
  return {};
}

IncidentFilter filter_of(const Invocation& invocation) {
  IncidentFilter filter;
  filter.source = invocation.text("source");
  filter.target = invocation.text("target");
  filter.actor = invocation.text("actor");
  filter.cameo = invocation.text("cameo");
  filter.from = invocation.text("from");
  filter.to = invocation.text("to");
  filter.limit = invocation.whole("limit").value_or(kRows);
  return filter;
}

std::string days_of(const Incident& one) {
  return one.end > one.begin ? one.begin + "/" + one.end : one.begin;
}

Table table_of(const std::vector<Incident>& incidents) {
  Table table;
  table.columns = {"date",  "sources", "targets",  "cameo", "label",
                   "place", "reports", "tellings", "words", "story"};
  for (const Incident& one : incidents) {
    table.rows.push_back({days_of(one), codes_of(one.sources), codes_of(one.targets), one.cameo,
                          one.label, one.place, std::to_string(one.reports),
                          std::to_string(one.tellings.size()), one.tellings.front().words, one.id});
  }
  return table;
}

}  // namespace

int show_incidents(const Context& context, const Ledger& ledger) {
  if (const Status sound = check(context.invocation); !sound) {
    return fail_with(context, sound.error());
  }
  IncidentFilter filter = filter_of(context.invocation);
  const std::int64_t limit = filter.limit;
  if (limit > 0) ++filter.limit;  // one more, to know whether there are more
  auto incidents = ledger.incidents(filter);
  if (!incidents) return fail_with(context, incidents.error());
  const bool more = limit > 0 && static_cast<std::int64_t>(incidents->size()) > limit;
  if (more) incidents->pop_back();
  const std::string format = context.invocation.text("format", "table");
  if (format == "jsonl") {
    for (const Incident& one : *incidents) context.output.write(safe_json(to_jsonl(one)));
  } else {
    context.output.write(in_format(table_of(*incidents), format));
  }
  context.output.flush();
  if (incidents->empty()) say("verbale: no incidents fit");
  if (more) say("verbale: there are more than " + std::to_string(limit) + "; --limit 0 shows all");
  return 0;
}

}  // namespace verbale::cli
