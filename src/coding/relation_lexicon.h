// SPDX-License-Identifier: Apache-2.0
//
// Ways of saying what holds between two parties, from data/lexicon/relations (format in the file).
#pragma once

#include <verbale/result.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/data_folder.h"
#include "coding/lexicon.h"

namespace verbale {

struct RelationEntry {
  std::string kind;
  std::vector<std::string> subject, object, value;  ///< selectors
  std::vector<std::string> needs;
  /// Where not empty: lemmas of which the value, or a word before the trigger, must be one; kinds
  /// of which the object's actor must be one.
  std::vector<std::string> when_value, when_value_says, when_modifier, when_object_kind;
};

class RelationLexicon {
 public:
  static Result<RelationLexicon> load(const DataFolder& data);
  /// Entries with this trigger, in file order; nullptr where none.
  const std::vector<std::uint32_t>* with(std::string_view lemma, TriggerPos pos) const;
  const RelationEntry& entry(std::uint32_t index) const { return entries_[index]; }

 private:
  std::vector<RelationEntry> entries_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_word_;
};

}  // namespace verbale
