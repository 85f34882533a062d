// SPDX-License-Identifier: Apache-2.0
//
// Functions that take a value out of a row, for the tables of columns:
//
//   {"lemma", Holds::kText, "...", "event.lemma", field<&Row::event, &Event::lemma>}
#pragma once

#include <string_view>

#include "export/row.h"
#include "record/names.h"

namespace verbale {

inline Cell cell_of(const std::string& text) { return text_cell(text); }
inline Cell cell_of(std::string_view text) { return text_cell(text); }
inline Cell cell_of(std::uint32_t number) { return std::int64_t{number}; }
inline Cell cell_of(int number) { return std::int64_t{number}; }
inline Cell cell_of(std::int64_t number) { return number; }
inline Cell cell_of(double number) { return number; }
inline Cell cell_of(const std::optional<double>& number) { return number ? Cell(*number) : Cell(); }
inline Cell cell_of(const Texts& texts) { return texts.empty() ? Cell() : Cell(texts); }
inline Cell cell_of(Factuality value) { return text_cell(name_of(value)); }
inline Cell cell_of(Tense value) { return text_cell(name_of(value)); }
inline Cell cell_of(SpeechMode value) { return text_cell(name_of(value)); }
inline Cell cell_of(ResolvedBy value) { return text_cell(name_of(value)); }

template <auto Record, auto Field>
Cell field(const Row& row) {
  return cell_of((row.*Record)->*Field);
}

/// A field of a part of the record.
template <auto Record, auto Part, auto Field>
Cell field(const Row& row) {
  return cell_of(((row.*Record)->*Part).*Field);
}

inline std::optional<TextRange> span_of(TextRange range) {
  return range.empty() ? std::nullopt : std::optional(range);
}
inline std::optional<TextRange> span_of(const std::optional<TextRange>& range) { return range; }

template <auto Record, auto Field>
Cell span_begin(const Row& row) {
  const auto range = span_of((row.*Record)->*Field);
  return range ? cell_of(row.view->points.code_point(range->begin)) : Cell();
}

template <auto Record, auto Field>
Cell span_end(const Row& row) {
  const auto range = span_of((row.*Record)->*Field);
  return range ? cell_of(row.view->points.code_point(range->end)) : Cell();
}

template <auto Record, auto Field>
Cell span_words(const Row& row) {
  const auto range = span_of((row.*Record)->*Field);
  return range ? text_cell(row.view->words(*range)) : Cell();
}

/// Codes of a list of actors; "" for one that has none, so that codes and names go together.
template <auto Record, auto Field>
Cell codes(const Row& row) {
  Texts texts;
  for (const ActorRef& ref : (row.*Record)->*Field) texts.push_back(row.view->code(ref));
  return cell_of(texts);
}

template <auto Record, auto Field>
Cell names(const Row& row) {
  Texts texts;
  for (const ActorRef& ref : (row.*Record)->*Field) texts.push_back(row.view->name(ref));
  return cell_of(texts);
}

/// A part of a record: which one it is, and its words.
inline Cell field_position(const Row& row) { return static_cast<std::int64_t>(row.position); }
inline Cell part_begin(const Row& row) {
  return cell_of(row.view->points.code_point(row.span.begin));
}
inline Cell part_end(const Row& row) { return cell_of(row.view->points.code_point(row.span.end)); }
inline Cell part_words(const Row& row) { return text_cell(row.view->words(row.span)); }

inline Cell report_id(const Row& row) { return text_cell(row.view->minutes.report.id); }
inline Cell report_date(const Row& row) { return text_cell(row.view->minutes.report.published); }
inline Cell report_source(const Row& row) { return text_cell(row.view->minutes.report.source); }
inline Cell report_url(const Row& row) { return text_cell(row.view->minutes.report.url); }

}  // namespace verbale
