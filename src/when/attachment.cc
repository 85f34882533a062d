// SPDX-License-Identifier: Apache-2.0
#include "when/attachment.h"

#include <algorithm>
#include <vector>

#include "base/words.h"
#include "when/calendar.h"
#include "when/chart.h"
#include "when/range.h"

namespace verbale::when {
namespace {

constexpr int kMostStepsDown = 3;

/// A record of the sentence and the word that holds it in the tree.
struct Held {
  const TimeRecord* record = nullptr;
  std::uint32_t head = 0;
};

/// Durations and sets say how long and how often, not when, unless they are laid on the calendar.
bool says_when(const TimeRecord& record) {
  const bool laid = !record.begin.empty() || !record.end.empty();
  const bool date =
      record.timex_type == type_name(Type::kDate) || record.timex_type == type_name(Type::kTime);
  if (!date) return !record.begin.empty() && !record.end.empty();
  return laid || record.value.find('X') != std::string::npos;
}

std::vector<Held> held_in(const Document& document, const Minutes& minutes,
                          const Sentence& sentence) {
  std::vector<Held> held;
  for (const TimeRecord& record : minutes.times) {
    if (!sentence.range.overlaps(record.evidence) || !says_when(record)) continue;
    std::uint32_t begin = sentence.begin;
    while (begin < sentence.end && document.words[begin].range.end <= record.evidence.begin)
      ++begin;
    std::uint32_t end = begin;
    while (end < sentence.end && document.words[end].range.begin < record.evidence.end) ++end;
    if (end > begin) held.push_back({&record, head_word(document, begin, end)});
  }
  return held;
}

bool is_adjunct(Deprel deprel) {
  switch (universal(deprel)) {
    case Deprel::kObl:
    case Deprel::kAdvmod:
    case Deprel::kNmod:
    case Deprel::kCompound:
    case Deprel::kAmod:
    case Deprel::kNummod:
    case Deprel::kAppos:
    case Deprel::kNsubj:
    case Deprel::kDep:
      return true;
    default:
      return false;
  }
}

/// What a time may hang in below the word that it dates. Not an object: "condemned Tuesday's
/// attack".
bool is_phrase_of(Deprel deprel) {
  switch (universal(deprel)) {
    case Deprel::kObl:
    case Deprel::kNmod:
    case Deprel::kCompound:
    case Deprel::kAdvmod:
      return true;
    default:
      return false;
  }
}

bool is_inside_phrase(Deprel deprel) {
  switch (universal(deprel)) {
    case Deprel::kNsubj:
    case Deprel::kObj:
    case Deprel::kIobj:
    case Deprel::kObl:
    case Deprel::kNmod:
    case Deprel::kCompound:
    case Deprel::kAmod:
    case Deprel::kAppos:
    case Deprel::kConj:
    case Deprel::kFlat:
    case Deprel::kNummod:
    case Deprel::kFixed:
      return true;
    default:
      return false;
  }
}

/// One step up inside the clause; kAbsent at its end. "began to withdraw": what begins on Monday is
/// withdrawn on Monday; "vowed to withdraw" says nothing of when.
std::int32_t up(const Tree& tree, const Grammar& grammar, std::uint32_t word) {
  const Word& at = tree.word(word);
  if (at.head == kAbsent || is_inside_phrase(at.deprel)) return at.head;
  const std::string_view verb = tree.word(static_cast<std::uint32_t>(at.head)).lemma;
  const Deprel deprel = universal(at.deprel);
  const bool carried =
      (deprel == Deprel::kXcomp || deprel == Deprel::kAdvcl) && has_word(grammar.carrying, verb);
  return carried ? at.head : kAbsent;
}

/// The shorter stretch says more.
bool is_shorter(const TimeRecord& a, const TimeRecord& b) {
  const auto days = [](const TimeRecord& record) {
    const auto begin = date_from(record.begin), end = date_from(record.end);
    return begin && end ? days_between(*begin, *end) : 100000;
  };
  return days(a) < days(b);
}

/// The way from a record up to the word that it dates: how many steps through phrases ("at [a
/// meeting earlier this month] he described"), and the preposition met ("after Tuesday's vote").
struct Way {
  int steps = 0;
  Relation relation = Relation::kIn;
};

std::optional<Way> way_to(const Tree& tree, const Grammar& grammar, std::uint32_t from,
                          std::uint32_t word) {
  Way way;
  for (std::uint32_t at = from; way.steps < kMostStepsDown; ++way.steps) {
    if (way.relation == Relation::kIn) way.relation = relation_of(tree, grammar, at);
    const Word& here = tree.word(at);
    const bool hangs = way.steps == 0 ? is_adjunct(here.deprel) : is_phrase_of(here.deprel);
    if (!hangs || here.head == kAbsent) return {};
    at = static_cast<std::uint32_t>(here.head);
    if (at == word) return way;
  }
  return {};
}

struct Match {
  const Held* held = nullptr;
  Way way;
};

Match at_word(const Tree& tree, const Grammar& grammar, const std::vector<Held>& held,
              std::uint32_t word) {
  Match best;
  for (const Held& one : held) {
    const auto way = way_to(tree, grammar, one.head, word);
    if (!way) continue;
    const bool closer =
        best.held == nullptr || way->steps < best.way.steps ||
        (way->steps == best.way.steps && is_shorter(*one.record, *best.held->record));
    if (closer) best = {&one, *way};
  }
  return best;
}

/// "in 2002, when Chad accused Libya": the time named right before the clause of the word.
const Held* before_clause(const Tree& tree, const Grammar& grammar, const std::vector<Held>& held,
                          std::uint32_t word) {
  std::uint32_t first = tree.subtree(word).front();
  if (first <= tree.document().sentences[tree.word(word).sentence].begin) return nullptr;
  if (tree.word(first).upos == Upos::kPunct) ++first;
  if (!has_word(grammar.when, tree.word(first).lemma)) return nullptr;
  std::uint32_t before = first - 1;
  if (tree.document().form(before) == ",") --before;
  for (const Held& one : held) {
    const TextRange said = one.record->evidence;
    if (said.contains(tree.word(before).range) && said.end == tree.word(before).range.end)
      return &one;
  }
  return nullptr;
}

/// The other end of "between March and May", "from 1980 to 1988".
const Held* partner(const Tree& tree, const Grammar& grammar, const std::vector<Held>& held,
                    const Held& first) {
  for (const Held& one : held) {
    const bool joined =
        is_range(tree, grammar, first.record->evidence, first.head, one.record->evidence);
    if (joined && one.record != first.record) return &one;
  }
  return nullptr;
}

std::string day_beside(const std::string& iso, int days) {
  const auto date = date_from(iso);
  return date ? iso_text(plus_days(*date, days)) : std::string();
}

TimeValue as_value(const TimeRecord& record) {
  TimeValue value;
  value.text = record.evidence;
  value.value = record.value;
  value.begin = record.begin;
  value.end = record.end;
  return value;
}

void bound(TimeValue& value, Relation relation, const std::string& published) {
  const std::string begin = value.begin, end = value.end;
  switch (relation) {
    case Relation::kBefore:
      value.begin.clear();
      value.end = day_beside(begin, -1);
      break;
    case Relation::kAfter:
      value.begin = day_beside(end, 1);
      value.end.clear();
      break;
    case Relation::kSince:
      value.end = published.substr(0, std::min<std::size_t>(10, published.size()));
      break;
    case Relation::kUntil:
      value.begin.clear();
      break;
    case Relation::kFrom:
      value.end.clear();
      break;
    default:
      break;
  }
}

/// "P3W": so many days or months; nothing for what is not counted ("PXY").
struct Length {
  int days = 0, months = 0;
};

std::optional<Length> length_of(std::string_view duration) {
  constexpr int kWeek = 7, kYear = 12, kMostCount = 10000;
  if (duration.size() < 3 || duration.front() != 'P') return {};
  int count = 0;
  for (const char digit : duration.substr(1, duration.size() - 2)) {
    if (digit < '0' || digit > '9' || count > kMostCount) return {};
    count = count * 10 + (digit - '0');
  }
  switch (duration.back()) {
    case 'D':
      return Length{count, 0};
    case 'W':
      return Length{count * kWeek, 0};
    case 'M':
      return Length{0, count};
    case 'Y':
      return Length{0, count * kYear};
    default:
      return {};
  }
}

/// "comes one week after Chad expelled them": what stands under the word of time was so long before
/// what the clause above tells, which the report dates where nothing else does.
std::optional<TimeValue> so_long_before(const Tree& tree, const Grammar& grammar,
                                        const Minutes& minutes, std::uint32_t verb) {
  const Document& document = tree.document();
  const std::int32_t mark = tree.child(verb, Deprel::kMark), above = tree.head(verb);
  if (mark <= 0 || above == kAbsent) return {};
  const auto sign =
      grammar.prepositions.find(std::string(tree.word(static_cast<std::uint32_t>(mark)).lemma));
  if (sign == grammar.prepositions.end() || sign->second != Relation::kAfter) return {};
  const TextRange last = tree.word(static_cast<std::uint32_t>(mark) - 1).range;
  for (const TimeRecord& record : minutes.times) {
    if (record.evidence.end != last.end) continue;
    const auto length = length_of(record.value);
    const auto told = time_of(tree, grammar, minutes, static_cast<std::uint32_t>(above));
    const auto from = date_from(told ? told->begin : document.info.published);
    if (!length || !from) return {};
    const Date date = plus_days(plus_months(*from, -length->months), -length->days);
    TimeValue value;
    value.text = record.evidence;
    value.begin = value.end = value.value = iso_text(date);
    if (length->months == 0) return value;
    // Said in months or years, it is meant no closer than that.
    constexpr std::size_t kYear = 4, kMonth = 7;  // letters of an ISO date
    const bool years = length->months % 12 == 0;
    value.value.resize(years ? kYear : kMonth);
    value.begin = value.value + (years ? "-01-01" : "-01");
    value.end = years ? value.value + "-12-31"
                      : iso_text(plus_days(plus_months(*date_from(value.begin), 1), -1));
    return value;
  }
  return {};
}

}  // namespace

std::optional<TimeValue> time_of(const Tree& tree, const Grammar& grammar, const Minutes& minutes,
                                 std::uint32_t word) {
  const Document& document = tree.document();
  const std::vector<Held> held =
      held_in(document, minutes, document.sentences[document.words[word].sentence]);
  Match found;
  for (auto at = static_cast<std::int32_t>(word);
       at != kAbsent && found.held == nullptr && !held.empty();
       at = up(tree, grammar, static_cast<std::uint32_t>(at))) {
    found = at_word(tree, grammar, held, static_cast<std::uint32_t>(at));
    if (found.held == nullptr)
      found.held = before_clause(tree, grammar, held, static_cast<std::uint32_t>(at));
  }
  if (found.held == nullptr) return so_long_before(tree, grammar, minutes, word);
  TimeValue value = as_value(*found.held->record);
  const Held* end = partner(tree, grammar, held, *found.held);
  if (end == nullptr) {
    bound(value, found.way.relation, document.info.published);
    return value;
  }
  value.text = value.text->join(end->record->evidence);
  value.value += "/" + end->record->value;
  value.end = end->record->end;
  return value;
}

}  // namespace verbale::when
