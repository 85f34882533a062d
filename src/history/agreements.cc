// SPDX-License-Identifier: Apache-2.0
#include "history/agreements.h"

#include <algorithm>
#include <map>

#include "base/plain.h"
#include "history/days.h"
#include "history/knowledge_text.h"
#include "history/words.h"

namespace verbale {
namespace {

constexpr std::size_t kMostNames = 3;  ///< capital words before the noun

struct Piece {
  std::string_view word;
  std::size_t begin = 0;
};
using Pieces = std::vector<Piece>;

/// Nouns that may stand for each other have one number.
const std::map<std::string, int>& nouns() {
  static const auto all = [] {
    std::map<std::string, int> numbers;
    int number = 0;
    for (const auto& line : lines_of(agreement_nouns_text())) {
      for (const std::string& noun : line) numbers.emplace(noun, number);
      ++number;
    }
    return numbers;
  }();
  return all;
}

int noun_class(std::string_view word) {
  const auto found = nouns().find(lower_case(word));
  return found == nouns().end() ? -1 : found->second;
}

bool links_year(std::string_view word) {
  static const auto kLines = lines_of(year_links_text());
  return std::any_of(kLines.begin(), kLines.end(),
                     [&](const auto& line) { return line[0] == word; });
}

bool is_capital(std::string_view word) { return word.front() >= 'A' && word.front() <= 'Z'; }
bool is_year(std::string_view word) { return word.size() == 4 && span_of(word).has_value(); }
bool is_name(std::string_view word) { return word.size() > 2 && is_capital(word); }
bool is_plain(std::string_view word) {
  return word.size() > 3 && word.front() >= 'a' && word.front() <= 'z';
}

Pieces pieces_of(std::string_view text) {
  Pieces pieces;
  each_word(text, [&](std::string_view word) {
    pieces.push_back({word, static_cast<std::size_t>(word.data() - text.data())});
  });
  return pieces;
}

/// A line in which nearly every longer word is capital tells nothing by its capitals.
bool is_headline(const Pieces& line) {
  std::size_t capitals = 0, longer = 0;
  for (const Piece& piece : line) {
    if (piece.word.size() < 4) continue;
    ++longer;
    capitals += is_capital(piece.word) ? 1 : 0;
  }
  return capitals * 3 > longer * 2;
}

class Namer {
 public:
  Namer(std::string_view text, std::vector<std::string>& out) : text_(text), out_(out) {}

  void run() {
    pieces_ = pieces_of(text_);
    if (is_headline(pieces_)) return;
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      if (noun_class(pieces_[i].word) >= 0) noun(i);
    }
  }

 private:
  /// The two stand side by side, with a space between them.
  bool follows(std::size_t i) const {
    const Piece& before = pieces_[i - 1];
    return before.begin + before.word.size() + 1 == pieces_[i].begin &&
           text_[pieces_[i].begin - 1] == ' ';
  }

  bool begins_sentence(std::size_t i) const {
    return i == 0 || text_.find_first_of(".!?:", pieces_[i - 1].begin) < pieces_[i].begin;
  }

  /// A year that belongs to the noun at `i`: "agreement of 2015".
  bool year_behind(std::size_t i) const {
    return i + 2 < pieces_.size() && follows(i + 1) && follows(i + 2) &&
           links_year(pieces_[i + 1].word) && is_year(pieces_[i + 2].word);
  }

  void noun(std::size_t at) {
    std::size_t first = at;
    if (first > 0 && follows(first) && is_plain(pieces_[first - 1].word)) --first;
    const std::size_t plain = first;
    while (first > 0 && plain - first < kMostNames && follows(first) &&
           is_name(pieces_[first - 1].word)) {
      --first;
    }
    // Capital because the sentence begins, as far as one can tell.
    if (first < plain && begins_sentence(first)) ++first;
    const bool named = first < plain;
    const bool year_before = first > 0 && follows(first) && is_year(pieces_[first - 1].word);
    if (year_before) --first;
    const bool year_after = !year_before && year_behind(at);
    if (named || year_before || year_after) keep(first, year_after ? at + 2 : at);
  }

  void keep(std::size_t first, std::size_t last) {
    const std::size_t begin = pieces_[first].begin;
    const std::size_t end = pieces_[last].begin + pieces_[last].word.size();
    std::string name(text_.substr(begin, end - begin));
    if (std::find(out_.begin(), out_.end(), name) == out_.end()) out_.push_back(std::move(name));
  }

  std::string_view text_;
  std::vector<std::string>& out_;
  Pieces pieces_;
};

/// What two names are compared by.
struct Parts {
  int noun = -1;
  std::string year;
  std::vector<std::string> names;
};

Parts parts_of(std::string_view name) {
  Parts parts;
  for (const Piece& piece : pieces_of(name)) {
    const int noun = noun_class(piece.word);
    if (noun >= 0) {
      parts.noun = noun;
    } else if (is_year(piece.word)) {
      parts.year = piece.word;
    } else {
      parts.names.push_back(lower_case(piece.word));
    }
  }
  return parts;
}

}  // namespace

std::vector<std::string> agreements_in(std::string_view text) {
  std::vector<std::string> names;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    Namer(text.substr(0, end), names).run();
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return names;
}

std::string agreement_meant(std::string_view words, const std::vector<std::string>& of_report) {
  if (const auto own = agreements_in(words); !own.empty()) return own.front();
  for (const Piece& piece : pieces_of(words)) {
    if (noun_class(piece.word) < 0) continue;
    for (const std::string& name : of_report) {
      const Pieces parts = pieces_of(name);
      const bool means = std::any_of(parts.begin(), parts.end(), [&](const Piece& part) {
        return lower_case(part.word) == lower_case(piece.word);
      });
      if (means) return name;
    }
  }
  return {};
}

bool same_agreement(std::string_view a, std::string_view b) {
  const Parts x = parts_of(a), y = parts_of(b);
  if (x.noun != y.noun || x.noun < 0) return false;
  if (!x.year.empty() && !y.year.empty() && x.year != y.year) return false;
  if (x.names.empty() || y.names.empty()) return !x.year.empty() && x.year == y.year;
  return std::any_of(x.names.begin(), x.names.end(), [&](const std::string& name) {
    return std::find(y.names.begin(), y.names.end(), name) != y.names.end();
  });
}

}  // namespace verbale
