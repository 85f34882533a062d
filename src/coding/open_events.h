// SPDX-License-Identifier: Apache-2.0
//
// Events that no lexicon entry names. The lexicon never ends: what it leaves silent the event model
// reads (models/events.model, training/events.py), from the word, its roles, the entries that were
// near to firing, and the network's own opinion (Word::deal). It answers with a CAMEO root; where
// an entry would have fired but for an actor, that entry's code and roles are taken, where the word
// has entries of that root, the plainest one's code, else the root's general one. Source and target
// stand where data/lexicon/open says. Records so made name "event-model-" and the root as their
// entry.
#pragma once

#include <verbale/document.h>
#include <verbale/result.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/data_folder.h"
#include "coding/choice_model.h"
#include "coding/lexicon.h"
#include "coding/matcher.h"
#include "coding/participants.h"
#include "coding/roles.h"

namespace verbale {

/// With a root behind it the entry that such an event names.
inline constexpr std::string_view kEventModel = "event-model";
/// CAMEO roots, and before them "nothing": the classes of the event model and of Word::deal.
inline constexpr std::size_t kDeals = std::tuple_size_v<decltype(Word::deal)>;

class OpenLexicon {
 public:
  static Result<OpenLexicon> load(const DataFolder& data);

  bool empty() const { return model_.empty(); }
  const ChoiceModel& model() const { return model_; }
  const ChoiceModel& roles() const { return roles_; }
  const ChoiceModel& happening() const { return happening_; }
  const ChoiceModel& confidence() const { return confidence_; }
  /// An entry without words for a root and a part of speech.
  const LexiconEntry& entry(std::size_t root, TriggerPos pos) const {
    return entries_[root * kPos + static_cast<std::size_t>(pos)];
  }

 private:
  static constexpr std::size_t kPos = 3;
  ChoiceModel model_, roles_, happening_, confidence_;
  std::vector<LexiconEntry> entries_;
};

/// Adds matches at words where none stands and that none of them took for granted; all come in the
/// order of the text. `near` holds what Matcher::run found near.
void add_open_events(const OpenLexicon& open, const Matcher& matcher, const Roles& roles,
                     const Lexicon& lexicon, const ParticipantReader& participants,
                     const std::vector<Match>& near, std::vector<Match>& matches,
                     std::vector<Trace>* traces);

}  // namespace verbale
