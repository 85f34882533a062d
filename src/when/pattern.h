// SPDX-License-Identifier: Apache-2.0
//
// The pattern of a rule, compiled to a little graph of nodes that is walked over the pieces of a
// sentence. What can stand in a pattern (data/time/README.md has it with examples):
//
//   week  may/PROPN  ~th    a word; one that has to be tagged so; one that touches the piece before
//   */ADJ,NOUN              any word that is tagged so
//   <month>  <which:other>  a member of a class, whose value goes into the class's field or another
//   #day:1-31               a number in digits; #minute:00-59 has to have two of them
//   $count  $ordinal  $year a number in digits or words; $words only in words
//   @day  @day:base         an expression that another rule gives: its fields are taken over, or it
//   is
//                           what this one is counted from
//   [ ]  ( | )              what may be left out; alternatives
//   ^                       the expression ends here, what follows has only to be there; in the
//   kind
//                           "continued" it begins here
#pragma once

#include <verbale/result.h>
#include <verbale/ud.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "when/meaning.h"
#include "when/pieces.h"

namespace verbale::when {

/// A set of word classes (UD); empty means any.
using Tags = std::uint32_t;
constexpr Tags tag_bit(Upos upos) { return Tags{1} << static_cast<unsigned>(upos); }

struct Node {
  enum class Kind : std::uint8_t {
    kWord,
    kAny,
    kClass,
    kDigits,
    kNumber,
    kInner,
    kFork,
    kHere,
    kEnd
  };
  Kind kind = Kind::kEnd;
  bool glued = false;
  bool base = false;  ///< kInner: counted from, not taken over
  std::uint8_t least_digits = 1;
  std::uint8_t most_digits = 9;
  Field field = Field::kUnused;  ///< kUnused: the class's own
  std::uint16_t next = 0;
  std::uint16_t other = 0;  ///< kFork: the second way
  std::int32_t what = 0;    ///< word, class, number kind or kind of expression
  std::int32_t least = 0;
  std::int32_t most = 0;
  Tags tags = 0;
};

enum class NumberKind : std::int32_t { kCount, kWords, kOrdinal, kYear };

struct Member {
  std::vector<std::int32_t> words;
  double value = 0;
  Tags tags = 0;
};

/// Words of one meaning each: months, units, "last" and "next".
struct WordClass {
  std::string name;
  Field field = Field::kUnused;
  std::unordered_multimap<std::int32_t, Member> members;  ///< by first word
};

/// Names that patterns refer to. Kinds of expressions come into being where they are first named.
struct Names {
  Vocabulary vocabulary;
  std::vector<WordClass> classes;
  std::unordered_map<std::string, std::int32_t> class_ids;
  std::unordered_map<std::string, std::int32_t> kinds;
  std::unordered_map<std::string, std::string> macros;

  std::int32_t kind(const std::string& name) {
    return kinds.emplace(name, static_cast<std::int32_t>(kinds.size())).first->second;
  }
};

/// "may/PROPN,NOUN": the words before the slash and the classes after it.
struct TaggedWords {
  std::vector<std::int32_t> words;
  Tags tags = 0;
};
Result<TaggedWords> tagged_words(std::string_view text, Vocabulary& vocabulary);

/// The nodes; the walk begins at the last one. Fails with what is wrong in the pattern.
Result<std::vector<Node>> compile_pattern(const std::string& pattern, Names& names);

}  // namespace verbale::when
