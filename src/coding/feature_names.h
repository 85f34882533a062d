// SPDX-License-Identifier: Apache-2.0
//
// Parts of the names of features that several models share.
#pragma once

#include <string>
#include <vector>

#include "document/tree.h"

namespace verbale {

inline std::string feature_number(auto value) { return std::to_string(static_cast<int>(value)); }

/// A word as a feature: its lemma; of names and numbers only that they are such.
inline std::string feature_word(const Word& word) {
  if (word.upos == Upos::kPropn) return "*name";
  if (word.upos == Upos::kNum) return "*number";
  return std::string(word.lemma);
}

/// A CAMEO code of an actor as a feature: its first role; "country" where it has none, "actor"
/// where nothing is known.
inline std::string feature_code(const std::string& code) {
  constexpr std::size_t kCountry = 3, kRole = 3;  // letters of "IRN", of "GOV"
  if (code.empty()) return "actor";
  return code.size() > kCountry ? code.substr(kCountry, kRole) : "country";
}

/// The relation of a word to its head, with its preposition where it has one of its own.
inline std::string feature_relation(const Tree& tree, std::uint32_t word) {
  const Deprel deprel = tree.word(word).deprel;
  std::string name = feature_number(deprel);
  const Deprel plain = universal(deprel);
  if (plain == Deprel::kObl || plain == Deprel::kNmod) name += tree.preposition(word);
  return name;
}

/// A feature for each whole number from -most to most that the value reaches.
inline void add_reached(std::vector<std::string>& names, const std::string& name, float value,
                        int most) {
  for (int bound = -most; bound <= most; ++bound) {
    if (value >= static_cast<float>(bound)) names.push_back(name + std::to_string(bound));
  }
}

}  // namespace verbale
