// SPDX-License-Identifier: Apache-2.0
//
// Time expressions are read in pieces smaller than words: a piece is a run of letters, a run of
// digits, or one other character. "mid-1990s" is mid - 1990 s and "5:30pm" is 5 : 30 pm, however
// the words of the sentence were cut; rules are written in the same pieces, so that they do not
// depend on that cut.
#pragma once

#include <verbale/document.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace verbale::when {

/// All words that the rules know, as numbers.
class Vocabulary {
 public:
  static constexpr std::int32_t kUnknown = -1;

  std::int32_t add(std::string_view word);
  /// kUnknown for every other word.
  std::int32_t find(std::string_view word) const;
  std::size_t size() const { return ids_.size(); }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };
  std::unordered_map<std::string, std::int32_t, Hash, std::equal_to<>> ids_;
  std::size_t longest_ = 0;
};

struct Piece {
  TextRange range;
  std::uint32_t word = 0;  ///< index into Document::words
  std::int32_t id = Vocabulary::kUnknown;
  std::int32_t number = -1;  ///< of a run of at most nine digits
  bool digits = false;
  bool letters = false;
  bool capital = false;  ///< begins with a capital letter
  bool glued = false;    ///< nothing stands between it and the piece before
};

/// Cuts text that has no white space in it; ranges count from its beginning.
void cut(std::string_view text, std::vector<Piece>& pieces);

/// The pieces of words [begin, end) of the document.
std::vector<Piece> pieces_of(const Document& document, std::uint32_t begin, std::uint32_t end,
                             const Vocabulary& vocabulary);

}  // namespace verbale::when
