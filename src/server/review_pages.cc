// SPDX-License-Identifier: Apache-2.0
//
// The data of the page Review: what was judged, what waits, and what the judgements say.
#include "record/json_writer.h"
#include "server/routes.h"
#include "server/tables.h"

namespace verbale {
namespace {

Table table_of(const std::vector<Review>& reviews) {
  Table table{{"id", "report", "kind", "record_id", "record_now", "standing", "verdict", "changes",
               "reason", "reviewer", "reviewed", "undone", "drawn"},
              {}};
  for (const Review& one : reviews) {
    table.rows.push_back({one.id, one.report, one.kind, one.record_id, one.record_now,
                          std::string(name_of(one.standing)), std::string(name_of(one.verdict)),
                          one.changes, one.reason, one.reviewer, one.reviewed, one.undone,
                          std::string(name_of(one.drawn))});
  }
  return table;
}

Result<ReviewFigures> figures(const Asked& asked) {
  const std::string kind = asked.address.field("kind");
  return asked.ledger.reviews().map([&](const std::vector<Review>& reviews) {
    return review_figures(reviews, kind.empty() ? "event" : kind);
  });
}

}  // namespace

Result<HttpResponse> answer_reviews(const Asked& asked) {
  ReviewFilter filter;
  filter.report = asked.address.field("report");
  filter.reviewer = asked.address.field("reviewer");
  filter.with_undone = asked.address.field("undone") == "1";
  const auto all = asked.ledger.reviews(filter);
  if (!all) return tl::unexpected(all.error());
  if (asked.form == Form::kCsv) return table_answer(asked, table_of(*all));
  std::string lines;
  for (const Review& one : *all) lines += to_jsonl(one);
  return json_answer(as_array(std::move(lines)));
}

Result<HttpResponse> answer_reviewer(const Asked& asked) {
  JsonWriter json;
  json.begin_object();
  json.key("reviewer");
  json.text_or_null(asked.reviewer);
  json.end_object();
  return json_answer(json.take());
}

Result<HttpResponse> answer_queue(const Asked& asked) {
  QueueQuery query;
  if (const std::string kind = asked.address.field("kind"); !kind.empty()) query.kind = kind;
  if (const std::string seed = asked.address.field("seed"); !seed.empty()) query.seed = seed;
  if (const auto by = drawn_from(asked.address.field("by"))) query.by = *by;
  query.cameo = asked.address.field("cameo");
  query.reviewer = asked.reviewer;
  query.limit = limit_of(asked.address, 50);
  return asked.ledger.review_queue(query).map([&](const std::vector<Queued>& all) {
    Table table{{"report", "id"}, {}};
    for (const Queued& one : all) table.rows.push_back({one.report, one.id});
    return table_answer(asked, table);
  });
}

Result<HttpResponse> answer_precision(const Asked& asked) {
  return figures(asked).map([&](const ReviewFigures& all) {
    Table table{{"code", "reviewed", "accepted", "share", "low", "high"}, {}};
    for (const Precision& one : all.precision) {
      table.rows.push_back({one.code, std::to_string(one.reviewed), std::to_string(one.accepted),
                            decimal(one.share), decimal(one.low), decimal(one.high)});
    }
    return table_answer(asked, table, {"reviewed", "accepted", "share", "low", "high"});
  });
}

Result<HttpResponse> answer_agreement(const Asked& asked) {
  return figures(asked).map([&](const ReviewFigures& all) {
    Table table{{"a", "b", "records", "agreed", "kappa"}, {}};
    for (const ReviewerPair& one : all.agreement) {
      table.rows.push_back({one.a, one.b, std::to_string(one.records), std::to_string(one.agreed),
                            one.kappa ? decimal(*one.kappa) : ""});
    }
    return table_answer(asked, table, {"records", "agreed", "kappa"});
  });
}

}  // namespace verbale
