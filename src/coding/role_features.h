// SPDX-License-Identifier: Apache-2.0
//
// Who may be source and target of an event, and what the role model sees of each: the way through
// the tree from the trigger to the word, its preposition, what it names, where the rules would put
// it. Also what the model of happening sees of a trigger: the value of the rules, the judgement of
// the network, and the words above that bear on it.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "coding/roles.h"

namespace verbale {

/// A word that may take part, and what is seen of it.
struct RoleCandidate {
  std::uint32_t word = 0;
  std::vector<std::string> names;
};

class RoleFeatureReader {
 public:
  explicit RoleFeatureReader(const Roles& roles);

  /// The words of the trigger's sentence that name somebody or something that may take part.
  /// `root`: of the event's code.
  std::vector<RoleCandidate> run(std::uint32_t trigger, const std::string& root) const;

 private:
  /// Words by the role that the rules put them in.
  using Filled = std::vector<std::pair<std::string_view, WordList>>;
  bool may_take_part(std::uint32_t word) const;
  std::vector<std::string> names(std::uint32_t trigger, std::uint32_t word, const std::string& root,
                                 const Filled& filled) const;
  /// Steps from one word to the other: "^obl" up, ">nsubj" down; "far" where they are many.
  std::string path(std::uint32_t from, std::uint32_t to) const;
  std::string kind_of(std::uint32_t word) const;
  Filled rule_roles(std::uint32_t trigger) const;
  std::string rule_role(std::uint32_t trigger, std::uint32_t word, const Filled& filled) const;

  const Roles& roles_;
  const Tree& tree_;
  std::vector<bool> mentioned_;  ///< heads of mentions
  std::vector<bool> inside_;     ///< other words of mentions
};

}  // namespace verbale
