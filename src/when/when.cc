// SPDX-License-Identifier: Apache-2.0
#include "when/when.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/plain.h"
#include "when/attachment.h"
#include "when/chart.h"
#include "when/clock.h"
#include "when/grammar.h"
#include "when/reading.h"
#include "when/tense.h"

namespace verbale {
namespace when {
namespace {

/// An expression of the document before it is resolved.
struct Expression {
  TextRange range;
  std::uint32_t sentence = 0;
  std::uint32_t head = 0;
  Meaning meaning;
};

std::vector<Expression> expressions_of(const Grammar& grammar, const Document& document) {
  std::vector<Expression> expressions;
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
    const Sentence& sentence = document.sentences[s];
    const auto pieces = pieces_of(document, sentence.begin, sentence.end, grammar.names.vocabulary);
    for (Found& found : Chart(grammar, document, pieces).records()) {
      const Piece& first = pieces[found.begin];
      const Piece& last = pieces[found.end - 1];
      expressions.push_back({first.range.join(last.range), s,
                             head_word(document, first.word, last.word + 1), std::move(found.meaning)});
    }
  }
  return expressions;
}

/// A text that names many years long before its own date, and hardly ever "today" or "Tuesday", tells
/// history in its own order.
bool is_history(const std::vector<Expression>& expressions, std::optional<Date> report) {
  constexpr int kFewYears = 7, kMany = 4;
  int long_ago = 0, of_the_day = 0;
  for (const Expression& expression : expressions) {
    const Meaning& meaning = expression.meaning;
    const bool year = meaning.has(Field::kYear) && !meaning.has(Field::kType);
    const int now = report ? year_of(*report) : 9999;
    if (year && (meaning.has(Field::kEra) || meaning.integer(Field::kYear) < now - 1)) ++long_ago;
    const bool relative = meaning.has(Field::kWeekday) || (meaning.has(Field::kWhich) && !meaning.has(Field::kFrom)) ||
                          (meaning.has(Field::kDirection) && !meaning.has(Field::kFrom));
    if (relative && !year) ++of_the_day;
  }
  
  return long_ago >= kFewYears && long_ago >= kMany * of_the_day;
}

/// "a year ago" in news compares and goes back to where it was; a history goes on from "a year later".
bool moves_on(const Meaning& meaning, const Reading& reading) {
  return reading.history || !(meaning.has(Field::kCount) && meaning.has(Field::kDirection));
}

bool is_no_time(const Meaning& meaning) {
  return meaning.has(Field::kType) && meaning.integer(Field::kType) == static_cast<int>(Type::kNone);
}

bool is_war(const Meaning& meaning, const Grammar& grammar) {
  const int named = meaning.integer(Field::kNamed, kLastNamed);
  return named != kLastNamed && !comes_back(grammar.named[static_cast<std::size_t>(named)]);
}

bool is_between(const Tree& tree, const Grammar& grammar, std::uint32_t word) {
  const auto found = grammar.prepositions.find(std::string(tree.preposition(word)));
  return found != grammar.prepositions.end() && found->second == Relation::kBetween;
}

/// Where the range begins that this expression ends: "from August [to] October", "between ... [and]".
std::optional<Date> range_begin(const Tree& tree, const Grammar& grammar, const Expression* before,
                                const Expression& expression, const Reading& reading) {
  if (before == nullptr || before->sentence != expression.sentence || reading.mentions.empty()) return {};
  if (before->range.end > expression.range.begin) return {};
  const TextRange gap = {before->range.end, expression.range.begin};
  const std::string between = plain_text(gap.of(tree.document().text));
  const auto is = [&](const std::vector<std::string>& words) {
    return std::find(words.begin(), words.end(), between) != words.end();
  };
  if (!is(grammar.to) && !(is(grammar.both) && is_between(tree, grammar, before->head))) return {};
  return reading.mentions.back().stretch.first;
}

std::string anchor_text(const Document& document, std::int32_t anchor) {
  if (anchor == kReportAnchor) return "report";
  return anchor == kNoAnchor ? std::string() : document.info.id + "/t" + std::to_string(anchor + 1);
}

TimeRecord record_of(const Document& document, const Expression& expression, const Resolved& resolved) {
  TimeRecord record;
  record.sentence = expression.sentence;
  record.evidence = expression.range;
  record.timex_type = type_name(resolved.type);
  record.value = resolved.value;
  if (resolved.mod) record.mod = mod_name(*resolved.mod);
  if (resolved.begin) record.begin = iso_text(*resolved.begin);
  if (resolved.end) record.end = iso_text(*resolved.end);
  record.anchor = anchor_text(document, resolved.anchor);
  return record;
}

}  // namespace
}  // namespace when

TimeReader::TimeReader(std::shared_ptr<const when::Grammar> grammar) : grammar_(std::move(grammar)) {}

Result<TimeReader> TimeReader::load(const std::filesystem::path& data) {
  auto grammar = when::Grammar::load(data / "time" / "english.toml");
  if (!grammar) return tl::make_unexpected(grammar.error());
  return TimeReader(std::make_shared<const when::Grammar>(std::move(*grammar)));
}

std::optional<TimeValue> TimeReader::time_at(const Tree& tree, const Minutes& minutes, std::uint32_t word) const {
  return when::time_of(tree, *grammar_, minutes, word);
}

void TimeReader::run(const Document& document, Minutes& minutes) const {
  using namespace when;
  const std::vector<Expression> expressions = expressions_of(*grammar_, document);
  Reading reading;
  reading.report = date_from(document.info.published);
  reading.history = is_history(expressions, reading.report);
  reading.named = &grammar_->named;
  const Tree tree(document);
  const Expression* before = nullptr;
  for (const Expression& expression : expressions) {
    reading.sentence = expression.sentence;
    reading.tense = tense_at(tree, *grammar_, expression.head);
    reading.not_before = range_begin(tree, *grammar_, before, expression, reading);
    if (is_war(expression.meaning, *grammar_)) reading.last_named = expression.meaning.integer(Field::kNamed);
    if (is_no_time(expression.meaning)) continue;
    const Resolved resolved = resolve(expression.meaning, reading);
    if (resolved.value.empty()) continue;
    const auto index = static_cast<std::int32_t>(minutes.times.size());
    before = resolved.stretch ? &expression : nullptr;
    if (resolved.stretch && moves_on(expression.meaning, reading)) reading.mentions.push_back({*resolved.stretch, expression.sentence, index});
    minutes.times.push_back(record_of(document, expression, resolved));
  }
}

}  // namespace verbale
