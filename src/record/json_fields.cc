// SPDX-License-Identifier: Apache-2.0
#include "record/json_fields.h"

namespace verbale {
namespace {

/// One past the string that begins at `at`.
std::size_t string_end(std::string_view json, std::size_t at) {
  for (++at; at < json.size() && json[at] != '"'; ++at) {
    if (json[at] == '\\') ++at;
  }
  return std::min(at + 1, json.size());
}

/// One past the value that begins at `at`: where a comma or bracket of the object around it stands.
std::size_t value_end(std::string_view json, std::size_t at) {
  int depth = 0;
  while (at < json.size()) {
    const char c = json[at];
    if (c == '"') {
      at = string_end(json, at);
      continue;
    }
    if (depth == 0 && (c == ',' || c == '}' || c == ']')) return at;
    if (c == '{' || c == '[') ++depth;
    if (c == '}' || c == ']') --depth;
    ++at;
  }
  return at;
}

}  // namespace

std::vector<JsonField> fields_of(std::string_view line) {
  std::vector<JsonField> fields;
  std::size_t at = 1;  // behind the bracket
  while (at < line.size() && line[at] == '"') {
    const std::size_t name_end = string_end(line, at);
    const std::size_t begin = std::min(name_end + 1, line.size());  // behind the colon
    const std::size_t end = value_end(line, begin);
    fields.push_back({std::string(line.substr(at + 1, name_end - at - 2)),
                      std::string(line.substr(begin, end - begin))});
    at = end + 1;
  }
  return fields;
}

std::string with_strings(std::string_view value, const JsonStrings& others) {
  std::string out;
  for (std::size_t at = 0; at < value.size();) {
    const std::size_t end = value[at] == '"' ? string_end(value, at) : at + 1;
    const std::string part(value.substr(at, end - at));
    const auto other = value[at] == '"' ? others.find(part) : others.end();
    out += other == others.end() ? part : other->second;
    at = end;
  }
  return out;
}

}  // namespace verbale
