// SPDX-License-Identifier: Apache-2.0
//
// A report with the known names in it: which word stands in which name.
#pragma once

#include <verbale/document.h>

#include <cstdint>
#include <vector>

#include "actors/grammar.h"
#include "actors/names.h"
#include "document/tree.h"

namespace verbale {

/// True where a word stands before its noun and helps to name it ("[French] troops").
bool premodifies(Deprel deprel);

class NamedText {
 public:
  NamedText(const Tree& tree, const Knowledge& knowledge, const ActorGrammar& grammar);

  const Tree& tree() const { return tree_; }
  const Document& document() const { return tree_.document(); }
  const Knowledge& knowledge() const { return knowledge_; }
  const std::vector<NameHit>& hits() const { return hits_; }

  /// The name that the word stands in, or nullptr.
  const NameHit* hit(std::uint32_t word) const {
    return hit_of_[word] == kAbsent ? nullptr : &hits_[static_cast<std::size_t>(hit_of_[word])];
  }
  const KnownActor& actor(const NameHit& hit) const {
    return knowledge_.actors()[hit.alias->actor];
  }
  bool nominal(std::uint32_t word) const;
  /// The word by which the tree attaches a name; a noun where more than one word goes out of it.
  std::uint32_t head_of(const NameHit& hit) const;

  /// A known organisation, group or body, but no country: it can be what a role noun means.
  bool names_body(std::uint32_t word) const;
  bool names_person(std::uint32_t word) const;
  /// First and past the last word of the name span (PER, ORG) that the word stands in.
  std::pair<std::uint32_t, std::uint32_t> name_span(std::uint32_t word) const;

 private:
  const Tree& tree_;
  const Knowledge& knowledge_;
  std::vector<NameHit> hits_;
  std::vector<std::int32_t> hit_of_;
};

}  // namespace verbale
