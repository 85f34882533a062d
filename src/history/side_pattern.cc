// SPDX-License-Identifier: Apache-2.0
#include "history/side_pattern.h"

#include <algorithm>

namespace verbale {
namespace {

constexpr std::string_view kNames = "(coalesce(a.name, '') || ' ' || coalesce(x.mention, ''))";

void add_part(std::string_view part, SideCondition& out) {
  if (!out.sql.empty()) out.sql += " OR ";
  if (part.front() == '~') {
    out.sql.append(kNames).append(" LIKE ? ESCAPE '\\'");
    out.values.push_back(like_anywhere(part.substr(1)));
    out.by_name = true;
    return;
  }
  const bool open = part.find('*') == std::string_view::npos;
  out.sql += "x.code GLOB ?";
  out.values.push_back(code_glob(part) + (open ? "*" : ""));
}

}  // namespace

std::string like_anywhere(std::string_view words) {
  std::string out = "%";
  for (char c : words) {
    if (c == '%' || c == '_' || c == '\\') out.push_back('\\');
    out.push_back(c);
  }
  return out + "%";
}

std::string code_glob(std::string_view pattern) {
  std::string out;
  for (char c : pattern) {
    const char capital = c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c;
    const bool special = c == '[' || c == '?';
    out += special ? std::string("[") + c + ']' : std::string(1, capital);
  }
  return out;
}

SideCondition side_condition(std::string_view pattern) {
  SideCondition out;
  while (!pattern.empty()) {
    const std::size_t comma = std::min(pattern.find(','), pattern.size());
    std::string_view part = pattern.substr(0, comma);
    pattern.remove_prefix(std::min(comma + 1, pattern.size()));
    while (!part.empty() && part.front() == ' ') part.remove_prefix(1);
    while (!part.empty() && part.back() == ' ') part.remove_suffix(1);
    if (!part.empty() && part != "~") add_part(part, out);
  }
  out.sql = out.sql.empty() ? "(0)" : "(" + out.sql + ")";
  return out;
}

void bind(Query& query, const SideCondition& condition) {
  for (const std::string& value : condition.values) query.with(Exact{value});
}

}  // namespace verbale
