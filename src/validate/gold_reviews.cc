// SPDX-License-Identifier: Apache-2.0
//
// From reviews to gold. Each report with a reviewed event is one text. What nobody has reviewed is
// neither right nor wrong, so the text is not `complete`; that the coder missed something, a review
// of what it found cannot say.
#include <simdjson.h>
#include <verbale/validate.h>

#include <map>

#include "record/json_writer.h"

namespace verbale {
namespace {

using simdjson::dom::element;

constexpr std::string_view kJudged[] = {"sources", "targets", "cameo", "factuality", "trigger"};

/// The last review of each event, by what it was about; by report.
using Reviewed = std::map<std::string, std::map<std::string, const Review*>>;

Reviewed last_of(const std::vector<Review>& reviews) {
  Reviewed all;
  for (const Review& one : reviews) {
    if (one.kind == "event") all[one.report][one.machine] = &one;
  }
  return all;
}

/// The event as the person would have it, but for what is not judged. Both objects were checked
/// when the review was written.
void event_json(JsonWriter& json, const Review& review) {
  simdjson::dom::parser of_machine, of_changes;
  const element machine = of_machine.parse(review.machine);
  const element changes = of_changes.parse(review.changes);
  json.begin_object();
  for (const std::string_view name : kJudged) {
    element value;
    const bool changed = changes[name].get(value) == simdjson::SUCCESS;
    if (!changed && machine[name].get(value) != simdjson::SUCCESS) continue;
    json.key(name);
    json.raw(std::string(simdjson::minify(value)));
  }
  json.key("reviewer");
  json.text(review.reviewer);
  json.end_object();
}

void events_json(JsonWriter& json, std::string_view name,
                 const std::map<std::string, const Review*>& reviews, bool rejected) {
  json.key(name);
  json.begin_array();
  for (const auto& [machine, review] : reviews) {
    if ((review->verdict == Verdict::kReject) == rejected) event_json(json, *review);
  }
  json.end_array();
}

void text_json(JsonWriter& json, const Minutes& minutes,
               const std::map<std::string, const Review*>& reviews) {
  const Report& report = minutes.report;
  json.begin_object();
  for (const auto& [name, value] : {std::pair{"id", &report.id},
                                    {"title", &report.title},
                                    {"source", &report.source},
                                    {"published", &report.published},
                                    {"text", &minutes.text}}) {
    json.key(name);
    json.text_or_null(*value);
  }
  json.key("complete");
  json.boolean(false);
  events_json(json, "events", reviews, false);
  events_json(json, "wrong", reviews, true);
  json.end_object();
  json.end_line();
}

}  // namespace

Result<std::string> gold_of_reviews(const Ledger& ledger) {
  const auto reviews = ledger.reviews();
  if (!reviews) return tl::unexpected(reviews.error());
  JsonWriter json;
  for (const auto& [report, events] : last_of(*reviews)) {
    const auto minutes = ledger.minutes(report);
    if (!minutes) return tl::unexpected(minutes.error());
    text_json(json, *minutes, events);
  }
  return json.take();
}

}  // namespace verbale
