// SPDX-License-Identifier: Apache-2.0
//
// From text to words and sentences. White space always ends a word; inside a chunk without white
// space a linear classifier decides at each change of character class whether a word ends ("U.S."
// no, "war." yes). A second one decides after each chunk whether a sentence ends there.
// Contractions are cut by a table learned from the treebank (don't -> do n't).
//
//   "He left the U.S. on May 1."  ->  He left the U.S. on May 1 .
//
// Both classifiers are logistic regressions over hashed features; cost is a few hundred additions a
// word. The features are described where training makes them (training/segmenter.py).
#pragma once

#include <verbale/document.h>
#include <verbale/result.h>

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/model_file.h"

namespace verbale {

class Segmenter {
 public:
  static Result<Segmenter> load(const ModelFile& model);

  /// Appends the words and sentences of text[range] to the document.
  void segment(TextRange range, std::uint32_t paragraph, Document& document) const;

 private:
  friend class BlockSegmenter;
  double token_score(const std::vector<std::string>& features) const;
  double sentence_score(const std::vector<std::string>& features) const;
  /// Length in bytes of the first part of a contraction, 0 where the token is one word.
  std::size_t contraction(std::string_view lower) const;

  Tensor token_weights_, sentence_weights_;
  float token_bias_ = 0, sentence_bias_ = 0;
  std::vector<std::string> suffixes_;
  std::unordered_map<std::string, std::size_t> exact_;
  std::shared_ptr<const void> keeps_;
};

}  // namespace verbale
