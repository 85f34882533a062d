// SPDX-License-Identifier: Apache-2.0
#include "coding/deadlines.h"

#include <algorithm>

namespace verbale {
namespace {

constexpr std::string_view kRepeated = "SET", kLong = "DURATION";  ///< types of TIMEX3

class DeadlineReader {
 public:
  DeadlineReader(const Tree& tree, const CommitmentLexicon& lexicon)
      : tree_(tree), lexicon_(lexicon) {}

  bool due(const TimeRecord& time, TextRange content) const {
    if (!content.contains(time.evidence) || time.end.empty() || time.timex_type == kRepeated)
      return false;
    const auto word = word_at(tree_.document(), time.evidence.begin);
    if (!word) return false;
    const std::uint32_t head = tree_.top_in(time.evidence, *word);
    const std::string_view preposition = tree_.preposition(head);
    if (lexicon_.no_deadline(preposition)) return false;
    if (time.timex_type == kLong && !lexicon_.within(preposition)) return false;
    return of_content(head, content);
  }

 private:
  /// Not of a clause inside the content ("the land that it took in 1967").
  bool of_content(std::uint32_t word, TextRange content) const {
    for (std::int32_t at = static_cast<std::int32_t>(word); at != kAbsent;
         at = tree_.head(static_cast<std::uint32_t>(at))) {
      const Word& here = tree_.word(static_cast<std::uint32_t>(at));
      if (!content.contains(here.range)) return true;
      const Deprel plain = universal(here.deprel);
      const std::int32_t above = here.head;
      const bool inner =
          above != kAbsent && content.contains(tree_.word(static_cast<std::uint32_t>(above)).range);
      if (inner && (plain == Deprel::kAcl || plain == Deprel::kAdvcl)) return false;
    }
    return true;
  }

  const Tree& tree_;
  const CommitmentLexicon& lexicon_;
};

}  // namespace

void set_deadlines(const Tree& tree, const CommitmentLexicon& lexicon, Minutes& minutes) {
  const DeadlineReader reader(tree, lexicon);
  for (Commitment& commitment : minutes.commitments) {
    for (const TimeRecord& time : minutes.times) {
      if (!reader.due(time, commitment.content)) continue;
      commitment.due.text = time.evidence;
      commitment.due.value = time.value;
      commitment.due.begin = time.begin;
      commitment.due.end = time.end;
    }
  }
}

}  // namespace verbale
