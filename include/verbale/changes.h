// SPDX-License-Identifier: Apache-2.0
//
// What another coding of a report changed, record by record.
#pragma once

#include <verbale/records.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace verbale {

/// A field with two values, as they stand in the record's JSON.
struct FieldChange {
  std::string field;  ///< "cameo"
  std::string before;
  std::string after;
};

struct RecordChange {
  enum class Kind : std::uint8_t { kAdded, kRemoved, kChanged };
  Kind kind = Kind::kChanged;
  std::string record;               ///< its kind: "event"
  std::string report;               ///< id of the report
  std::string id;                   ///< as it is now; as it was where it was removed; JSON
  std::string words;                ///< that support it, an actor's name; JSON, empty for reports
  std::vector<FieldChange> fields;  ///< changed: those that differ; else all that are not null
};

/// In the order of the records. Two records are one where they say the same, else where they stand
/// in the same words; that a record has another number in its id is no change, and neither is
/// another coder. The two minutes are of one report.
std::vector<RecordChange> compare(const Minutes& before, const Minutes& after);

std::string_view name_of(RecordChange::Kind kind);  ///< "added"

/// One JSON object, one line.
std::string to_jsonl(const RecordChange& change);

}  // namespace verbale
