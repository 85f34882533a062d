// SPDX-License-Identifier: Apache-2.0
#include "server/reviews.h"

#include <simdjson.h>

#include <array>
#include <chrono>
#include <cstdio>
#include <ctime>

#include "server/routes.h"

namespace verbale {
namespace {

using simdjson::dom::element;
using simdjson::dom::object;

/// Milliseconds, because one person can judge, take back and judge again within a second.
std::string now() {
  using namespace std::chrono;
  const auto since = system_clock::now().time_since_epoch();
  const std::time_t second = duration_cast<seconds>(since).count();
  std::tm utc{};
  gmtime_r(&second, &utc);
  std::array<char, 32> day{};
  std::strftime(day.data(), day.size(), "%Y-%m-%dT%H:%M:%S", &utc);
  std::array<char, 48> all{};
  std::snprintf(all.data(), all.size(), "%s.%03dZ", day.data(),
                static_cast<int>(duration_cast<milliseconds>(since).count() % 1000));
  return all.data();
}

tl::unexpected<Error> wrong_field(std::string_view name, std::string to_do) {
  return fail(ErrorCode::kJsonField, "the field `" + std::string(name) + "` is missing or wrong",
              std::string(name), std::move(to_do));
}

Status take_texts(const object& fields, Review& review) {
  for (const auto& [name, to, needed] : {std::tuple{"report", &review.report, true},
                                         {"kind", &review.kind, true},
                                         {"record_id", &review.record_id, true},
                                         {"reason", &review.reason, false}}) {
    std::string_view text;
    if (fields[name].get(text) == simdjson::SUCCESS) {
      *to = text;
    } else if (needed) {
      return wrong_field(name, "give it as a JSON string");
    }
  }
  return {};
}

Status take_choices(const object& fields, Review& review) {
  std::string_view verdict, drawn;
  if (fields["verdict"].get(verdict) != simdjson::SUCCESS || !verdict_from(verdict)) {
    return wrong_field("verdict", "give accept, reject or change");
  }
  review.verdict = *verdict_from(verdict);
  if (fields["drawn"].get(drawn) != simdjson::SUCCESS) drawn = name_of(Drawn::kChosen);
  if (!drawn_from(drawn))
    return wrong_field("drawn", "give chosen, random, random_in_code or confidence");
  review.drawn = *drawn_from(drawn);
  element changes;
  if (fields["changes"].get(changes) == simdjson::SUCCESS) {
    review.changes = simdjson::minify(changes);
  }
  return {};
}

Result<Review> review_of(const std::string& body) {
  simdjson::dom::parser parser;
  object fields;
  if (parser.parse(body).get(fields) != simdjson::SUCCESS) {
    return fail(ErrorCode::kJsonInvalid, "the body is not a JSON object", {},
                "see /api/openapi.json");
  }
  Review review;
  Status status = take_texts(fields, review);
  if (status) status = take_choices(fields, review);
  if (!status) return tl::unexpected(status.error());
  return review;
}

}  // namespace

Result<HttpResponse> write_review(Ledger& ledger, const std::string& reviewer,
                                  const std::string& body) {
  auto review = review_of(body);
  if (!review) return tl::unexpected(review.error());
  review->reviewer = reviewer;
  review->reviewed = now();
  const auto kept = ledger.add_review(std::move(*review));
  if (!kept) return tl::unexpected(kept.error());
  if (Status flushed = ledger.flush(); !flushed) return tl::unexpected(flushed.error());
  return json_answer(to_jsonl(*kept));
}

Result<HttpResponse> undo_review(Ledger& ledger, const std::string& reviewer,
                                 const Address& address) {
  Status undone = ledger.undo_review(address.field("id"), reviewer, now());
  if (undone) undone = ledger.flush();
  if (!undone) return tl::unexpected(undone.error());
  return json_answer("{}");
}

}  // namespace verbale
