// SPDX-License-Identifier: Apache-2.0
#include "ledger/review_check.h"

#include <simdjson.h>
#include <verbale/records.h>

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace verbale {
namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;
using simdjson::dom::object;

constexpr std::size_t kNameBytes = 100, kReasonBytes = 2000, kChangesBytes = 16u << 10;

/// Where a record stands and which it is, nobody can change.
constexpr auto kFixed = std::to_array<std::string_view>(
    {"record", "id", "report", "sentence", "evidence", "confidence", "lexicon", "story"});

tl::unexpected<Error> wrong(std::string what, std::string_view field, std::string to_do) {
  return fail(ErrorCode::kJsonField, std::move(what), std::string(field), std::move(to_do));
}

Status check_text(const std::string& text, std::string_view field, std::size_t most) {
  if (text.size() > most) {
    return wrong("more than " + std::to_string(most) + " bytes", field, "write less");
  }
  return check_utf8(text, std::string(field));
}

bool is_code(std::string_view text) {
  return text.size() >= 2 && text.size() <= 4 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

Status check_code(std::string_view name, const element& value) {
  std::string_view text;
  const bool fits = value.get(text) == simdjson::SUCCESS &&
                    (name == "cameo" ? is_code(text) : factuality_from(text).has_value());
  if (fits) return {};
  return name == "cameo" ? wrong("no CAMEO code", name, "give two to four digits as text")
                         : wrong("no value of FactBank", name,
                                 "give one of CT+ PR+ PS+ CT- PR- "
                                 "PS- UU");
}

/// A list of codes, or of actors in roles with their `code`.
Status check_sides(std::string_view name, const element& value) {
  simdjson::dom::array all;
  if (value.get(all) != simdjson::SUCCESS) return wrong("not a list", name, "give a list of codes");
  for (const element one : all) {
    std::string_view text;
    const bool coded =
        one.get(text) == simdjson::SUCCESS || one["code"].get(text) == simdjson::SUCCESS;
    if (!coded) return wrong("a party without a code", name, "give each as \"USAGOV\"");
  }
  return {};
}

Status check_field(std::string_view name, const element& value, const object& record) {
  element was;
  const bool fixed = std::find(kFixed.begin(), kFixed.end(), name) != kFixed.end();
  if (fixed || record[name].get(was) != simdjson::SUCCESS) {
    return wrong("the record has no such field to change", name, "name a field of the record");
  }
  if (name == "cameo" || name == "factuality") return check_code(name, value);
  if (was.type() == element_type::ARRAY && name != "content") return check_sides(name, value);
  return {};
}

Status check_changes(Review& review) {
  simdjson::dom::parser changed, known;
  object changes, record;
  if (changed.parse(review.changes).get(changes) != simdjson::SUCCESS) {
    return wrong("not a JSON object", "changes", "give {\"cameo\": \"111\"}");
  }
  if (known.parse(review.machine).get(record) != simdjson::SUCCESS) {
    return fail(ErrorCode::kInternal, "a record that is no JSON", review.record_id);
  }
  const bool none = changes.size() == 0;
  if (none == (review.verdict == Verdict::kChange)) {
    return wrong("only the verdict change changes fields, and at least one", "changes",
                 "give the fields that are to be another value");
  }
  for (const auto& [name, value] : changes) {
    if (Status status = check_field(name, value, record); !status) return status;
  }
  review.changes = simdjson::minify(changes);
  return {};
}

}  // namespace

Status check_review(Review& review) {
  if (review.reviewer.empty()) return wrong("no name", "reviewer", "say who reviews");
  Status status = check_text(review.reviewer, "reviewer", kNameBytes);
  if (status) status = check_text(review.reason, "reason", kReasonBytes);
  if (status) status = check_text(review.changes, "changes", kChangesBytes);
  return status ? check_changes(review) : status;
}

}  // namespace verbale
