// SPDX-License-Identifier: Apache-2.0
//
// PLOVER's JSON has an object for each event: `actor`, `recipient` with country codes, `event`, and
// the `text`. It gives countries without the roles behind them, so "FRA" there means "FRA*" here.
#include <algorithm>

#include "validate/gold.h"

namespace verbale {
namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

std::vector<std::string> codes_of(const object& fields, std::string_view name) {
  std::vector<std::string> codes;
  array list;
  if (fields[name].get(list) != simdjson::SUCCESS) return codes;
  for (const element one : list) {
    std::string_view code;
    if (one["code"].get(code) != simdjson::SUCCESS && one.get(code) != simdjson::SUCCESS) continue;
    codes.push_back(std::string(code) + "*");
  }
  std::sort(codes.begin(), codes.end());
  return codes;
}

/// A string, or the first of a list of strings.
std::string first_text(const object& fields, std::string_view name) {
  element value;
  std::string_view text;
  if (fields[name].get(value) != simdjson::SUCCESS) return {};
  if (value.get(text) == simdjson::SUCCESS) return std::string(text);
  array list;
  if (value.get(list) == simdjson::SUCCESS && list.at(0).get(text) == simdjson::SUCCESS) {
    return std::string(text);
  }
  return {};
}

bool has_event(const object& fields) {
  bool there = true;
  return fields["has_event"].get(there) != simdjson::SUCCESS || there;
}

GoldText& text_of(std::vector<GoldText>& all, std::string text, std::string date) {
  const auto known = std::find_if(all.begin(), all.end(), [&](const GoldText& one) {
    return one.text == text && one.published == date;
  });
  if (known != all.end()) return *known;
  GoldText& gold = all.emplace_back();
  gold.text = std::move(text);
  gold.published = std::move(date);
  gold.plover = true;
  return gold;
}

}  // namespace

bool is_plover(const object& fields) {
  element value;
  return fields["actor"].get(value) == simdjson::SUCCESS ||
         fields["has_event"].get(value) == simdjson::SUCCESS;
}

Status add_plover_gold(const object& fields, const std::string& where, std::vector<GoldText>& all) {
  std::string text = first_text(fields, "text");
  if (text.empty()) {
    return wrong_gold("the field `text` is missing", where, "give the text of the event");
  }
  GoldText& gold = text_of(all, std::move(text), first_text(fields, "date"));
  if (gold.id.empty()) gold.id = first_text(fields, "id");
  if (gold.id.empty()) gold.id = std::to_string(all.size());
  if (!has_event(fields)) return {};
  JudgedEvent event;
  event.plover = first_text(fields, "event");
  if (event.plover.empty()) {
    return wrong_gold("the field `event` is missing", where,
                      "give PLOVER's event, as [\"ACCUSE\"]");
  }
  event.sources = codes_of(fields, "actor");
  event.targets = codes_of(fields, "recipient");
  gold.events.push_back(std::move(event));
  return {};
}

}  // namespace verbale
