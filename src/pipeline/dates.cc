// SPDX-License-Identifier: Apache-2.0
#include "pipeline/dates.h"

#include <algorithm>
#include <optional>

namespace verbale {
namespace {

class Dater {
 public:
  Dater(const TimeReader& reader, const Document& document, const Minutes& minutes)
      : reader_(reader), document_(document), minutes_(minutes), tree_(document) {}

  void date(std::uint32_t byte, TimeValue& time) const {
    const auto word = word_at(document_, byte);
    if (!word) return;
    if (auto found = reader_.time_at(tree_, minutes_, *word)) time = std::move(*found);
  }

 private:
  const TimeReader& reader_;
  const Document& document_;
  const Minutes& minutes_;
  Tree tree_;
};

/// The last word of a cue is its verb ("has not said").
std::uint32_t verb_of(const Statement& statement) {
  const TextRange cue = statement.cue.value_or(statement.evidence);
  return cue.empty() ? cue.begin : cue.end - 1;
}

}  // namespace

void date_records(const TimeReader& reader, const Document& document, Minutes& minutes) {
  if (minutes.times.empty()) return;
  const Dater dater(reader, document, minutes);
  for (Event& event : minutes.events) dater.date(event.trigger.begin, event.time);
  for (Statement& statement : minutes.statements) {
    dater.date(verb_of(statement), statement.time);
  }
}

}  // namespace verbale
