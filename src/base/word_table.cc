// SPDX-License-Identifier: Apache-2.0
#include "base/word_table.h"

#include <bit>

#include "base/hash.h"

namespace verbale {
namespace {

constexpr std::size_t kFewest = 16;  ///< slots

/// At most two slots of three are taken.
bool too_full(std::size_t words, std::size_t slots) { return words * 3 > slots * 2; }

}  // namespace

void WordTable::reserve(std::size_t words) {
  entries_.reserve(words);
  const std::size_t slots = std::bit_ceil(words + words / 2 + kFewest);
  if (slots > slots_.size()) rehash(slots);
}

bool WordTable::add(std::string_view word, std::uint32_t number) {
  if (too_full(entries_.size() + 1, slots_.size())) {
    rehash(std::bit_ceil(2 * entries_.size() + kFewest));
  }
  std::uint32_t& slot = slots_[slot_of(word)];
  if (slot != 0) return false;
  entries_.push_back({word.data(), static_cast<std::uint32_t>(word.size()), number});
  slot = static_cast<std::uint32_t>(entries_.size());
  return true;
}

const std::uint32_t* WordTable::find(std::string_view word) const {
  if (entries_.empty()) return nullptr;
  const std::uint32_t entry = slots_[slot_of(word)];
  return entry == 0 ? nullptr : &entries_[entry - 1].number;
}

void WordTable::rehash(std::size_t slots) {
  slots_.assign(slots, 0);
  for (std::uint32_t i = 0; i < entries_.size(); ++i) slots_[slot_of(entries_[i].word())] = i + 1;
}

std::size_t WordTable::slot_of(std::string_view word) const {
  std::size_t slot = short_hash(word) & (slots_.size() - 1);
  while (slots_[slot] != 0 && entries_[slots_[slot] - 1].word() != word) {
    slot = (slot + 1) & (slots_.size() - 1);
  }
  return slot;
}

}  // namespace verbale
