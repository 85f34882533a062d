// SPDX-License-Identifier: Apache-2.0
//
// The language engine: sentences, words, tags, lemmas, trees and names of a report, from one
// trained model. The segmenter is linear; the rest is one network (word vectors, affixes and shape
// into three bidirectional recurrent layers, then heads for each answer and a biaffine parser). How
// it was trained: training/README.md; what it was trained on: data/models/english.card.md.
#pragma once

#include <verbale/document.h>
#include <verbale/result.h>

#include <filesystem>
#include <memory>
#include <string>

#include "language/network.h"
#include "language/segmenter.h"

namespace verbale {

/// Working memory of one thread, reused from sentence to sentence.
struct Scratch {
  NetworkScratch network;
};

class Language {
 public:
  /// Words of a sentence that the engine reads at once; longer ones are cut at punctuation.
  static constexpr std::size_t kMostWords = 400;

  /// Maps the model and lets it reproduce the samples stored inside it (kModelSelfTest where it
  /// does not).
  static Result<std::shared_ptr<const Language>> load(const std::filesystem::path& file);
  static Result<std::shared_ptr<const Language>> from_model(ModelFile model);

  /// Fills words and sentences from the text. Blocks of kind body and headline are read, each on
  /// its own; where there are no blocks, blank lines separate them.
  Status analyse(Document& document, Scratch& scratch) const;
  /// Tags and parses words and sentences that are there already (pre-tokenised input).
  void annotate(Document& document, Scratch& scratch) const;

  const std::string& hash() const { return hash_; }

 private:
  Language() = default;
  Status self_test(std::string_view samples) const;
  Segmenter segmenter_;
  Network network_;
  ModelFile model_;  ///< keeps the mapping that the parts point into
  std::string hash_;
};

}  // namespace verbale
