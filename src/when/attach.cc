// SPDX-License-Identifier: Apache-2.0
//
// Which time expression belongs to a word: the one that the tree hangs from it, directly or inside a
// phrase of its own ("At a meeting earlier this month he described ..."), else that of the word which
// carries it ("held talks on Monday"). A clause of its own keeps its own time.
#include <algorithm>

#include "when/when.h"

namespace verbale {
namespace {

constexpr int kStepsUp = 3;    ///< from an event to the verb that carries it
constexpr int kStepsDown = 3;  ///< from a word to a time inside its phrases

/// A relation that joins a phrase to its word without beginning a new happening.
bool joins_phrase(Deprel deprel) {
  switch (universal(deprel)) {
    case Deprel::kObl:
    case Deprel::kNmod:
    case Deprel::kAdvmod:
    case Deprel::kObj:
    case Deprel::kAmod:
    case Deprel::kCompound:
    case Deprel::kNsubj:
    case Deprel::kNummod: return true;
    default: return false;
  }
}

bool same_happening(Deprel deprel) {
  switch (universal(deprel)) {
    case Deprel::kObj:
    case Deprel::kXcomp:
    case Deprel::kNsubj:
    case Deprel::kConj:
    case Deprel::kNmod:
    case Deprel::kObl:
    case Deprel::kCompound: return true;
    default: return deprel == Deprel::kAcl;
  }
}

/// The word by which the tree attaches a span.
std::int32_t head_of(const Tree& tree, const TimeRecord& time) {
  const Document& document = tree.document();
  const Sentence& sentence = document.sentences[time.sentence];
  for (std::uint32_t word = sentence.begin; word < sentence.end; ++word) {
    if (!time.evidence.contains(tree.word(word).range)) continue;
    const std::int32_t above = tree.head(word);
    const bool outside =
        above == kAbsent ||
        !time.evidence.contains(tree.word(static_cast<std::uint32_t>(above)).range);
    if (outside) return static_cast<std::int32_t>(word);
  }
  return kAbsent;
}

/// Steps from the time up to `word` through phrases, or -1.
int steps_to(const Tree& tree, std::int32_t time, std::uint32_t word) {
  for (int steps = 0; time != kAbsent && steps <= kStepsDown; ++steps) {
    const auto here = static_cast<std::uint32_t>(time);
    if (here == word) return steps;
    if (!joins_phrase(tree.word(here).deprel)) return -1;
    time = tree.head(here);
  }
  return -1;
}

TimeValue value_of(const TimeRecord& time) {
  TimeValue value;
  value.text = time.evidence;
  value.value = time.value;
  value.begin = time.begin;
  value.end = time.end;
  return value;
}

}  // namespace

std::optional<TimeValue> TimeReader::time_at(const Tree& tree, const Minutes& minutes,
                                             std::uint32_t word) const {
  const std::uint32_t sentence = tree.word(word).sentence;
  for (int up = 0; up <= kStepsUp; ++up) {
    const TimeRecord* best = nullptr;
    int best_steps = kStepsDown + 1;
    for (const TimeRecord& time : minutes.times) {
      if (time.sentence != sentence || time.begin.empty()) continue;
      const int steps = steps_to(tree, head_of(tree, time), word);
      if (steps < 0 || steps >= best_steps) continue;
      best = &time;
      best_steps = steps;
    }
    if (best != nullptr) return value_of(*best);
    const std::int32_t above = tree.head(word);
    if (above == kAbsent || !same_happening(tree.word(word).deprel)) break;
    word = static_cast<std::uint32_t>(above);
  }
  return std::nullopt;
}

}  // namespace verbale
