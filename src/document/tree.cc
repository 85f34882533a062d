// SPDX-License-Identifier: Apache-2.0
#include "document/tree.h"

#include <algorithm>

namespace verbale {

Tree::Tree(const Document& document) : document_(document) {
  const std::size_t count = document.words.size();
  first_.assign(count + 2, 0);
  for (const Word& word : document.words) {
    if (word.head != kAbsent) ++first_[static_cast<std::size_t>(word.head) + 2];
  }
  for (std::size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
  children_.resize(first_.back());
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::int32_t head = document.words[i].head;
    if (head != kAbsent) children_[first_[static_cast<std::size_t>(head) + 1]++] = i;
  }
  first_.pop_back();
}

std::int32_t Tree::child(std::uint32_t word, Deprel deprel) const {
  for (std::uint32_t child : children(word)) {
    if (universal(document_.words[child].deprel) == deprel) return static_cast<std::int32_t>(child);
  }
  return kAbsent;
}

std::int32_t Tree::exact_child(std::uint32_t word, Deprel deprel) const {
  for (std::uint32_t child : children(word)) {
    if (document_.words[child].deprel == deprel) return static_cast<std::int32_t>(child);
  }
  return kAbsent;
}

std::vector<std::uint32_t> Tree::conjuncts(std::uint32_t word) const {
  std::vector<std::uint32_t> all{word};
  for (std::uint32_t child : children(word)) {
    if (document_.words[child].deprel == Deprel::kConj) all.push_back(child);
  }
  std::sort(all.begin(), all.end());
  return all;
}

std::uint32_t Tree::first_conjunct(std::uint32_t word) const {
  while (document_.words[word].deprel == Deprel::kConj && document_.words[word].head != kAbsent) {
    word = static_cast<std::uint32_t>(document_.words[word].head);
  }
  return word;
}

std::string_view Tree::preposition(std::uint32_t word) const {
  for (std::uint32_t child : children(word)) {
    if (document_.words[child].deprel == Deprel::kCase &&
        document_.words[child].upos != Upos::kPart) {
      return document_.words[child].lemma;
    }
  }
  return {};
}

bool Tree::dominates(std::uint32_t ancestor, std::uint32_t word) const {
  std::int32_t at = static_cast<std::int32_t>(word);
  while (at != kAbsent && at != static_cast<std::int32_t>(ancestor)) at = document_.words[at].head;
  return at != kAbsent;
}

std::vector<std::uint32_t> Tree::subtree(std::uint32_t word, std::int32_t without) const {
  std::vector<std::uint32_t> found{word};
  for (std::size_t next = 0; next < found.size(); ++next) {
    for (std::uint32_t child : children(found[next])) {
      if (static_cast<std::int32_t>(child) != without) found.push_back(child);
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::uint32_t Tree::top_in(TextRange range, std::uint32_t word) const {
  for (;;) {
    const std::int32_t above = head(word);
    if (above == kAbsent || !range.contains(document_.words[static_cast<std::size_t>(above)].range))
      return word;
    word = static_cast<std::uint32_t>(above);
  }
}

TextRange Tree::range(std::uint32_t word, std::int32_t without) const {
  TextRange range = document_.words[word].range;
  for (std::uint32_t member : subtree(word, without)) {
    range = range.join(document_.words[member].range);
  }
  return range;
}

std::optional<std::uint32_t> word_at(const Document& document, std::uint32_t byte) {
  const auto after =
      std::upper_bound(document.words.begin(), document.words.end(), byte,
                       [](std::uint32_t at, const Word& word) { return at < word.range.end; });
  if (after == document.words.end() || after->range.begin > byte) return std::nullopt;
  return static_cast<std::uint32_t>(after - document.words.begin());
}

}  // namespace verbale
