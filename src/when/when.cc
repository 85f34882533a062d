// SPDX-License-Identifier: Apache-2.0
#include "when/when.h"

#include <utility>

#include "when/attachment.h"
#include "when/expressions.h"
#include "when/grammar.h"
#include "when/range.h"
#include "when/reading.h"
#include "when/tense.h"

namespace verbale {
namespace when {
namespace {

std::string anchor_text(const Document& document, std::int32_t anchor) {
  if (anchor == kReportAnchor) return "report";
  if (anchor == kNoAnchor) return {};
  return document.info.id + "/t" + std::to_string(anchor + 1);
}

TimeRecord record_of(const Document& document, const Expression& expression,
                     const Resolved& resolved) {
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

/// Reads the expressions of one document in order; each may lean on those before it.
class Reader {
 public:
  Reader(const Grammar& grammar, const Document& document, Minutes& minutes)
      : grammar_(grammar), document_(document), minutes_(minutes), tree_(document) {
    reading_.named = &grammar.named;
    reading_.report = date_from(document.info.published);
  }

  void read(const std::vector<Expression>& expressions) {
    reading_.history = tells_history(expressions, reading_.report);
    for (const Expression& expression : expressions) {
      note_war(expression.meaning);
      if (!is_no_time(expression.meaning)) read(expression);
    }
  }

 private:
  void read(const Expression& expression) {
    reading_.sentence = expression.sentence;
    reading_.tense = tense_at(tree_, grammar_, expression.head);
    reading_.not_before = range_begin(expression);
    const Resolved resolved = resolve(expression.meaning, reading_);
    if (resolved.value.empty()) return;
    before_ = resolved.stretch ? &expression : nullptr;
    if (resolved.stretch && moves_on(expression.meaning)) {
      const auto index = static_cast<std::int32_t>(minutes_.times.size());
      reading_.mentions.push_back({*resolved.stretch, expression.sentence, index});
    }
    minutes_.times.push_back(record_of(document_, expression, resolved));
  }

  /// The day before which this expression cannot be, where it ends a range.
  std::optional<Date> range_begin(const Expression& expression) const {
    if (before_ == nullptr || before_->sentence != expression.sentence) return {};
    if (reading_.mentions.empty()) return {};
    if (!is_range(tree_, grammar_, before_->range, before_->head, expression.range)) return {};
    return reading_.mentions.back().stretch.first;
  }

  /// "a year ago" in news compares and goes back to where it was; a history goes on from there.
  bool moves_on(const Meaning& meaning) const {
    return reading_.history || !(meaning.has(Field::kCount) && meaning.has(Field::kDirection));
  }

  void note_war(const Meaning& meaning) {
    const int named = meaning.integer(Field::kNamed, kLastNamed);
    if (named == kLastNamed) return;
    const NamedPeriod& period = grammar_.named[static_cast<std::size_t>(named)];
    if (!comes_back(period) && period.begin != period.end) reading_.last_named = named;
  }

  const Grammar& grammar_;
  const Document& document_;
  Minutes& minutes_;
  Tree tree_;
  Reading reading_;
  const Expression* before_ = nullptr;
};

}  // namespace
}  // namespace when

TimeReader::TimeReader(std::shared_ptr<const when::Grammar> grammar)
    : grammar_(std::move(grammar)) {}

Result<TimeReader> TimeReader::load(const DataFolder& data) {
  auto grammar = when::Grammar::load(data);
  if (!grammar) return tl::make_unexpected(grammar.error());
  return TimeReader(std::make_shared<const when::Grammar>(std::move(*grammar)));
}

void TimeReader::run(const Document& document, Minutes& minutes) const {
  when::Reader(*grammar_, document, minutes).read(when::expressions_of(*grammar_, document));
}

std::optional<TimeValue> TimeReader::time_at(const Tree& tree, const Minutes& minutes,
                                             std::uint32_t word) const {
  return when::time_of(tree, *grammar_, minutes, word);
}

}  // namespace verbale
