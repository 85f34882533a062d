// SPDX-License-Identifier: Apache-2.0
#include "record/record_parts.h"

#include <algorithm>

namespace verbale {
namespace {

bool has_words(const std::optional<TextRange>& range) { return range && !range->empty(); }

/// Id of the actor record, empty where there is none.
std::string_view id_of(const std::vector<Actor>& actors, const ActorRef& ref) {
  const auto index = static_cast<std::size_t>(ref.actor);
  return ref.actor < 0 || index >= actors.size() ? std::string_view() : actors[index].id;
}

}  // namespace

bool is_absent(const ActorRef& ref) {
  return ref.actor < 0 && ref.code.empty() && !has_words(ref.mention);
}

bool is_absent(const TimeValue& time) {
  return !has_words(time.text) && time.value.empty() && time.begin.empty() && time.end.empty();
}

bool is_absent(const PlaceValue& place) {
  return !has_words(place.text) && place.name.empty() && place.country.empty() && !place.latitude &&
         !place.longitude;
}

RecordParts::RecordParts(const Minutes& minutes) : minutes_(minutes), index_(minutes.text) {}

void RecordParts::text(std::string_view key, std::string_view value) {
  json.key(key);
  json.text_or_null(value);
}

void RecordParts::integer(std::string_view key, std::int64_t value) {
  json.key(key);
  json.integer(value);
}

void RecordParts::number(std::string_view key, double value) {
  json.key(key);
  json.number(value);
}

void RecordParts::texts(std::string_view key, const std::vector<std::string>& values) {
  json.key(key);
  json.begin_array();
  for (const std::string& value : values) json.text(value);
  json.end_array();
}

void RecordParts::head(std::string_view record, std::string_view id) {
  json.key("record");
  json.text(record);
  json.key("id");
  json.text(id);
  json.key("report");
  json.text(minutes_.report.id);
}

void RecordParts::head(std::string_view record, const RecordBase& base) {
  head(record, base.id);
  integer("sentence", base.sentence);
  span("evidence", base.evidence);
}

std::string_view RecordParts::words(TextRange range) const {
  const auto size = static_cast<std::uint32_t>(minutes_.text.size());
  return TextRange{std::min(range.begin, size), std::min(range.end, size)}.of(minutes_.text);
}

void RecordParts::open_span(TextRange range) {
  json.begin_object();
  integer("begin", index_.code_point(range.begin));
  integer("end", index_.code_point(range.end));
  json.key("text");
  json.text(words(range));
}

void RecordParts::span(std::string_view key, const std::optional<TextRange>& range) {
  json.key(key);
  if (!has_words(range)) return json.null();
  open_span(*range);
  json.end_object();
}

void RecordParts::spans(std::string_view key, const std::vector<TextRange>& ranges) {
  json.key(key);
  json.begin_array();
  for (TextRange range : ranges) {
    if (range.empty()) continue;
    open_span(range);
    json.end_object();
  }
  json.end_array();
}

void RecordParts::trigger(TextRange range, std::string_view lemma) {
  json.key("trigger");
  if (range.empty()) return json.null();
  open_span(range);
  text("lemma", lemma);
  json.end_object();
}

void RecordParts::ref_fields(const ActorRef& ref) {
  text("actor", id_of(minutes_.actors, ref));
  text("code", ref.code);
  span("mention", ref.mention);
}

void RecordParts::actor(std::string_view key, const ActorRef& ref) {
  json.key(key);
  if (is_absent(ref)) return json.null();
  json.begin_object();
  ref_fields(ref);
  json.end_object();
}

void RecordParts::actors(std::string_view key, const std::vector<ActorRef>& refs) {
  json.key(key);
  json.begin_array();
  for (const ActorRef& ref : refs) {
    json.begin_object();
    ref_fields(ref);
    json.end_object();
  }
  json.end_array();
}

void RecordParts::actor_ids(std::string_view key, const std::vector<ActorRef>& refs) {
  json.key(key);
  json.begin_array();
  for (const ActorRef& ref : refs) {
    const std::string_view id = id_of(minutes_.actors, ref);
    if (!id.empty()) json.text(id);
  }
  json.end_array();
}

void RecordParts::attribution(std::string_view key, const std::vector<Attribution>& chain) {
  json.key(key);
  json.begin_array();
  for (const Attribution& link : chain) {
    json.begin_object();
    ref_fields(link.source);
    span("cue", link.cue);
    json.end_object();
  }
  json.end_array();
}

void RecordParts::content(std::string_view key, TextRange range, std::string_view cameo) {
  json.key(key);
  if (range.empty()) return json.null();
  open_span(range);
  text("cameo", cameo);
  json.end_object();
}

void RecordParts::time(std::string_view key, const TimeValue& time) {
  json.key(key);
  if (is_absent(time)) return json.null();
  json.begin_object();
  text("text", has_words(time.text) ? words(*time.text) : std::string_view());
  text("value", time.value);
  text("begin", time.begin);
  text("end", time.end);
  if (time.from_report) text("from", "report");
  json.end_object();
}

void RecordParts::place(const std::optional<PlaceValue>& place) {
  json.key("place");
  if (!place || is_absent(*place)) return json.null();
  json.begin_object();
  text("text", has_words(place->text) ? words(*place->text) : std::string_view());
  text("name", place->name);
  text("country", place->country);
  json.key("latitude");
  place->latitude ? json.number(*place->latitude) : json.null();
  json.key("longitude");
  place->longitude ? json.number(*place->longitude) : json.null();
  json.end_object();
}

void RecordParts::plover(const Plover& plover) {
  json.key("plover");
  json.begin_object();
  text("event", plover.event);
  text("mode", plover.mode);
  texts("context", plover.context);
  json.end_object();
}

void RecordParts::coder(const CoderStamp& coder) {
  json.key("coder");
  json.begin_object();
  text("name", coder.name);
  text("version", coder.version);
  text("model", coder.model);
  text("lexicon", coder.lexicon);
  json.end_object();
}

}  // namespace verbale
