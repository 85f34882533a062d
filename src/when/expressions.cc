// SPDX-License-Identifier: Apache-2.0
#include "when/expressions.h"

#include <limits>
#include <utility>

#include "when/chart.h"

namespace verbale::when {
namespace {

bool names_a_year(const Meaning& meaning) {
  return meaning.has(Field::kYear) && !meaning.has(Field::kType);
}

/// "Tuesday", "last month", "two days ago"
bool is_of_the_day(const Meaning& meaning) {
  const bool counted = meaning.has(Field::kWhich) || meaning.has(Field::kDirection);
  return meaning.has(Field::kWeekday) || (counted && !meaning.has(Field::kFrom));
}

}  // namespace

std::vector<Expression> expressions_of(const Grammar& grammar, const Document& document) {
  std::vector<Expression> expressions;
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
    const Sentence& sentence = document.sentences[s];
    const auto pieces = pieces_of(document, sentence.begin, sentence.end, grammar.names.vocabulary);
    for (Found& found : Chart(grammar, document, pieces).records()) {
      const Piece& first = pieces[found.begin];
      const Piece& last = pieces[found.end - 1];
      const std::uint32_t head = head_word(document, first.word, last.word + 1);
      expressions.push_back({first.range.join(last.range), s, head, std::move(found.meaning)});
    }
  }
  return expressions;
}

bool tells_history(const std::vector<Expression>& expressions, std::optional<Date> report) {
  constexpr int kFewYears = 7, kMany = 4;
  const int now = report ? year_of(*report) : std::numeric_limits<int>::max();
  int long_ago = 0, of_the_day = 0;
  for (const Expression& expression : expressions) {
    const Meaning& meaning = expression.meaning;
    if (!names_a_year(meaning)) {
      of_the_day += is_of_the_day(meaning) ? 1 : 0;
    } else if (meaning.has(Field::kEra) || meaning.integer(Field::kYear) < now - 1) {
      ++long_ago;
    }
  }
  return long_ago >= kFewYears && long_ago >= kMany * of_the_day;
}

bool is_no_time(const Meaning& meaning) {
  return meaning.has(Field::kType) &&
         meaning.integer(Field::kType) == static_cast<int>(Type::kNone);
}

}  // namespace verbale::when
