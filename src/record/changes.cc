// SPDX-License-Identifier: Apache-2.0
//
// Records are numbered in their report, so one event more gives all later ones other ids. They are
// therefore matched by what they say: first those that are alike in every field, then those of one
// kind with the same anchor (the words that carry them), then those with the same evidence. Ids
// inside of records (an event's actors) are translated to those of before as soon as their records
// are matched, which is why actors come first.
#include <verbale/changes.h>
#include <verbale/json.h>

#include <functional>
#include <string_view>

#include "record/json_fields.h"
#include "record/json_writer.h"
#include "record/record_lines.h"

namespace verbale {
namespace {

/// A record as fields. `id` and `report` are told apart from what it says.
struct Told {
  std::string id;  ///< JSON
  std::vector<JsonField> says;
  int match = -1;  ///< of the other side
};

/// What the records of a kind are known by where they do not say the same.
using Anchor = std::vector<std::string_view>;

std::string_view value_of(const Told& record, std::string_view name) {
  for (const JsonField& field : record.says) {
    if (field.name == name) return field.value;
  }
  return {};
}

std::vector<Told> told(const std::string& lines) {
  std::vector<Told> all;
  std::string_view rest = lines;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    Told& record = all.emplace_back();
    for (JsonField& field : fields_of(rest.substr(0, end))) {
      if (field.name == "id") record.id = std::move(field.value);
      // Another coder is why we compare, and where a report was read is no part of it.
      const bool apart = field.name == "id" || field.name == "report" || field.name == "record" ||
                         field.name == "coder" || field.name == "origin" || field.name == "story";
      if (!apart) record.says.push_back(std::move(field));
    }
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return all;
}

std::string key_of(const Told& record, const Anchor& anchor) {
  std::string key = " ";  // of an anchor without fields: all are one
  for (const std::string_view name : anchor) {
    const std::string_view value = value_of(record, name);
    if (value.empty() || value == "null" || value == "[]") return {};
    key.append(value).append("\n");
  }
  return key;
}

std::string key_of_all(const Told& record) {
  std::string key;
  for (const JsonField& field : record.says) key += field.value + "\n";
  return key;
}

class Comparison {
 public:
  Comparison(const Minutes& before, const Minutes& after) : before_(before), after_(after) {}

  using Lines = std::function<void(RecordLines&, const Minutes&)>;

  void kind(std::string_view record, const Lines& lines, const std::vector<Anchor>& anchors) {
    std::vector<Told> was = told_by(before_, lines);
    std::vector<Told> is = told_by(after_, lines);
    for (Told& one : is) {
      for (JsonField& field : one.says) field.value = with_strings(field.value, ids_);
    }
    match(was, is, key_of_all);
    for (const Anchor& anchor : anchors) {
      match(was, is, [&](const Told& one) { return key_of(one, anchor); });
    }
    for (const Told& one : was) {
      if (one.match < 0) add(RecordChange::Kind::kRemoved, record, one);
    }
    for (const Told& one : is) {
      if (one.match < 0) {
        add(RecordChange::Kind::kAdded, record, one);
      } else {
        differ(record, was[static_cast<std::size_t>(one.match)], one);
      }
    }
    remember(was, is);
  }

  std::vector<RecordChange> changes;

 private:
  static std::vector<Told> told_by(const Minutes& minutes, const Lines& lines) {
    RecordLines out(minutes);
    lines(out, minutes);
    return told(out.take());
  }

  template <class Key>
  static void match(std::vector<Told>& was, std::vector<Told>& is, const Key& key) {
    std::unordered_multimap<std::string, std::size_t> open;
    for (std::size_t i = was.size(); i-- > 0;) {
      if (was[i].match < 0) open.emplace(key(was[i]), i);
    }
    for (std::size_t i = 0; i < is.size(); ++i) {
      if (is[i].match >= 0) continue;
      const std::string own = key(is[i]);
      if (own.empty()) continue;
      const auto [first, last] = open.equal_range(own);
      auto best = last;
      for (auto at = first; at != last; ++at) {
        if (best == last || at->second < best->second) best = at;
      }
      if (best == last) continue;
      is[i].match = static_cast<int>(best->second);
      was[best->second].match = static_cast<int>(i);
      open.erase(best);
    }
  }

