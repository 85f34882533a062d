// SPDX-License-Identifier: Apache-2.0
#include "when/chart.h"

#include <algorithm>

namespace verbale::when {
namespace {

bool run(const Piece& piece) { return piece.digits || piece.letters; }

/// "1998" of "$1,998.50": the number goes on on the other side of the mark.
bool number_goes_on(std::span<const Piece> pieces, std::uint32_t digits, std::uint32_t mark,
                    std::uint32_t beyond, std::string_view text) {
  const std::string_view sign = pieces[mark].range.of(text);
  const bool joins = sign == "." || sign == "," || sign == "/" || sign == ":";
  const bool glued = pieces[std::max(digits, mark)].glued && pieces[std::max(mark, beyond)].glued;
  return joins && glued && pieces[digits].digits && pieces[beyond].digits;
}

/// The one that looks farthest; of two, that of the rule that stands first.
std::optional<Found> longest_of(std::vector<Found> found) {
  if (found.empty()) return {};
  return *std::max_element(found.begin(), found.end(), [](const Found& a, const Found& b) {
    return a.reach != b.reach ? a.reach < b.reach : a.rule > b.rule;
  });
}

}  // namespace

std::uint32_t head_word(const Document& document, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t word = end; word-- > begin;) {
    const Word& at = document.words[word];
    const bool small = at.upos == Upos::kPunct || at.upos == Upos::kAdp || at.upos == Upos::kDet;
    const bool outside =
        at.head < static_cast<std::int32_t>(begin) || at.head >= static_cast<std::int32_t>(end);
    if (outside && !small) return word;
  }
  return end - 1;
}

std::vector<Found> Chart::records() {
  std::vector<Found> records;
  for (std::uint32_t begin = 0; begin < pieces_.size();) {
    auto found = longest_of(found_at(Grammar::kAnyRecord, begin));
    if (!found) {
      ++begin;
      continue;
    }
    begin = found->end;
    take(std::move(*found), records);
    while (auto more = continuation(records, begin)) {
      begin = more->end;
      more->meaning.take(records.back().meaning);
      take(std::move(*more), records);
    }
  }
  return records;
}

/// Some rules are there to keep others from reading what is no time at all; a war that is named
/// stays known.
void Chart::take(Found found, std::vector<Found>& records) {
  const Meaning& meaning = found.meaning;
  const bool none =
      meaning.has(Field::kType) && meaning.integer(Field::kType) == static_cast<int>(Type::kNone);
  if (!none || meaning.has(Field::kNamed)) records.push_back(std::move(found));
}

/// "April 24 [and 25]" goes on with a day, "1980[-88]" with a year.
std::optional<Found> Chart::continuation(const std::vector<Found>& records, std::uint32_t begin) {
  if (records.empty() || records.back().end != begin) return {};
  const Meaning& before = records.back().meaning;
  std::vector<Found> found = found_at(grammar_.continued, begin);
  std::erase_if(found, [&](const Found& more) {
    const bool day = more.meaning.has(Field::kDay);
    return day != before.has(Field::kDay) || (!day && !before.has(Field::kYear));
  });
  return longest_of(std::move(found));
}

std::vector<Found> Chart::found_at(std::int32_t kind, std::uint32_t begin) {
  std::vector<Found> found;
  const bool may_begin = begin < pieces_.size() &&
                         (pieces_[begin].digits || pieces_[begin].id != Vocabulary::kUnknown);
  if (may_begin) try_rules(kind, begin, found);
  return found;
}

const std::vector<Found>& Chart::at(std::int32_t kind, std::uint32_t begin) {
  const auto [known, is_new] = known_.try_emplace({kind, begin});
  if (is_new) try_rules(kind, begin, known->second);
  return known->second;
}

void Chart::try_rules(std::int32_t kind, std::uint32_t begin, std::vector<Found>& found) {
  if (begin >= pieces_.size()) return;
  const std::int32_t key = pieces_[begin].digits ? Grammar::kDigitsKey : pieces_[begin].id;
  const std::vector<std::uint16_t>* rules = grammar_.starting(kind, key);
  if (rules == nullptr) return;
  for (const std::uint16_t number : *rules) {
    const Rule& rule = grammar_.rules[number];
    Walk way{rule, begin, found, {}, {}};
    walk(way, static_cast<std::uint16_t>(rule.nodes.size() - 1), begin);
  }
}

