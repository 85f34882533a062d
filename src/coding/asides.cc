// SPDX-License-Identifier: Apache-2.0
#include "coding/asides.h"

#include <algorithm>

namespace verbale {
namespace {

constexpr std::uint32_t kLongestPhrase = 16;  ///< words between the comma and the verb
constexpr std::uint32_t kLongestTail = 7;     ///< words behind the verb

class AsideReader {
 public:
  AsideReader(const Tree& tree, std::uint32_t cue, const std::vector<Quotation>& quotes)
      : tree_(tree),
        sentence_(tree.document().sentences[tree.word(cue).sentence]),
        cue_(cue),
        quotes_(quotes) {}

  std::optional<Aside> run() const {
    if (tree_.word(cue_).upos != Upos::kVerb) return std::nullopt;
    const std::optional<std::uint32_t> last = last_of_phrase();
    if (!last) return std::nullopt;
    const std::optional<std::uint32_t> first = first_of_phrase(*last);
    if (!first || speech_follows(*first) || !clause_before(*first)) return std::nullopt;
    const std::optional<std::uint32_t> end = end_of(*first);
    if (!end) return std::nullopt;
    return Aside{*first, *end, head_of(*first, *last)};
  }

 private:
  bool punct(std::uint32_t word) const { return tree_.word(word).upos == Upos::kPunct; }

  /// Right behind the verb or, after a quotation, behind a few words more ("he said on Monday.").
  std::optional<std::uint32_t> end_of(std::uint32_t first) const {
    const std::uint32_t longest = quoted_before(first) ? kLongestTail : 0;
    for (std::uint32_t word = cue_ + 1; word <= cue_ + 1 + longest; ++word) {
      if (word >= sentence_.end || punct(word)) return word;
      const Upos upos = tree_.word(word).upos;
      if (upos == Upos::kVerb || upos == Upos::kAux || upos == Upos::kSconj) return std::nullopt;
    }
    return std::nullopt;
  }

  bool quoted_before(std::uint32_t word) const {
    return std::any_of(quotes_.begin(), quotes_.end(), [&](const Quotation& quote) {
      return quote.range.overlaps(sentence_.range) &&
             quote.range.end <= tree_.word(word).range.begin;
    });
  }

  /// What is said must be something: a quotation or a clause.
  bool clause_before(std::uint32_t first) const {
    for (std::uint32_t word = sentence_.begin; word < first; ++word) {
      const Upos upos = tree_.word(word).upos;
      if (upos == Upos::kVerb || upos == Upos::kAux) return true;
    }
    return first > sentence_.begin && (quoted_before(first) || cue_ + 2 < sentence_.end);
  }

  /// The noun before the verb with its auxiliaries and adverbs.
  std::optional<std::uint32_t> last_of_phrase() const {
    std::uint32_t word = cue_;
    while (word > sentence_.begin) {
      const Upos upos = tree_.word(--word).upos;
      if (upos == Upos::kAux || upos == Upos::kAdv || upos == Upos::kPart) continue;
      const bool noun = upos == Upos::kNoun || upos == Upos::kPropn || upos == Upos::kPron;
      const bool relative = tree_.feature_of(word, "PronType") == "Rel";
      return noun && !relative ? std::optional(word) : std::nullopt;
    }
    return std::nullopt;
  }

  /// Back to the comma or quotation mark; a verb on the way means that it is no noun phrase.
  std::optional<std::uint32_t> first_of_phrase(std::uint32_t last) const {
    std::uint32_t word = last;
    while (word > sentence_.begin && last - word < kLongestPhrase) {
      if (punct(word - 1)) return hyphen(word - 1) ? std::nullopt : std::optional(word);
      const Upos upos = tree_.word(--word).upos;
      const bool clause = upos == Upos::kVerb || upos == Upos::kAux || upos == Upos::kSconj;
      const bool begins =
          upos == Upos::kCconj && tree_.head(word) == static_cast<std::int32_t>(cue_);
      if (clause || begins) return std::nullopt;
    }
    return std::nullopt;
  }

  /// A mark inside a word is none between clauses.
  bool hyphen(std::uint32_t mark) const {
    const TextRange range = tree_.word(mark).range;
    return mark > sentence_.begin && tree_.word(mark - 1).range.end == range.begin &&
           mark + 1 < sentence_.end && tree_.word(mark + 1).range.begin == range.end;
  }

  /// "When asked, he said, "No."": nothing is quoted before, a quotation comes after.
  bool speech_follows(std::uint32_t first) const {
    if (quoted_before(first)) return false;
    return std::any_of(quotes_.begin(), quotes_.end(), [&](const Quotation& quote) {
      return quote.range.overlaps(sentence_.range) &&
             quote.range.begin > tree_.word(first).range.begin;
    });
  }

  std::uint32_t head_of(std::uint32_t first, std::uint32_t last) const {
    std::uint32_t word = last;
    for (;;) {
      const std::int32_t above = tree_.head(word);
      const bool inside = above != kAbsent && static_cast<std::uint32_t>(above) >= first &&
                          static_cast<std::uint32_t>(above) <= last;
      if (!inside) return word;
      word = static_cast<std::uint32_t>(above);
    }
  }

  const Tree& tree_;
  const Sentence& sentence_;
  std::uint32_t cue_;
  const std::vector<Quotation>& quotes_;
};

}  // namespace

std::optional<Aside> aside_at(const Tree& tree, std::uint32_t cue,
                              const std::vector<Quotation>& quotes) {
  return AsideReader(tree, cue, quotes).run();
}

}  // namespace verbale
