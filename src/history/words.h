// SPDX-License-Identifier: Apache-2.0
//
// Texts are compared by their words: as sets, each word by a hash of its first six bytes in small
// letters, so that "enrich", "enriching" and "enrichment" are one. Rare words weigh more: a word's
// weight is the logarithm of how many times more reports there are than reports that have it, so
// that words which stand everywhere weigh nothing and no list of them is needed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace verbale {

using WordSet = std::vector<std::uint32_t>;  ///< ascending, each once

/// Calls `use(word)` for each run of letters and digits; what is not ASCII counts as a letter, but
/// for the dashes and quotation marks of Unicode.
template <class Use>
void each_word(std::string_view text, const Use& use);

std::uint32_t word_key(std::string_view word);
WordSet word_set(std::string_view text);
/// Hashes of all runs of four words in a row, ascending, the `most` smallest: a sample of the text
/// by which copies of it are found (A. Broder, On the resemblance and containment of documents,
/// 1997).
std::vector<std::uint64_t> shingle_sample(std::string_view text, std::size_t most);

class WordWeights {
 public:
  /// Says how many reports have a word, where that was counted elsewhere. A word that one report
  /// has may be left out.
  void set(std::uint32_t word, std::int64_t reports) { counts_[word] = reports; }
  void set_reports(std::int64_t reports) { reports_ = reports; }
  /// Counts the words of one report.
  void add(const WordSet& report);
  double weight(std::uint32_t word) const;
  /// Of a word that only one report has.
  double heaviest() const;
  /// Cosine of the two sets, 0 to 1.
  double likeness(const WordSet& a, const WordSet& b) const;
  /// The same where the squares of both are known: whoever compares a set with many others asks
  /// for its square once.
  double likeness(const WordSet& a, double square_a, const WordSet& b, double square_b) const;
  /// Sum of the squared weights.
  double square(const WordSet& words) const;
  /// Share of the smaller set that the other has, by the same weights.
  double contained(const WordSet& a, const WordSet& b) const;
  std::int64_t reports_with(std::uint32_t word) const;
  std::int64_t reports() const { return reports_; }

 private:
  double square_of_common(const WordSet& a, const WordSet& b) const;

  std::unordered_map<std::uint32_t, std::int64_t> counts_;
  std::int64_t reports_ = 0;
};

/// The sentence (or line) in which the bytes from `begin` to `end` stand.
std::string_view sentence_around(std::string_view text, std::size_t begin, std::size_t end);

// ---- implementation ----------------------------------------------------------------------------

/// Length of a separator at `at`: 0 where a word goes on.
std::size_t separator_at(std::string_view text, std::size_t at);

template <class Use>
void each_word(std::string_view text, const Use& use) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t gap = at == text.size() ? 1 : separator_at(text, at);
    if (gap == 0) {
      ++at;
      continue;
    }
    if (at > begin) use(text.substr(begin, at - begin));
    at += gap;
    begin = at;
  }
}

}  // namespace verbale
