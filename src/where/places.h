// SPDX-License-Identifier: Apache-2.0
//
// Where it happened. The place of an event is the one that the tree attaches to it, not any place
// in the sentence and not the dateline's city:
//
//   met in Geneva                              Geneva, CHE
//   conducted raids from bases in Iraq         Iraq (inside the phrase that is attached)
//   the Baghdad bombing                        Baghdad, IRQ (a modifier of the event noun)
//   Tehran denies ...                          none: a city that stands for a government
//
// A name that several places share is settled by what the report says itself ("Jericho, West
// Bank"), by the countries that it mentions, then by size.
#pragma once

#include <verbale/document.h>
#include <verbale/records.h>
#include <verbale/result.h>

#include "where/gazetteer.h"

namespace verbale {

class PlaceReader {
 public:
  static Result<PlaceReader> load(const DataFolder& data);
  /// The stage "places": fills Event::place.
  void run(const Document& document, Minutes& minutes) const;

 private:
  explicit PlaceReader(Gazetteer gazetteer) : gazetteer_(std::move(gazetteer)) {}
  Gazetteer gazetteer_;
};

}  // namespace verbale
