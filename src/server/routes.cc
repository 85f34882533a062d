// SPDX-License-Identifier: Apache-2.0
#include "server/routes.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "server/tables.h"

namespace verbale {
namespace {

constexpr std::int64_t kMostRows = 5000;

ShowFilter filter_of(const Address& address) {
  ShowFilter filter;
  for (const auto& [name, field] : {std::pair{"source", &filter.source},
                                    {"target", &filter.target},
                                    {"actor", &filter.actor},
                                    {"cameo", &filter.cameo},
                                    {"speaker", &filter.speaker},
                                    {"report", &filter.report},
                                    {"words", &filter.words},
                                    {"from", &filter.from},
                                    {"to", &filter.to}}) {
    *field = address.field(name);
  }
  filter.place = address.field("place");
  filter.place_country = address.field("place_country");
  filter.quad = number_of(address, "quad");
  filter.limit = limit_of(address);
  return filter;
}

CommitmentFilter commitments_of(const Address& address) {
  CommitmentFilter filter;
  filter.debtor = address.field("debtor");
  filter.creditor = address.field("creditor");
  filter.actor = address.field("actor");
  filter.status = address.field("status");
  filter.said = address.field("said");
  filter.words = address.field("words");
  filter.from = address.field("from");
  filter.to = address.field("to");
  filter.newest = address.field("newest") == "1";
  filter.limit = limit_of(address);
  return filter;
}

TiesQuery ties_of(const Address& address) {
  TiesQuery query;
  query.a = address.field("a");
  query.b = address.field("b");
  query.from = address.field("from");
  query.to = address.field("to");
  query.by = TiesBy::kYear;
  for (const TiesBy by : {TiesBy::kDay, TiesBy::kWeek, TiesBy::kMonth}) {
    if (address.field("by") == name_of(by)) query.by = by;
  }
  return query;
}

std::string parties_of(const std::vector<Party>& parties) {
  std::string out;
  for (const Party& one : parties) {
    if (!out.empty()) out += "; ";
    out += one.code.empty() ? one.name : one.code;
  }
  return out;
}

template <class Record>
std::string array_of(const std::vector<Record>& records) {
  std::string lines;
  for (const Record& record : records) {
    std::string line = to_jsonl(record);
    if (!line.ends_with('\n')) line += '\n';
    lines += line;
  }
  return as_array(std::move(lines));
}

Result<HttpResponse> summary(const Asked& asked) {
  return asked.ledger.totals().map(
      [](const Summary& all) { return json_answer(summary_json(all)); });
}

Result<HttpResponse> commitments(const Asked& asked) {
  const auto all = asked.ledger.commitments(commitments_of(asked.address));
  if (!all) return tl::unexpected(all.error());
  if (asked.form == Form::kJson) return json_answer(array_of(*all));
  Table table{{"id", "status", "debtors", "creditors", "content", "condition", "made", "due",
               "first", "last", "reports", "why"},
              {}};
  for (const JoinedCommitment& one : *all) {
    table.rows.push_back({one.id, one.status, parties_of(one.debtors), parties_of(one.creditors),
                          one.content, one.condition, one.made, one.due, one.first, one.last,
                          std::to_string(one.reports), one.why});
  }
  return table_answer(asked, table);
}

Result<HttpResponse> ties(const Asked& asked) {
  const auto series = asked.ledger.ties(ties_of(asked.address));
  if (!series) return tl::unexpected(series.error());
  if (asked.form == Form::kJson) return json_answer(array_of(series->periods));
  Table table{{"period", "begin", "end", "quad1", "quad2", "quad3", "quad4", "events", "asserted",
               "goldstein", "open", "kept", "broken"},
              {}};
  for (const TiesPeriod& one : series->periods) {
    std::vector<std::string>& row = table.rows.emplace_back();
    row = {one.label, one.begin, one.end};
    for (const std::int64_t count : one.both.quad) row.push_back(std::to_string(count));
    row.push_back(std::to_string(one.both.events));
    row.push_back(std::to_string(one.both.asserted));
    row.push_back(decimal(one.both.goldstein));
    for (const std::int64_t count : {one.open, one.kept, one.broken}) {
      row.push_back(std::to_string(count));
    }
  }
  return table_answer(asked, table);
}

/// Rows of the records, under the filters of `verbale show`.
template <const char* Kind>
Result<HttpResponse> rows(const Asked& asked) {
  const ShowFilter filter = filter_of(asked.address);
  if (filter.quad && (*filter.quad < 1 || *filter.quad > 4)) {
    return fail(ErrorCode::kUsage, "there is no such quad class", "quad", "give 1, 2, 3 or 4");
  }
  return asked.ledger.show(Kind, filter).map([&](const Table& table) {
    return table_answer(asked, table);
  });
}
constexpr char kReports[] = "reports", kEvents[] = "events", kStatements[] = "statements",
               kRelations[] = "relations", kRejects[] = "rejects";

constexpr auto kRoutes = std::to_array<Route>({
    {"summary", false, summary},
    {"reports", true, rows<kReports>},
    {"events", true, rows<kEvents>},
    {"statements", true, rows<kStatements>},
    {"relations", true, rows<kRelations>},
    {"rejects", true, rows<kRejects>},
    {"commitments", true, commitments},
    {"ties", true, ties},
    {"actors", true, answer_actors},
    {"actor", true, answer_actor},
    {"unknown", true, answer_unknown},
    {"network", true, answer_network},
    {"map", true, answer_map},
    {"reviews", true, answer_reviews},
    {"reviewer", false, answer_reviewer},
    {"queue", true, answer_queue},
    {"precision", true, answer_precision},
    {"agreement", true, answer_agreement},
    {"openapi", false, answer_openapi},
});

}  // namespace

std::span<const Route> routes() { return kRoutes; }

/// JSON Lines as one JSON array.
std::string as_array(std::string lines) {
  while (!lines.empty() && lines.back() == '\n') lines.pop_back();
  std::replace(lines.begin(), lines.end(), '\n', ',');
  return "[" + lines + "]";
}

std::optional<int> number_of(const Address& address, const std::string& name) {
  const std::string text = address.field(name);
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return text.empty() ? std::nullopt : std::optional(number);
}

HttpResponse json_answer(std::string body) {
  return {200, "application/json; charset=utf-8", std::move(body)};
}

HttpResponse table_answer(const Asked& asked, const Table& table,
                          std::initializer_list<std::string_view> numbers) {
  if (asked.form == Form::kJson) return json_answer(table_json(table, numbers));
  return {200, "text/csv; charset=utf-8", table_csv(table)};
}

std::int64_t limit_of(const Address& address, std::int64_t otherwise) {
  const std::string text = address.field("limit");
  std::int64_t limit = otherwise;
  std::from_chars(text.data(), text.data() + text.size(), limit);
  return std::clamp<std::int64_t>(limit, 1, kMostRows);
}

}  // namespace verbale