void Chart::walk(Walk& way, std::uint16_t index, std::uint32_t at) {
  const Node* node = &way.rule.nodes[index];
  while (node->kind == Node::Kind::kFork) {
    walk(way, node->next, at);
    node = &way.rule.nodes[node->other];
  }
  if (node->kind == Node::Kind::kEnd) return finish(way, at);
  if (node->kind == Node::Kind::kHere) {
    way.here = at;
    walk(way, node->next, at);
    way.here.reset();
  } else if (at < pieces_.size() && (!node->glued || pieces_[at].glued)) {
    walk_piece(way, *node, at);
  }
}

void Chart::walk_piece(Walk& way, const Node& node, std::uint32_t at) {
  const Piece& piece = pieces_[at];
  switch (node.kind) {
    case Node::Kind::kWord:
      if (is_word(piece, node.what, node.tags)) walk(way, node.next, at + 1);
      return;
    case Node::Kind::kAny:
      if (piece.letters && has_tag(piece, node.tags)) walk(way, node.next, at + 1);
      return;
    case Node::Kind::kClass:
      return walk_class(way, node, at);
    case Node::Kind::kDigits:
      return walk_digits(way, node, at);
    case Node::Kind::kNumber:
      return walk_number(way, node, at);
    default:
      return walk_inner(way, node, at);
  }
}

void Chart::bind_and_walk(Walk& way, const Node& node, Bind bind, std::uint32_t at) {
  way.binds.push_back(bind);
  walk(way, node.next, at);
  way.binds.pop_back();
}

void Chart::walk_class(Walk& way, const Node& node, std::uint32_t at) {
  const WordClass& words = grammar_.names.classes[static_cast<std::size_t>(node.what)];
  const auto [first, last] = words.members.equal_range(pieces_[at].id);
  for (auto member = first; member != last; ++member) {
    const std::vector<std::int32_t>& forms = member->second.words;
    std::uint32_t same = 0;
    while (same < forms.size() && at + same < pieces_.size() &&
           is_word(pieces_[at + same], forms[same], member->second.tags)) {
      ++same;
    }
    if (same < forms.size()) continue;
    const Field field = node.field == Field::kUnused ? words.field : node.field;
    bind_and_walk(way, node, {field, member->second.value}, at + same);
  }
}

void Chart::walk_digits(Walk& way, const Node& node, std::uint32_t at) {
  const Piece& piece = pieces_[at];
  const std::uint32_t digits = piece.range.size();
  const bool fits = piece.digits && digits >= node.least_digits && digits <= node.most_digits &&
                    piece.number >= node.least && piece.number <= node.most;
  if (fits) bind_and_walk(way, node, {node.field, static_cast<double>(piece.number)}, at + 1);
}

void Chart::walk_number(Walk& way, const Node& node, std::uint32_t at) {
  const auto number = grammar_.numbers.read(static_cast<NumberKind>(node.what), pieces_, at);
  if (number) bind_and_walk(way, node, {node.field, number->value}, number->end);
}

void Chart::walk_inner(Walk& way, const Node& node, std::uint32_t at) {
  for (const Found& inner : this->at(node.what, at)) {
    const auto here = way.here;
    if (inner.end < inner.reach && !here) way.here = inner.end;  // it ends before what it looked at
    bind_and_walk(way, node, {Field::kUnused, 0, &inner, node.base}, inner.reach);
    way.here = here;
  }
}

