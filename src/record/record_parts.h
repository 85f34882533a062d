// SPDX-License-Identifier: Apache-2.0
//
// The parts that records are made of (spans, actors in their roles, times, places), as JSON. Each
// function writes a key with its value; what is not known is null.
#pragma once

#include <verbale/records.h>

#include <optional>
#include <string_view>
#include <vector>

#include "base/code_points.h"
#include "record/json_writer.h"

namespace verbale {

class RecordParts {
 public:
  /// `minutes` outlives it.
  explicit RecordParts(const Minutes& minutes);

  void text(std::string_view key, std::string_view value);
  void integer(std::string_view key, std::int64_t value);
  void number(std::string_view key, double value);
  void texts(std::string_view key, const std::vector<std::string>& values);

  /// What every record begins with.
  void head(std::string_view record, std::string_view id);
  void head(std::string_view record, const RecordBase& base);

  /// An empty range is null, and left out of a list: there are no words.
  void span(std::string_view key, const std::optional<TextRange>& range);
  void spans(std::string_view key, const std::vector<TextRange>& ranges);
  void trigger(TextRange range, std::string_view lemma);
  void actor(std::string_view key, const ActorRef& ref);
  void actors(std::string_view key, const std::vector<ActorRef>& refs);
  /// Only the ids of those that have an actor record.
  void actor_ids(std::string_view key, const std::vector<ActorRef>& refs);
  void attribution(std::string_view key, const std::vector<Attribution>& chain);
  void time(std::string_view key, const TimeValue& time);
  /// A span with the code of the deed in it.
  void content(std::string_view key, TextRange range, std::string_view cameo);
  void place(const std::optional<PlaceValue>& place);
  void plover(const Plover& plover);
  void coder(const CoderStamp& coder);

  JsonWriter json;

 private:
  std::string_view words(TextRange range) const;
  void open_span(TextRange range);
  void ref_fields(const ActorRef& ref);

  const Minutes& minutes_;
  CodePointIndex index_;
};

/// Nobody and nothing: no actor, no code, no words.
bool is_absent(const ActorRef& ref);
bool is_absent(const TimeValue& time);
bool is_absent(const PlaceValue& place);

}  // namespace verbale