  /// A new record without a match has an id that none had before.
  void remember(const std::vector<Told>& was, const std::vector<Told>& is) {
    for (const Told& one : is) {
      ids_[one.id] = one.match < 0 ? one.id.substr(0, one.id.size() - 1) + " (new)\""
                                   : was[static_cast<std::size_t>(one.match)].id;
    }
  }

  RecordChange& add(RecordChange::Kind kind, std::string_view record, const Told& one) {
    RecordChange& change = changes.emplace_back();
    change.kind = kind;
    change.record = record;
    change.report = after_.report.id;
    change.id = one.id;
    change.words = words_of(one);
    if (kind == RecordChange::Kind::kChanged) return change;
    for (const JsonField& field : one.says) {
      const bool none = field.value == "null" || field.value == "[]";
      if (none || field.name == "evidence" || field.name == "sentence") continue;
      const bool was = kind == RecordChange::Kind::kRemoved;
      change.fields.push_back(
          {field.name, was ? field.value : std::string(), was ? std::string() : field.value});
    }
    return change;
  }

  void differ(std::string_view record, const Told& was, const Told& is) {
    std::vector<FieldChange> fields;
    for (const JsonField& field : is.says) {
      const std::string_view old = value_of(was, field.name);
      if (old != field.value) fields.push_back({field.name, std::string(old), field.value});
    }
    if (!fields.empty()) {
      add(RecordChange::Kind::kChanged, record, is).fields = std::move(fields);
    }
  }

  /// The words of the evidence, or an actor's name; JSON.
  static std::string words_of(const Told& one) {
    for (const JsonField& field : fields_of(value_of(one, "evidence"))) {
      if (field.name == "text") return field.value;
    }
    return std::string(value_of(one, "name"));
  }

  const Minutes& before_;
  const Minutes& after_;
  JsonStrings ids_;  ///< of now, to those of before
};

template <class Record, class Write>
Comparison::Lines lines_of(std::vector<Record> Minutes::* records, Write write) {
  return [=](RecordLines& lines, const Minutes& minutes) {
    for (const Record& record : minutes.*records) (lines.*write)(record);
  };
}

}  // namespace

std::vector<RecordChange> compare(const Minutes& before, const Minutes& after) {
  Comparison comparison(before, after);
  comparison.kind("actor", lines_of(&Minutes::actors, &RecordLines::actor),
                  {{"mentions"}, {"name", "kind"}, {"code", "kind"}});
  comparison.kind("report", [](RecordLines& lines, const Minutes&) { lines.report(); },
                  {{"sentences"}, {}});
  comparison.kind("event", lines_of(&Minutes::events, &RecordLines::event),
                  {{"trigger", "cameo"}, {"trigger"}, {"evidence"}});
  comparison.kind("statement", lines_of(&Minutes::statements, &RecordLines::statement),
                  {{"cue", "content"}, {"cue"}, {"evidence"}});
  comparison.kind("time", lines_of(&Minutes::times, &RecordLines::time), {{"evidence"}});
  comparison.kind("relation", lines_of(&Minutes::relations, &RecordLines::relation),
                  {{"kind", "evidence"}, {"evidence"}});
  comparison.kind("commitment", lines_of(&Minutes::commitments, &RecordLines::commitment),
                  {{"content"}, {"evidence"}});
  return std::move(comparison.changes);
}

std::string_view name_of(RecordChange::Kind kind) {
  switch (kind) {
    case RecordChange::Kind::kAdded:
      return "added";
    case RecordChange::Kind::kRemoved:
      return "removed";
    case RecordChange::Kind::kChanged:
      return "changed";
  }
  return {};
}

std::string to_jsonl(const RecordChange& change) {
  JsonWriter json;
  json.begin_object();
  json.key("change");
  json.text(name_of(change.kind));
  json.key("record");
  json.text(change.record);
  json.key("id");
  json.raw(change.id);
  json.key("report");
  json.text(change.report);
  json.key("words");
  json.raw(change.words.empty() ? "null" : change.words);
  json.key("fields");
  json.begin_object();
  for (const FieldChange& field : change.fields) {
    json.key(field.field);
    json.begin_array();
    json.raw(field.before.empty() ? "null" : field.before);
    json.raw(field.after.empty() ? "null" : field.after);
    json.end_array();
  }
  json.end_object();
  json.end_object();
  json.end_line();
  return json.take();
}

}  // namespace verbale
