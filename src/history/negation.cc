// SPDX-License-Identifier: Apache-2.0
#include "history/negation.h"

#include <unordered_set>

#include "history/knowledge_text.h"
#include "history/words.h"

namespace verbale {
namespace {

/// So far from its beginning a negation still concerns the whole.
constexpr int kReach = 9;

std::unordered_set<std::uint32_t> listed() {
  std::unordered_set<std::uint32_t> keys;
  for (const auto& line : lines_of(negations_text())) keys.insert(word_key(line.front()));
  return keys;
}

}  // namespace

bool is_negated(std::string_view content) {
  static const std::unordered_set<std::uint32_t> kNegations = listed();
  int number = 0;
  bool found = false;
  each_word(content, [&](std::string_view word) {
    if (number++ < kReach && kNegations.count(word_key(word)) > 0) found = true;
  });
  return found;
}

}  // namespace verbale
