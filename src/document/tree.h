// SPDX-License-Identifier: Apache-2.0
//
// Questions about the dependency trees of a document, answered from two flat arrays built once:
// children of a word in text order, whole subtrees as ranges of the text, ways up to the root.
#pragma once

#include <verbale/document.h>

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace verbale {

class Tree {
 public:
  explicit Tree(const Document& document);

  const Document& document() const { return document_; }
  const Word& word(std::uint32_t index) const { return document_.words[index]; }
  std::span<const std::uint32_t> children(std::uint32_t word) const {
    return {children_.data() + first_[word], children_.data() + first_[word + 1]};
  }
  std::int32_t head(std::uint32_t word) const { return document_.words[word].head; }

  /// First child with this relation, or kAbsent. `child` accepts subtypes of a universal relation.
  std::int32_t child(std::uint32_t word, Deprel deprel) const;
  std::int32_t exact_child(std::uint32_t word, Deprel deprel) const;
  bool has_child(std::uint32_t word, Deprel deprel) const { return child(word, deprel) != kAbsent; }

  /// The word itself and all its conjuncts ("France and Germany"), in text order.
  std::vector<std::uint32_t> conjuncts(std::uint32_t word) const;
  /// The first conjunct of the coordination the word stands in (itself where there is none).
  std::uint32_t first_conjunct(std::uint32_t word) const;

  /// Lemma of the preposition that marks this word ("of", "according to"), empty where none.
  std::string_view preposition(std::uint32_t word) const;

  /// True if `ancestor` is `word` or stands above it.
  bool dominates(std::uint32_t ancestor, std::uint32_t word) const;

  /// From `word` upwards, the last word inside the range: the one by which its words hang in the
  /// tree.
  std::uint32_t top_in(TextRange range, std::uint32_t word) const;

  /// Bytes from the first to the last word of the subtree, without the subtree of `without`.
  TextRange range(std::uint32_t word, std::int32_t without = kAbsent) const;
  /// All words of the subtree in text order, without the subtree of `without`.
  std::vector<std::uint32_t> subtree(std::uint32_t word, std::int32_t without = kAbsent) const;

  std::string_view feature_of(std::uint32_t word, std::string_view key) const {
    return feature(document_.words[word].feats, key);
  }

 private:
  const Document& document_;
  std::vector<std::uint32_t> first_;
  std::vector<std::uint32_t> children_;
};

/// The word that stands at this byte of the text; absent between words.
std::optional<std::uint32_t> word_at(const Document& document, std::uint32_t byte);

}  // namespace verbale
