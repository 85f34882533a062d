// SPDX-License-Identifier: Apache-2.0
//
// Who may be source and target of an event, and what the role model sees of each: the way through
// the tree from the trigger to the word, its preposition, what it names, where the rules would put
// it. Also what the model of happening sees of a trigger: the value of the rules, the judgement of
// the network, and the words above that bear on it.
#pragma once

#include <string>
#include <vector>

#include "coding/roles.h"

namespace verbale {

class RoleFeatureReader {
 public:
  explicit RoleFeatureReader(const Roles& roles);

  /// Words of the trigger's sentence that name somebody or something that may take part.
  WordList candidates(std::uint32_t trigger) const;
  /// `root`: of the event's code.
  std::vector<std::string> run(std::uint32_t trigger, std::uint32_t word,
                               const std::string& root) const;

 private:
  struct Path {
    std::string relations;  ///< "^obl" a step up, "nsubj" one down
    bool near = false;      ///< short enough to be told
  };
  Path path(std::uint32_t from, std::uint32_t to) const;
  std::string kind_of(std::uint32_t word) const;
  std::string rule_role(std::uint32_t trigger, std::uint32_t word) const;

  const Roles& roles_;
  const Tree& tree_;
  std::vector<bool> mentioned_;  ///< heads of mentions
  std::vector<bool> inside_;     ///< other words of mentions
};

}  // namespace verbale
