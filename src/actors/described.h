// SPDX-License-Identifier: Apache-2.0
//
// Whom a description without a name means, by what the report has named before it.
//
//   "the two sides", "both governments", "each"   the two parties in hand (two_sides.h)
//   "the army", "his government"                  of the state that acted last, or of its owner
//   "the union" after "European Union"            the body whose name ends so
//   "the president" after "President X"           the person whose description says so
//   "the Chadian leader" after "President X"      the same, of that state
#pragma once

#include <verbale/document.h>
#include <verbale/records.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "actors/grammar.h"
#include "document/tree.h"

namespace verbale {

/// "the officials", "these officials".
bool points_back(const Tree& tree, std::uint32_t head);

class DescribedBefore {
 public:
  DescribedBefore(const Tree& tree, const Document& document, const Minutes& minutes,
                  const ActorGrammar& grammar)
      : tree_(tree),
        document_(document),
        minutes_(minutes),
        grammar_(grammar),
        quote_(quotation_of_words(document, find_quotations(document, grammar.quotes))) {}

  /// True for "both sides", "the two governments", "each side", and for "both" alone.
  bool means_pair(std::uint32_t head) const;
  /// Whether "the two men" are meant, and who: the two persons meant in this sentence and the one
  /// or two before it; empty where they are more or fewer.
  bool means_two_people(std::uint32_t head) const;
  std::vector<std::int32_t> two_people(std::uint32_t head) const;
  /// CAMEO code of the country that acted last in the sentences just before; empty where none did.
  /// Outside of quotations not what they name. `without`: states that cannot be meant.
  std::string state_in_play(std::uint32_t head, const std::vector<std::string>& without = {}) const;
  /// The body named before whose name ends with this word; kAbsent where there is none.
  std::int32_t body_named(std::uint32_t head) const;
  /// The person described before with this word as a title, of this state where one is given;
  /// kAbsent where there is none.
  std::int32_t holder(std::uint32_t head, const std::string& state) const;

  bool subject(std::uint32_t word) const;

 private:
  bool has_pair_word(std::uint32_t head) const;
  bool named_by_modifiers(std::uint32_t head, const std::string& name) const;
  static bool described_as(const Actor& person, std::string_view title);
  bool holds(const Actor& person, std::string_view title) const;
  const Actor& actor(const Mention& mention) const {
    return minutes_.actors[static_cast<std::size_t>(mention.actor)];
  }

  const Tree& tree_;
  const Document& document_;
  const Minutes& minutes_;
  const ActorGrammar& grammar_;
  const std::vector<std::int32_t> quote_;  ///< by word, the quotation that it stands in
};

}  // namespace verbale
