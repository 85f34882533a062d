// SPDX-License-Identifier: Apache-2.0
#include "history/words.h"

#include <algorithm>
#include <cmath>

namespace verbale {
namespace {

constexpr std::size_t kStem = 6;
constexpr std::size_t kShortest = 3;
constexpr std::size_t kRun = 4;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || is_upper(c) || static_cast<unsigned char>(c) >= 0x80;
}
char small(char c) { return is_upper(c) ? static_cast<char>(c + ('a' - 'A')) : c; }

/// FNV-1a.
std::uint64_t hash_of(std::string_view word) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (char c : word) {
    hash = (hash ^ static_cast<unsigned char>(small(c))) * 0x100000001b3U;
  }
  return hash;
}

/// Spreads the bits, so that the smallest hashes are a fair sample (splitmix64's last step).
std::uint64_t mixed(std::uint64_t x) {
  x = (x ^ (x >> 30U)) * 0xbf58476d1ce4e5b9U;
  x = (x ^ (x >> 27U)) * 0x94d049bb133111ebU;
  return x ^ (x >> 31U);
}

bool counts(std::string_view word) { return word.size() >= kShortest || is_digit(word.front()); }

template <class Number>
void sort_once(std::vector<Number>& all) {
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
}

/// A full stop ends a sentence where the word before it is no abbreviation or initial.
bool ends_sentence(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == '\n') return true;
  if (c != '.' && c != '!' && c != '?') return false;
  if (at + 1 < text.size() && text[at + 1] != ' ' && text[at + 1] != '\n') return false;
  std::size_t word = at;
  while (word > 0 && (is_letter(text[word - 1]) || is_digit(text[word - 1]))) --word;
  return at - word > kShortest || (at > word && is_digit(text[at - 1]));
}

}  // namespace

std::size_t separator_at(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == '\xE2' && at + 2 < text.size() && (text[at + 1] == '\x80' || text[at + 1] == '\x81')) {
    return 3;  // U+2000 to U+207F: spaces, dashes, quotation marks
  }
  if (c == '\xC2' && at + 1 < text.size() && text[at + 1] == '\xA0') return 2;
  return is_letter(c) || is_digit(c) ? 0 : 1;
}

std::uint32_t word_key(std::string_view word) {
  return static_cast<std::uint32_t>(mixed(hash_of(word.substr(0, kStem))));
}

WordSet word_set(std::string_view text) {
  WordSet words;
  each_word(text, [&](std::string_view word) {
    if (counts(word)) words.push_back(word_key(word));
  });
  sort_once(words);
  return words;
}

std::vector<std::uint64_t> shingle_sample(std::string_view text, std::size_t most) {
  std::vector<std::uint64_t> words, runs;
  each_word(text, [&](std::string_view word) { words.push_back(hash_of(word)); });
  for (std::size_t i = 0; i + kRun <= words.size(); ++i) {
    std::uint64_t run = 0;
    for (std::size_t k = 0; k < kRun; ++k) run = mixed(run * 31 + words[i + k]);
    runs.push_back(run);
  }
  sort_once(runs);
  if (runs.size() > most) runs.resize(most);
  return runs;
}

void WordWeights::add(const WordSet& report) {
  ++reports_;
  for (std::uint32_t word : report) ++counts_[word];
}

std::int64_t WordWeights::reports_with(std::uint32_t word) const {
  const auto found = counts_.find(word);
  return found == counts_.end() ? 0 : found->second;
}

double WordWeights::weight(std::uint32_t word) const {
  const auto count = static_cast<double>(std::max<std::int64_t>(reports_with(word), 1));
  return std::log((static_cast<double>(reports_) + 2) / count);
}

double WordWeights::heaviest() const { return std::log(static_cast<double>(reports_) + 2); }

double WordWeights::square(const WordSet& words) const {
  double sum = 0;
  for (std::uint32_t word : words) {
    const double one = weight(word);
    sum += one * one;
  }
  return sum;
}

double WordWeights::square_of_common(const WordSet& a, const WordSet& b) const {
  double sum = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    if (*x == *y) {
      const double one = weight(*x);
      sum += one * one;
      ++x;
      ++y;
    } else {
      *x < *y ? ++x : ++y;
    }
  }
  return sum;
}

double WordWeights::likeness(const WordSet& a, const WordSet& b) const {
  return likeness(a, square(a), b, square(b));
}

double WordWeights::likeness(const WordSet& a, double square_a, const WordSet& b,
                             double square_b) const {
  const double product = square_a * square_b;
  return product > 0 ? square_of_common(a, b) / std::sqrt(product) : 0;
}

double WordWeights::contained(const WordSet& a, const WordSet& b) const {
  const double smaller = std::min(square(a), square(b));
  return smaller > 0 ? square_of_common(a, b) / smaller : 0;
}

std::string_view sentence_around(std::string_view text, std::size_t begin, std::size_t end) {
  end = std::min(end, text.size());
  begin = std::min(begin, end);
  while (begin > 0 && !ends_sentence(text, begin - 1)) --begin;
  while (end < text.size() && !(end > 0 && ends_sentence(text, end - 1))) ++end;
  return text.substr(begin, end - begin);
}

}  // namespace verbale
