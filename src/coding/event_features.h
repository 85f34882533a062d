// SPDX-License-Identifier: Apache-2.0
//
// What the event model sees of a word at which no lexicon entry fired: the word and its form, what
// hangs from it and what it hangs from, who stands in its roles, which entries would fire if they
// had an actor more, and what the network took the word for (Word::deal).
#pragma once

#include <string>
#include <vector>

#include "coding/factuality.h"
#include "coding/lexicon.h"
#include "coding/matcher.h"
#include "coding/roles.h"

namespace verbale {

/// True for a word that may stand for an event: a verb that is no auxiliary, a noun, an adjective.
bool may_be_event(const Tree& tree, std::uint32_t word);

class EventFeatureReader {
 public:
  EventFeatureReader(const Roles& roles, const Lexicon& lexicon)
      : roles_(roles), tree_(roles.tree()), lexicon_(lexicon) {}

  /// `near`: the entry that is nearest to firing at the word, or nullptr.
  std::vector<std::string> run(std::uint32_t word, const Match* near) const;

 private:
  using Names = std::vector<std::string>;
  void of_word(std::uint32_t word, Names& names) const;
  void of_roles(std::uint32_t word, Names& names) const;
  void of_children(std::uint32_t word, Names& names) const;
  void of_place(std::uint32_t word, Names& names) const;
  void of_lexicon(std::uint32_t word, const Match* near, Names& names) const;
  void of_network(std::uint32_t word, Names& names) const;
  /// "none", "thing", "person", "actor" or, of a known one, its role code ("GOV").
  std::string kind_of(const WordList& words) const;

  const Roles& roles_;
  const Tree& tree_;
  const Lexicon& lexicon_;
};

}  // namespace verbale
