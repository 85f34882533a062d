// SPDX-License-Identifier: Apache-2.0
//
// Who takes part in an event, where the entry does not say: a model (models/roles.model,
// training/parts.py) judges each word of the sentence that may be source or target
// (role_features.h).
#pragma once

#include "coding/choice_model.h"
#include "coding/matcher.h"
#include "coding/role_features.h"

namespace verbale {

class ParticipantReader {
 public:
  ParticipantReader(const Roles& roles, const ChoiceModel& model)
      : roles_(roles), model_(model), features_(roles) {}

  bool knows() const { return !model_.empty(); }
  /// Both sides of an event that no entry names. Only where it knows().
  void read(Match& match) const;
  /// The sides that an entry left empty.
  void fill_gaps(Match& match) const;

 private:
  struct Sides {
    std::vector<ActorRef> sources, targets;
    WordList source_words, target_words;
  };
  Sides sides(const Match& match, double enough) const;
  void add(std::uint32_t word, std::vector<ActorRef>& refs, WordList& words) const;

  const Roles& roles_;
  const ChoiceModel& model_;
  RoleFeatureReader features_;
};

}  // namespace verbale
