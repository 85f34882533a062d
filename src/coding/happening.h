// SPDX-License-Identifier: Apache-2.0
//
// Did an event happen? The rules (factuality.h) say so on FactBank's scale; a model
// (models/happening.model, training/parts.py) that has seen how people read events in the news goes
// before them where it is sure of another answer. It sees the rules' value, the network's judgement
// (Word::happened), what stands at the word, and up to four words above it.
#pragma once

#include <string>
#include <vector>

#include "coding/choice_model.h"
#include "coding/factuality.h"
#include "document/tree.h"

namespace verbale {

/// `deed`: what the rules say of it with its object.
std::vector<std::string> features_of_happening(const Tree& tree, const FactualityReader& reader,
                                               std::uint32_t trigger, Factuality deed);

class HappeningReader {
 public:
  HappeningReader(const Tree& tree, const FactualityReader& rules, const ChoiceModel& model)
      : tree_(tree), rules_(rules), model_(model) {}

  /// Of a deed with its object.
  Factuality deed(std::uint32_t trigger) const {
    const Factuality deed = rules_.deed(trigger);
    return weighed(trigger, deed, deed);
  }
  /// Of any predicate.
  Factuality factuality(std::uint32_t predicate) const {
    return weighed(predicate, rules_.factuality(predicate), rules_.deed(predicate));
  }

 private:
  Factuality weighed(std::uint32_t trigger, Factuality ruled, Factuality deed) const;

  const Tree& tree_;
  const FactualityReader& rules_;
  const ChoiceModel& model_;
};

}  // namespace verbale
