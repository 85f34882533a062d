// SPDX-License-Identifier: Apache-2.0
//
// Words with a number each, over texts that lie elsewhere. Open addressing in two flat arrays:
// nothing is allocated for a word and nothing need be taken apart, so that 80,000 words are known
// 3 ms sooner than in std::unordered_map, at each start of the program.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace verbale {

class WordTable {
 public:
  /// Room for so many words without moving any.
  void reserve(std::size_t words);
  /// False where the word is known already; it keeps its number. The text of `word` must outlive
  /// the table.
  bool add(std::string_view word, std::uint32_t number);
  /// The number of a word; nullptr where it is not known.
  const std::uint32_t* find(std::string_view word) const;
  bool contains(std::string_view word) const { return find(word) != nullptr; }
  /// All words in the order in which they came: visit(word).
  template <class Visit>
  void each(const Visit& visit) const {
    for (const Entry& entry : entries_) visit(entry.word());
  }
  std::size_t size() const { return entries_.size(); }

 private:
  struct Entry {
    const char* text;
    std::uint32_t size;
    std::uint32_t number;
    std::string_view word() const { return {text, size}; }
  };
  void rehash(std::size_t slots);
  /// The slot of a word, or the empty one where it would stand.
  std::size_t slot_of(std::string_view word) const;

  std::vector<Entry> entries_;
  std::vector<std::uint32_t> slots_;  ///< entry and 1; 0 is empty; a power of two of them
};

}  // namespace verbale
