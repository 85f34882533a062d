// SPDX-License-Identifier: Apache-2.0
//
// Numbers as time expressions use them: "1,460", "2 1/2", "twenty-four", "two and a half", "a
// hundred"; "21st", "twenty-first"; and years as they are spoken: "nineteen ninety-six", "two
// thousand and four".
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "base/toml_file.h"
#include "when/pattern.h"
#include "when/pieces.h"

namespace verbale::when {

struct Number {
  double value = 0;
  std::uint32_t end = 0;  ///< one past its last piece
};

class NumberWords {
 public:
  /// From the table [numbers] of the rule file.
  static Result<NumberWords> load(const TomlEntry& root, Vocabulary& vocabulary);

  /// The longest number of that kind that begins at `at`.
  std::optional<Number> read(NumberKind kind, std::span<const Piece> pieces,
                             std::uint32_t at) const;
  /// Whether a number in words can begin with that word.
  bool begins(std::int32_t word) const { return words_.count(word) > 0; }
  std::vector<std::int32_t> first_words() const;

 private:
  /// What a word adds: "six" a unit, "twenty" a ten, "hundred" a scale, "sixth" an ordinal unit.
  enum class Role : std::uint8_t { kUnit, kTen, kScale, kOrdinal, kOrdinalTen };
  struct NumberWord {
    Role role = Role::kUnit;
    double value = 0;
  };

  void add_words(TomlNode words, Role role, Vocabulary& vocabulary);
  void add_fractions(TomlNode fractions, Vocabulary& vocabulary);
  const NumberWord* word_at(std::span<const Piece> pieces, std::uint32_t at) const;
  bool joins(std::span<const Piece> pieces, std::uint32_t at) const;
  std::optional<Number> digits(std::span<const Piece> pieces, std::uint32_t at) const;
  std::optional<Number> spelled(std::span<const Piece> pieces, std::uint32_t at) const;
  std::optional<Number> below_hundred(std::span<const Piece> pieces, std::uint32_t at) const;
  std::optional<Number> count(std::span<const Piece> pieces, std::uint32_t at) const;
  std::optional<Number> ordinal(std::span<const Piece> pieces, std::uint32_t at) const;
  std::optional<Number> year(std::span<const Piece> pieces, std::uint32_t at) const;

  std::unordered_map<std::int32_t, NumberWord> words_;
  std::vector<std::int32_t> and_, suffixes_, zeros_;
  std::vector<std::pair<std::vector<std::int32_t>, double>> fractions_;  ///< "and a half"
  std::int32_t hyphen_ = 0, comma_ = 0, point_ = 0, slash_ = 0;
};

}  // namespace verbale::when
