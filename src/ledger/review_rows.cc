// SPDX-License-Identifier: Apache-2.0
#include "ledger/review_rows.h"

#include <simdjson.h>

#include "ledger/insert.h"
#include "record/find_again.h"
#include "record/json_writer.h"

namespace verbale {
namespace {

constexpr const char* kColumns =
    "id, report, kind, record_id, record_now, standing, verdict, changes, reason, reviewer, "
    "reviewed, undone, drawn, machine";

Review review_in(const Query& query) {
  Review review;
  int column = 0;
  const auto text = [&] { return std::string(query.text(column++)); };
  for (std::string* field :
       {&review.id, &review.report, &review.kind, &review.record_id, &review.record_now}) {
    *field = text();
  }
  // The table holds no other names.
  review.standing = standing_from(text()).value_or(Standing::kGone);
  review.verdict = verdict_from(text()).value_or(Verdict::kAccept);
  for (std::string* field :
       {&review.changes, &review.reason, &review.reviewer, &review.reviewed, &review.undone}) {
    *field = text();
  }
  review.drawn = drawn_from(text()).value_or(Drawn::kChosen);
  review.machine = text();
  return review;
}

/// A string in the record, by its path; empty where there is none (an actor has no evidence).
std::string text_in(const simdjson::dom::element& record, std::string_view path) {
  std::string_view text;
  return record.at_pointer(path).get(text) == simdjson::SUCCESS ? std::string(text) : std::string();
}

}  // namespace

Status insert_review(Database& db, const Review& review) {
  simdjson::dom::parser parser;
  simdjson::dom::element record;
  if (parser.parse(review.machine).get(record) != simdjson::SUCCESS) {
    return fail(ErrorCode::kLedgerQuery, "a review of something that is no record", review.id,
                "restore the ledger from a backup");
  }
  Query query(db, insert_into("reviews", std::string(kColumns) + ", cameo, evidence") +
                      " ON CONFLICT (id) DO UPDATE SET undone = coalesce(undone, excluded.undone)");
  query.with(review.id, Exact{review.report}, review.kind, Exact{review.record_id},
             review.record_now, name_of(review.standing), name_of(review.verdict), review.changes,
             review.reason, Exact{review.reviewer}, review.reviewed, review.undone,
             name_of(review.drawn), review.machine, text_in(record, "/cameo"),
             text_in(record, "/evidence/text"));
  return query.run();
}

Result<std::vector<Review>> select_reviews(Database& db, const ReviewFilter& filter) {
  std::vector<Review> reviews;
  Query query(db, std::string("SELECT ") + kColumns +
                      " FROM reviews WHERE (?1 = '' OR report = ?1) AND (?2 = '' OR reviewer = ?2) "
                      "AND (?3 OR undone IS NULL) ORDER BY reviewed, id");
  query.with(Exact{filter.report}, Exact{filter.reviewer}, filter.with_undone ? 1 : 0);
  while (query.next()) reviews.push_back(review_in(query));
  if (Status status = query.status(); !status) return tl::unexpected(status.error());
  return reviews;
}

Status follow_reviews(Database& db, const Minutes& minutes) {
  const auto reviews =
      select_reviews(db, {.report = minutes.report.id, .reviewer = {}, .with_undone = true});
  if (!reviews) return tl::unexpected(reviews.error());
  for (const Review& review : *reviews) {
    const auto found = find_again(review.kind, review.machine, minutes);
    const Standing standing = !found        ? Standing::kGone
                              : found->same ? Standing::kSame
                                            : Standing::kChanged;
    Query query(db, "UPDATE reviews SET record_now = ?, standing = ? WHERE id = ?");
    query.with(found ? found->id : std::string(), name_of(standing), review.id);
    if (Status status = query.run(); !status) return status;
  }
  return {};
}

std::string to_jsonl(const Review& review) {
  JsonWriter json;
  json.begin_object();
  const auto text = [&](std::string_view key, std::string_view value) {
    json.key(key);
    json.text_or_null(value);
  };
  text("record", "review");
  text("id", review.id);
  text("report", review.report);
  text("kind", review.kind);
  text("record_id", review.record_id);
  text("record_now", review.record_now);
  text("standing", name_of(review.standing));
  text("verdict", name_of(review.verdict));
  json.key("changes");
  json.raw(review.changes);
  text("reason", review.reason);
  text("reviewer", review.reviewer);
  text("reviewed", review.reviewed);
  text("undone", review.undone);
  text("drawn", name_of(review.drawn));
  json.key("machine");
  json.raw(review.machine);
  json.end_object();
  json.end_line();
  return json.take();
}

}  // namespace verbale
