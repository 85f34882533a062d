// SPDX-License-Identifier: Apache-2.0
//
// Finds the expressions of one sentence. What each kind of expression gives at each place is found
// once and kept (a chart, as in Kay, Algorithm Schemata and Data Structures in Syntactic
// Processing, 1980), so that nested rules ("the end of [the third quarter of [1984]]") cost no more
// than flat ones.
#pragma once

#include <verbale/document.h>

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "when/grammar.h"

namespace verbale::when {

/// An expression: pieces [begin, end) and what they say; its rule looked as far as `reach`.
struct Found {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t reach = 0;
  std::uint16_t rule = 0;
  Meaning meaning;
};

/// The word of [begin, end) by which the tree attaches them: the last that hangs on a word outside.
std::uint32_t head_word(const Document& document, std::uint32_t begin, std::uint32_t end);

class Chart {
 public:
  /// All three outlive it.
  Chart(const Grammar& grammar, const Document& document, std::span<const Piece> pieces)
      : grammar_(grammar), document_(document), pieces_(pieces) {}

  /// The expressions that become records, left to right, the longest at each place.
  std::vector<Found> records();

 private:
  struct Bind {
    Field field = Field::kUnused;
    double value = 0;
    const Found* inner = nullptr;
    bool base = false;
  };
  struct Walk {
    const Rule& rule;
    std::uint32_t begin;
    std::vector<Found>& found;
    std::vector<Bind> binds;
    std::optional<std::uint32_t> here;
  };

  const std::vector<Found>& at(std::int32_t kind, std::uint32_t begin);
  std::vector<Found> found_at(std::int32_t kind, std::uint32_t begin);
  std::optional<Found> continuation(const std::vector<Found>& records, std::uint32_t begin);
  void take(Found found, std::vector<Found>& records);
  void try_rules(std::int32_t kind, std::uint32_t begin, std::vector<Found>& found);
  void walk(Walk& walk, std::uint16_t node, std::uint32_t at);
  void walk_piece(Walk& walk, const Node& node, std::uint32_t at);
  void walk_class(Walk& walk, const Node& node, std::uint32_t at);
  void walk_digits(Walk& walk, const Node& node, std::uint32_t at);
  void walk_number(Walk& walk, const Node& node, std::uint32_t at);
  void walk_inner(Walk& walk, const Node& node, std::uint32_t at);
  void bind_and_walk(Walk& walk, const Node& node, Bind bind, std::uint32_t at);
  void finish(Walk& walk, std::uint32_t end);
  Meaning meaning_of(const Walk& walk) const;

  bool has_tag(const Piece& piece, Tags tags) const;
  bool is_word(const Piece& piece, std::int32_t word, Tags tags) const;
  bool borders_fit(std::uint32_t begin, std::uint32_t end) const;
  bool guards_fit(const Rule& rule, std::uint32_t begin, std::uint32_t end) const;
  bool stands_at(const Guard& guard, std::int64_t at) const;
  bool tree_fits(const Rule& rule, std::uint32_t begin, std::uint32_t end) const;

  const Grammar& grammar_;
  const Document& document_;
  std::span<const Piece> pieces_;
  std::map<std::pair<std::int32_t, std::uint32_t>, std::vector<Found>> known_;
};

}  // namespace verbale::when
