// SPDX-License-Identifier: Apache-2.0
//
// The event data sets of the field have one source and one target in a row. "France and Germany
// warned Iran" becomes two rows here, with ids that stay the same from run to run: the event's own
// where it has one pair, else with the numbers of source and target ("wire-17/e1.2.1").
#pragma once

#include "export/fields.h"
#include "export/sheet.h"

namespace verbale {

/// Every source with every target; an event without one of the two gives rows with that side empty.
void each_pair(const ReportView& view, const RowSink& sink);

/// A number made from the pair's id: the same in every run, 63 bits.
Cell pair_number(const Row& row);

enum class Side : std::uint8_t { kSource, kTarget };

template <Side side>
const ActorRef* on(const Row& row) {
  return side == Side::kSource ? row.source : row.target;
}

template <Side side>
Cell side_code(const Row& row) {
  const ActorRef* ref = on<side>(row);
  return ref == nullptr ? Cell() : text_cell(row.view->code(*ref));
}

template <Side side>
Cell side_name(const Row& row) {
  const ActorRef* ref = on<side>(row);
  return ref == nullptr ? Cell() : text_cell(row.view->name(*ref));
}

/// The words of the report that name it.
template <Side side>
Cell side_words(const Row& row) {
  const ActorRef* ref = on<side>(row);
  return ref == nullptr || !ref->mention ? Cell() : text_cell(row.view->words(*ref->mention));
}

template <Side side>
CodeParts side_parts(const Row& row) {
  const ActorRef* ref = on<side>(row);
  return ref == nullptr ? CodeParts() : row.view->common.reference.parts(row.view->code(*ref));
}

template <Side side>
Cell side_country(const Row& row) {
  const Country* country = side_parts<side>(row).country;
  return country == nullptr ? Cell() : text_cell(country->name);
}

template <Side side>
Cell side_country_code(const Row& row) {
  const Country* country = side_parts<side>(row).country;
  return country == nullptr ? Cell() : text_cell(country->code);
}

template <Side side>
Cell side_roles(const Row& row) {
  return cell_of(side_parts<side>(row).roles);
}

template <Side side>
Cell side_body(const Row& row) {
  return text_cell(side_parts<side>(row).body);
}

/// First day of the event; the report's date where there is none.
std::string event_date(const Row& row);
Cell event_date_cell(const Row& row);

template <auto Field>
Cell event_place(const Row& row) {
  return row.event->place ? cell_of((*row.event->place).*Field) : Cell();
}

/// Name of the place's country.
Cell event_country(const Row& row);
/// Sentences counted from 1, as others do.
Cell sentence_from_1(const Row& row);
Cell event_evidence(const Row& row);
Cell event_label(const Row& row);
/// "19" of "1952".
Cell root_code(const Row& row);

}  // namespace verbale
