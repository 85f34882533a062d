// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <verbale/records.h>
#include <verbale/result.h>

#include <filesystem>
#include <map>
#include <string>

#include "coding/ontology.h"
#include "import/event_files.h"

namespace verbale {

/// What the rows of others say, in the words of our records.
class EventMeaning {
 public:
  static Result<EventMeaning> load(const std::filesystem::path& data);

  /// One event. kTableRow where the row has no day or no code that is known.
  Result<Minutes> minutes(const EventRow& row, const EventFile& file, const std::string& id,
                          const std::string& place) const;

 private:
  explicit EventMeaning(Ontology ontology) : ontology_(std::move(ontology)) {}
  Status code(const EventRow& row, const std::string& place, Event& event) const;
  std::string country(const std::string& name) const;
  void side(const EventRow& row, bool source, Minutes& to) const;

  Ontology ontology_;
  std::map<std::string, std::string, std::less<>> countries_;  ///< codes by name in lower case
};

}  // namespace verbale
