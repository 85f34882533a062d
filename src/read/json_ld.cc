// SPDX-License-Identifier: Apache-2.0
#include <simdjson.h>

#include <string>

#include "read/html_facts.h"

namespace verbale {
namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

constexpr int kMostDepth = 8;

/// The text of a string, the name of a thing, or those of a list, joined with commas.
std::string name_of_thing(const element& value, int depth = 0) {
  std::string_view text;
  if (value.get(text) == simdjson::SUCCESS) return std::string(text);
  object thing;
  element name;
  if (value.get(thing) == simdjson::SUCCESS) {
    const bool named = depth < kMostDepth && thing["name"].get(name) == simdjson::SUCCESS;
    return named ? name_of_thing(name, depth + 1) : std::string();
  }
  array list;
  std::string names;
  if (depth >= kMostDepth || value.get(list) != simdjson::SUCCESS) return names;
  for (const element& one : list) {
    const std::string next = name_of_thing(one, depth + 1);
    if (!next.empty()) names += (names.empty() ? "" : ", ") + next;
  }
  return names;
}

/// "NewsArticle", "ReportageNewsArticle", "BlogPosting": schema.org's names of what is read.
bool is_article(const object& thing) {
  element type;
  if (thing["@type"].get(type) != simdjson::SUCCESS) return false;
  const std::string name = name_of_thing(type);
  return name.find("Article") != std::string::npos || name.find("Posting") != std::string::npos ||
         name.find("Report") != std::string::npos;
}

void add(const object& thing, PageFacts& facts) {
  for (const char* key : {"datePublished", "author", "publisher", "headline", "inLanguage"}) {
    element value;
    if (thing[key].get(value) != simdjson::SUCCESS) continue;
    std::string text = name_of_thing(value);
    if (!text.empty()) facts.emplace(std::string("ld:") + key, std::move(text));
  }
}

void search(const element& value, int depth, PageFacts& facts) {
  if (depth > kMostDepth) return;
  array list;
  if (value.get(list) == simdjson::SUCCESS) {
    for (const element& one : list) search(one, depth + 1, facts);
  }
  object thing;
  if (value.get(thing) != simdjson::SUCCESS) return;
  if (is_article(thing)) add(thing, facts);
  element inside;
  if (thing["@graph"].get(inside) == simdjson::SUCCESS) search(inside, depth + 1, facts);
  if (thing["mainEntity"].get(inside) == simdjson::SUCCESS) search(inside, depth + 1, facts);
}

}  // namespace

void add_json_ld(std::string_view script, PageFacts& facts) {
  simdjson::dom::parser parser;
  element root;
  if (parser.parse(script.data(), script.size()).get(root) == simdjson::SUCCESS) {
    search(root, 0, facts);
  }
}

}  // namespace verbale
