// SPDX-License-Identifier: Apache-2.0
#include "ledger/quotations.h"

#include <array>
#include <string_view>

namespace verbale {
namespace {

/// The spans of a table x: names of their columns, and how x comes to its report r.
struct Spans {
  std::string_view table, names, to_report;
};

constexpr std::string_view kOwn = "r.key = x.report_key";

constexpr auto kSpans = std::to_array<Spans>({
    {"events", "evidence trigger time_text place_text about", kOwn},
    {"statements", "evidence cue time_text", kOwn},
    {"times", "evidence", kOwn},
    {"relations", "evidence", kOwn},
    {"commitments", "evidence content condition made_text due_text", kOwn},
    {"report_actors", "mention", kOwn},
    {"mentions", "mention", "r.key = (SELECT report_key FROM actors WHERE key = x.actor_key)"},
    {"event_actors", "mention", "r.key = (SELECT report_key FROM events WHERE key = x.event_key)"},
    {"attributions", "mention cue",
     "r.key = (SELECT report_key FROM events WHERE key = x.event_key)"},
    {"statement_actors", "mention",
     "r.key = (SELECT report_key FROM statements WHERE key = x.statement_key)"},
    {"statement_content", "content",
     "r.key = (SELECT report_key FROM statements WHERE key = x.statement_key)"},
    {"relation_actors", "mention",
     "r.key = (SELECT report_key FROM relations WHERE key = x.relation_key)"},
    {"commitment_actors", "mention",
     "r.key = (SELECT report_key FROM commitments WHERE key = x.commitment_key)"},
    // A step may be told in another report than the one in which the commitment was made.
    {"commitment_steps", "evidence", "r.id = x.told_in"},
});

Status check_span(Database& db, const Spans& spans, const std::string& name, Quotations& out) {
  const std::string table(spans.table);
  Query query(db,
              "SELECT count(*), coalesce(sum(bad), 0), min(CASE WHEN bad THEN id END) FROM "
              "(SELECT r.id AS id, substr(t.text, x." +
                  name + "_begin + 1, x." + name + "_end - x." + name + "_begin) IS NOT x." + name +
                  " AS bad FROM " + table + " x JOIN reports r ON " + std::string(spans.to_report) +
                  " JOIN report_texts t ON t.report_key = r.key WHERE x." + name +
                  "_begin IS NOT NULL)");
  if (query.next()) {
    out.all += query.integer(0);
    const std::int64_t wrong = query.integer(1);
    if (wrong > 0 && out.wrong == 0) {
      out.first = table + "." + name + ", report " + std::string(query.text(2));
    }
    out.wrong += wrong;
  }
  return query.status();
}

}  // namespace

Result<Quotations> check_quotations(Database& db) {
  Quotations out;
  for (const Spans& spans : kSpans) {
    std::string_view rest = spans.names;
    while (!rest.empty()) {
      const std::string name(rest.substr(0, rest.find(' ')));
      rest.remove_prefix(std::min(name.size() + 1, rest.size()));
      if (Status status = check_span(db, spans, name, out); !status) {
        return tl::unexpected(status.error());
      }
    }
  }
  return out;
}

}  // namespace verbale