void Chart::finish(Walk& way, std::uint32_t reach) {
  const bool continues = way.rule.kind == grammar_.continued;
  const std::uint32_t begin = continues ? way.here.value_or(way.begin) : way.begin;
  const std::uint32_t end = continues ? reach : way.here.value_or(reach);
  if (end <= begin || !borders_fit(begin, end)) return;
  const auto same = std::find_if(way.found.begin(), way.found.end(),
                                 [reach](const Found& found) { return found.reach == reach; });
  if (same != way.found.end()) return;  // an earlier rule has it
  if (!guards_fit(way.rule, way.begin, reach) || !tree_fits(way.rule, begin, end)) return;
  const auto number = static_cast<std::uint16_t>(&way.rule - grammar_.rules.data());
  way.found.push_back({begin, end, reach, number, meaning_of(way)});
}

Meaning Chart::meaning_of(const Walk& way) const {
  Meaning meaning;
  for (const Bind& bind : way.binds) {
    if (bind.inner == nullptr) {
      if (bind.field != Field::kUnused) meaning.set(bind.field, bind.value);
    } else if (bind.base) {
      meaning.base = std::make_shared<const Meaning>(bind.inner->meaning);
    }
  }
  for (const auto& [field, value] : way.rule.set) meaning.set(field, value);
  for (const Bind& bind : way.binds) {
    if (bind.inner != nullptr && !bind.base) meaning.take(bind.inner->meaning);
  }
  return meaning;
}

bool Chart::has_tag(const Piece& piece, Tags tags) const {
  return tags == 0 || (tags & tag_bit(document_.words[piece.word].upos)) != 0;
}

bool Chart::is_word(const Piece& piece, std::int32_t word, Tags tags) const {
  return piece.id == word && has_tag(piece, tags);
}

bool Chart::borders_fit(std::uint32_t begin, std::uint32_t end) const {
  const std::string_view text = document_.text;
  if (begin > 0 && pieces_[begin].glued && run(pieces_[begin]) && run(pieces_[begin - 1]))
    return false;
  if (begin > 1 && number_goes_on(pieces_, begin, begin - 1, begin - 2, text)) return false;
  if (end < pieces_.size() && pieces_[end].glued && run(pieces_[end]) && run(pieces_[end - 1]))
    return false;
  return end + 1 >= pieces_.size() || !number_goes_on(pieces_, end - 1, end, end + 1, text);
}

bool Chart::stands_at(const Guard& guard, std::int64_t at) const {
  if (at < 0 || at >= static_cast<std::int64_t>(pieces_.size())) return false;
  const Piece& piece = pieces_[static_cast<std::size_t>(at)];
  if (guard.numbers && piece.digits) return true;
  if (piece.id == Vocabulary::kUnknown) return false;
  if (std::find(guard.words.begin(), guard.words.end(), piece.id) != guard.words.end()) return true;
  return std::any_of(guard.classes.begin(), guard.classes.end(), [&](std::int32_t id) {
    return grammar_.names.classes[static_cast<std::size_t>(id)].members.count(piece.id) > 0;
  });
}

bool Chart::guards_fit(const Rule& rule, std::uint32_t begin, std::uint32_t end) const {
  const std::int64_t before = static_cast<std::int64_t>(begin) - 1;
  if (rule.capital && !pieces_[begin].capital) return false;
  if (!rule.after.empty() && !stands_at(rule.after, before)) return false;
  if (!rule.before.empty() && !stands_at(rule.before, end)) return false;
  if (!rule.not_after.empty() && stands_at(rule.not_after, before)) return false;
  return rule.not_before.empty() || !stands_at(rule.not_before, end);
}

bool Chart::tree_fits(const Rule& rule, std::uint32_t begin, std::uint32_t end) const {
  if (rule.tags == 0 && rule.not_tags == 0 && rule.deprels == 0 && rule.not_deprels == 0)
    return true;
  const std::uint32_t head = head_word(document_, pieces_[begin].word, pieces_[end - 1].word + 1);
  const Word& word = document_.words[head];
  if (rule.tags != 0 && (rule.tags & tag_bit(word.upos)) == 0) return false;
  if ((rule.not_tags & tag_bit(word.upos)) != 0) return false;
  if (rule.deprels != 0 && (rule.deprels & deprel_bit(word.deprel)) == 0) return false;
  return (rule.not_deprels & deprel_bit(word.deprel)) == 0;
}

}  // namespace verbale::when
