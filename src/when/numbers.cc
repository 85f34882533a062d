// SPDX-License-Identifier: Apache-2.0
#include "when/numbers.h"

#include <algorithm>
#include <cmath>

namespace verbale::when {
namespace {

using Pieces = std::span<const Piece>;

bool is(Pieces pieces, std::size_t at, std::int32_t id) {
  return at < pieces.size() && pieces[at].id == id;
}

bool one_of(Pieces pieces, std::size_t at, const std::vector<std::int32_t>& ids) {
  return at < pieces.size() && std::find(ids.begin(), ids.end(), pieces[at].id) != ids.end();
}

bool glued_digits(Pieces pieces, std::size_t at) {
  return at < pieces.size() && pieces[at].glued && pieces[at].number >= 0;
}

std::vector<std::int32_t> ids_of(TomlNode table, std::string_view key, Vocabulary& vocabulary) {
  std::vector<std::int32_t> ids;
  for (const std::string& word : table.get(key).texts()) ids.push_back(vocabulary.add(word));
  return ids;
}

}  // namespace

Result<NumberWords> NumberWords::load(const TomlEntry& root, Vocabulary& vocabulary) {
  NumberWords numbers;
  const TomlNode table = root.sub("numbers");
  if (!table) {
    return fail(ErrorCode::kDataInvalid, "the table [numbers] is missing", root.where());
  }
  const std::pair<const char*, Role> roles[] = {{"units", Role::kUnit},
                                                {"tens", Role::kTen},
                                                {"scales", Role::kScale},
                                                {"ordinals", Role::kOrdinal},
                                                {"ordinal_tens", Role::kOrdinalTen}};
  for (const auto& [key, role] : roles) numbers.add_words(table.get(key), role, vocabulary);
  numbers.add_fractions(table.get("fractions"), vocabulary);
  numbers.and_ = ids_of(table, "and", vocabulary);
  numbers.suffixes_ = ids_of(table, "ordinal_suffixes", vocabulary);
  numbers.zeros_ = ids_of(table, "zeros", vocabulary);
  numbers.hyphen_ = vocabulary.add("-");
  numbers.comma_ = vocabulary.add(",");
  numbers.point_ = vocabulary.add(".");
  numbers.slash_ = vocabulary.add("/");
  return numbers;
}

void NumberWords::add_words(TomlNode words, Role role, Vocabulary& vocabulary) {
  for (const TomlNode word : words) {
    words_[vocabulary.add(word.key())] = {role, word.number().value_or(0)};
  }
}

void NumberWords::add_fractions(TomlNode fractions, Vocabulary& vocabulary) {
  for (const TomlNode words : fractions) {
    const auto tagged = tagged_words(words.key(), vocabulary);
    if (tagged) fractions_.emplace_back(tagged->words, words.number().value_or(0));
  }
}

std::vector<std::int32_t> NumberWords::first_words() const {
  std::vector<std::int32_t> ids;
  for (const auto& [id, word] : words_) ids.push_back(id);
  return ids;
}

const NumberWords::NumberWord* NumberWords::word_at(Pieces pieces, std::uint32_t at) const {
  if (at >= pieces.size()) return nullptr;
  const auto found = words_.find(pieces[at].id);
  return found == words_.end() ? nullptr : &found->second;
}

bool NumberWords::joins(Pieces pieces, std::uint32_t at) const {
  return is(pieces, at, hyphen_) || one_of(pieces, at, and_);
}

std::optional<Number> NumberWords::digits(Pieces pieces, std::uint32_t at) const {
  if (at >= pieces.size() || pieces[at].number < 0) return {};
  Number number{static_cast<double>(pieces[at].number), at + 1};
  while (is(pieces, number.end, comma_) && glued_digits(pieces, number.end + 1) &&
         pieces[number.end].glued && pieces[number.end + 1].range.size() == 3) {
    number.value = number.value * 1000 + pieces[number.end + 1].number;
    number.end += 2;
  }
  if (is(pieces, number.end, point_) && pieces[number.end].glued &&
      glued_digits(pieces, number.end + 1)) {
    const Piece& decimals = pieces[number.end + 1];
    number.value += decimals.number / std::pow(10.0, decimals.range.size());
    number.end += 2;
  }
  const auto slash = number.end + 1;  // "2 1/2"
  if (slash + 1 < pieces.size() && pieces[number.end].number > 0 && is(pieces, slash, slash_) &&
      glued_digits(pieces, slash + 1) && pieces[slash + 1].number > pieces[number.end].number) {
    number.value += static_cast<double>(pieces[number.end].number) / pieces[slash + 1].number;
    number.end = slash + 2;
  }
  return number;
}

std::optional<Number> NumberWords::below_hundred(Pieces pieces, std::uint32_t at) const {
  const NumberWord* first = word_at(pieces, at);
  if (first == nullptr) return {};
  if (first->role == Role::kUnit) return Number{first->value, at + 1};
  if (first->role != Role::kTen) return {};
  const std::uint32_t next = joins(pieces, at + 1) ? at + 2 : at + 1;
  const NumberWord* unit = word_at(pieces, next);
  const bool fits =
      unit != nullptr && unit->role == Role::kUnit && unit->value < 10 && unit->value > 0;
  return fits ? Number{first->value + unit->value, next + 1} : Number{first->value, at + 1};
}

std::optional<Number> NumberWords::spelled(Pieces pieces, std::uint32_t at) const {
  auto group = below_hundred(pieces, at);
  const NumberWord* scale = word_at(pieces, at);
  if (!group && scale != nullptr && scale->role == Role::kScale) group = Number{1, at};
  if (!group) return {};
  Number total{0, at};
  double last_scale = 1e12;
  while (group) {
    scale = word_at(pieces, group->end);
    double factor = 1;
    while (scale != nullptr && scale->role == Role::kScale) {
      factor *= scale->value;
      scale = word_at(pieces, ++group->end);
    }
    if (factor >= last_scale) break;
    total = {total.value + group->value * factor, group->end};
    if (factor == 1) break;
    last_scale = factor;
    group = below_hundred(pieces, joins(pieces, total.end) ? total.end + 1 : total.end);
  }
  return total;
}

std::optional<Number> NumberWords::count(Pieces pieces, std::uint32_t at) const {
  auto number = digits(pieces, at);
  if (!number) number = spelled(pieces, at);
  if (!number) return {};
  const NumberWord* scale = word_at(pieces, number->end);
  if (scale != nullptr && scale->role == Role::kScale) {  // "3 million"
    number->value *= scale->value;
    ++number->end;
  }
  for (const auto& [words, value] : fractions_) {
    std::size_t same = 0;
    while (same < words.size() && is(pieces, number->end + same, words[same])) ++same;
    if (same < words.size()) continue;
    return Number{number->value + value, number->end + static_cast<std::uint32_t>(same)};
  }
  return number;
}

std::optional<Number> NumberWords::ordinal(Pieces pieces, std::uint32_t at) const {
  if (pieces[at].number >= 0) {
    const bool suffix = one_of(pieces, at + 1, suffixes_) && pieces[at + 1].glued;
    return suffix ? std::optional<Number>({static_cast<double>(pieces[at].number), at + 2})
                  : std::nullopt;
  }
  const NumberWord* first = word_at(pieces, at);
  if (first == nullptr) return {};
  if (first->role == Role::kOrdinal || first->role == Role::kOrdinalTen)
    return Number{first->value, at + 1};
  if (first->role != Role::kTen) return {};
  const std::uint32_t next = joins(pieces, at + 1) ? at + 2 : at + 1;
  const NumberWord* unit = word_at(pieces, next);
  if (unit == nullptr || unit->role != Role::kOrdinal || unit->value > 9) return {};
  return Number{first->value + unit->value, next + 1};
}

std::optional<Number> NumberWords::year(Pieces pieces, std::uint32_t at) const {
  const auto high = below_hundred(pieces, at);
  if (high && high->value >= 10 && high->value < 30) {  // "nineteen ninety-six", "nineteen oh one"
    const bool zero = one_of(pieces, high->end, zeros_);
    const auto low = below_hundred(pieces, zero ? high->end + 1 : high->end);
    if (low && (zero ? low->value < 10 : low->value >= 10))
      return Number{high->value * 100 + low->value, low->end};
  }
  const auto whole = high ? spelled(pieces, at) : std::nullopt;
  if (whole && whole->value >= 1000 && whole->value < 2100) return whole;
  return {};
}

std::optional<Number> NumberWords::read(NumberKind kind, Pieces pieces, std::uint32_t at) const {
  if (at >= pieces.size()) return {};
  switch (kind) {
    case NumberKind::kWords:
      return below_hundred(pieces, at);
    case NumberKind::kOrdinal:
      return ordinal(pieces, at);
    case NumberKind::kYear:
      return year(pieces, at);
    default:
      return count(pieces, at);
  }
}

}  // namespace verbale::when
