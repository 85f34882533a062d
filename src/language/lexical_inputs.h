// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <verbale/result.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/word_table.h"
#include "model/model_file.h"

namespace verbale {

/// What the network sees of a word: its vector, affixes and shape, as one row of floats.
class LexicalInputs {
 public:
  static Result<LexicalInputs> load(const ModelFile& model);

  static constexpr std::size_t kVector = 96;  ///< floats of the word vector, which comes first
  /// Floats of one word's row.
  std::size_t width() const { return width_; }
  /// Writes the row for a plain form.
  void fill(const std::string& plain, std::span<float> row) const;
  /// True if the word has a vector of its own.
  bool knows(std::string_view word) const { return vector_rows_.contains(word); }

 private:
  struct Affix {
    std::span<const float> table;
    std::uint32_t slots = 0, columns = 0, seed = 0;
  };
  void vector_of(const std::string& plain, const std::string& lower, std::span<float> out) const;
  void from_ngrams(const std::string& plain, std::span<float> out) const;
  Status load_affixes(const ModelFile& model);

  Tensor vectors_, vector_scales_, ngrams_, ngram_scales_, words_, treebank_;
  float scale_ = 1;
  WordTable vector_rows_, word_rows_;
  std::vector<Affix> affixes_;
  std::size_t width_ = 0;
};

}  // namespace verbale
