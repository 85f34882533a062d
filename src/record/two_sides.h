// SPDX-License-Identifier: Apache-2.0
//
// The two parties that a report is about: those that stand together most often so far, joined
// ("Chad and Libya") or in one sentence, and are named most.
#pragma once

#include <verbale/records.h>

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace verbale {

/// Whose side an actor is on: its country, or the band or body itself ("USAGOV" and "USAMIL" are
/// "USA", a rebels' negotiator is with the rebels); empty for media and actors without a code.
std::string side_of(const Actor& actor);

/// Its country's code; empty for bodies of several countries, media and actors without a code.
std::string country_of(const Actor& actor);

class TwoSides {
 public:
  /// A mention of `actor`, which has `index`, in the order of the text. Mentions with the same
  /// `joined` stand side by side.
  void add(const Actor& actor, std::int32_t index, std::uint32_t sentence, std::uint32_t joined);

  /// The two actors, or nothing where no two stand out.
  std::vector<std::int32_t> pair() const;
  /// Whom this side has most to do with; -1 where nobody stands out.
  std::int32_t partner(const std::string& side) const;

 private:
  using Two = std::array<std::string, 2>;
  struct Tie {
    int weight = 0;
    std::uint32_t latest = 0;
  };

  int strength(const Two& two, const Tie& tie) const;
  void tie(const std::string& a, const std::string& b, int weight);
  void named(const Actor& actor, const std::string& side, std::int32_t index);

  std::map<Two, Tie> ties_;
  std::map<std::string, std::int32_t> actor_of_;
  std::map<std::string, int> named_;  ///< how often
  std::vector<std::string> here_;     ///< sides of the sentence
  std::vector<std::string> beside_;   ///< sides that are joined
  std::uint32_t sentence_ = 0;
  std::uint32_t joined_ = 0;
};

}  // namespace verbale
