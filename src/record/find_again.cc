// SPDX-License-Identifier: Apache-2.0
#include "record/find_again.h"

#include <algorithm>
#include <array>
#include <vector>

#include "record/json_fields.h"
#include "record/json_writer.h"
#include "record/record_lines.h"

namespace verbale {
namespace {

struct Kind {
  std::string_view name;
  std::string_view anchor;  ///< the field that says where it stands
};

constexpr auto kKinds = std::to_array<Kind>({{"event", "trigger"},
                                             {"statement", "cue"},
                                             {"commitment", "evidence"},
                                             {"relation", "evidence"},
                                             {"actor", "name"}});

constexpr auto kSaysNothing =
    std::to_array<std::string_view>({"id", "report", "confidence", "lexicon", "story"});

struct Line {
  std::string id, json;
};

template <class Record>
std::vector<Line> lines_of(const Minutes& minutes, const std::vector<Record>& records,
                           void (RecordLines::*write)(const Record&)) {
  std::vector<Line> all;
  RecordLines lines(minutes);
  for (const Record& record : records) {
    (lines.*write)(record);
    Line& line = all.emplace_back(record.id, lines.take());
    line.json.pop_back();  // the end of the line
  }
  return all;
}

std::vector<Line> lines_of(std::string_view kind, const Minutes& minutes) {
  if (kind == "event") return lines_of(minutes, minutes.events, &RecordLines::event);
  if (kind == "statement") return lines_of(minutes, minutes.statements, &RecordLines::statement);
  if (kind == "commitment") return lines_of(minutes, minutes.commitments, &RecordLines::commitment);
  if (kind == "relation") return lines_of(minutes, minutes.relations, &RecordLines::relation);
  if (kind == "actor") return lines_of(minutes, minutes.actors, &RecordLines::actor);
  return {};
}

/// Text as it stands between the quotes of a JSON string.
std::string escaped(std::string_view text) {
  JsonWriter json;
  json.text(text);
  const std::string quoted = json.take();
  return quoted.substr(1, quoted.size() - 2);
}

/// The value with ids of the report's records blotted out: they are numbers of this coding only.
std::string without_ids(std::string_view value, const std::string& before_id) {
  std::string out;
  for (std::size_t at = 0; at < value.size();) {
    const std::size_t found = std::min(value.find(before_id, at), value.size());
    out += value.substr(at, found - at);
    if (found == value.size()) break;
    out += "\"";
    at = std::min(value.find('"', found + 1), value.size());
  }
  return out;
}

std::vector<JsonField> says(std::string_view line, const std::string& before_id) {
  std::vector<JsonField> fields = fields_of(line);
  std::erase_if(fields, [](const JsonField& field) {
    return std::find(kSaysNothing.begin(), kSaysNothing.end(), field.name) != kSaysNothing.end();
  });
  for (JsonField& field : fields) field.value = without_ids(field.value, before_id);
  return fields;
}

std::string_view value_of(const std::vector<JsonField>& fields, std::string_view name) {
  for (const JsonField& field : fields) {
    if (field.name == name) return field.value;
  }
  return {};
}

std::ptrdiff_t alike(const std::vector<JsonField>& a, const std::vector<JsonField>& b) {
  return std::count_if(a.begin(), a.end(), [&](const JsonField& field) {
    return value_of(b, field.name) == field.value;
  });
}

/// Where the record stands: its anchor, or its evidence where it has none (a statement without a
/// word that says so).
std::string place_of(const std::vector<JsonField>& fields, std::string_view anchor) {
  const std::string_view value = value_of(fields, anchor);
  return std::string(value == "null" ? value_of(fields, "evidence") : value);
}

}  // namespace

std::optional<FoundAgain> find_again(std::string_view kind, std::string_view line,
                                     const Minutes& minutes) {
  const auto known =
      std::find_if(kKinds.begin(), kKinds.end(), [&](const Kind& one) { return one.name == kind; });
  if (known == kKinds.end()) return std::nullopt;
  const std::string before_id = "\"" + escaped(minutes.report.id) + "/";
  const std::vector<JsonField> wanted = says(line, before_id);
  std::optional<FoundAgain> best;
  std::ptrdiff_t most = -1;
  for (const Line& one : lines_of(kind, minutes)) {
    const std::vector<JsonField> fields = says(one.json, before_id);
    if (place_of(fields, known->anchor) != place_of(wanted, known->anchor)) continue;
    const std::ptrdiff_t score = alike(wanted, fields);
    if (score <= most) continue;
    most = score;
    best = {one.id, static_cast<std::size_t>(score) == wanted.size()};
  }
  return best;
}

std::string line_of(std::string_view kind, std::string_view id, const Minutes& minutes) {
  for (Line& one : lines_of(kind, minutes)) {
    if (one.id == id) return std::move(one.json);
  }
  return {};
}

}  // namespace verbale
