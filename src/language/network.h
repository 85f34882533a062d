// SPDX-License-Identifier: Apache-2.0
//
// The joint network over one sentence: word vectors, affixes and shape in; word classes, features,
// lemma scripts, names, parts of statements, factuality, heads and relations out.
//
//   input      word vector 96 (unknown words: mean of their character n-grams), learned word 48,
//              affixes and shape, treebank 8; a dense layer to 2h
//   encoder    three layers of a gated recurrence in both directions (Bradbury et al. 2016; Lei et
//   al.
//              2017), the first over windows of three words, the others with a bypass
//   heads      one affine layer each; biaffine arcs and labels (Dozat and Manning 2017)
//
// Cost is about 1.5 million multiplications a word. The tree is greedy where that is a tree with
// one root, else Chu-Liu/Edmonds.
#pragma once

#include <verbale/document.h>
#include <verbale/result.h>

#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "base/word_table.h"
#include "language/lexical_inputs.h"
#include "model/model_file.h"
#include "model/panels.h"

namespace verbale {

/// Working memory of one batch, reused from batch to batch.
struct NetworkScratch {
  std::vector<float> input, x, window, gates, next, logits, dep, head, label_dep, label_head, arcs,
      scores, product;
  Panels heads_across;  ///< the heads of one sentence as outputs of a product
  std::vector<std::uint32_t> heads;
};

class Network {
 public:
  static Result<Network> load(const ModelFile& model);

  /// Numbers that encode a word.
  std::size_t width() const { return 2 * h_; }

  /// Annotates the words of some sentences that stand one behind the other. What a sentence gets
  /// does not depend on those beside it; many words at once only spare passes over the weights.
  void annotate(Document& document, std::span<const Sentence> sentences,
                NetworkScratch& scratch) const;

 private:
  static Result<Panels> layer(const ModelFile& model, const std::string& name, std::size_t in);
  Status load_layers(const ModelFile& model);
  Status load_labels(const ModelFile& model);
  void know_lemmas(std::string_view lines);
  /// The words of one batch: document.words[begin, begin + n).
  struct Batch {
    Document& document;
    std::span<const Sentence> sentences;
    std::uint32_t begin = 0;
    std::size_t n = 0;
  };
  void encode(const Batch& batch, NetworkScratch& s) const;
  void window(const Batch& batch, NetworkScratch& s) const;
  void recur(std::size_t level, const Batch& batch, std::span<const float> x,
             NetworkScratch& s) const;
  void tag(const Batch& batch, NetworkScratch& s) const;
  void deal(const Batch& batch, NetworkScratch& s) const;
  void parse(const Batch& batch, NetworkScratch& s) const;
  void attach(const Batch& batch, const Sentence& sentence, NetworkScratch& s) const;
  void label(const Batch& batch, NetworkScratch& s) const;
  std::string_view lemma(Document& document, const Word& word, std::span<float> scores) const;

  LexicalInputs inputs_;
  std::size_t h_ = 0, arc_ = 0, lab_ = 0;
  Panels dense_, upos_, feats_, script_, name_, part_, happened_, deal_in_, deal_, dep_, head_,
      label_dep_, label_head_, arc_u_;
  std::vector<Panels> forward_, backward_;
  Panels label_u_;                                  ///< lab inputs, lab * labels outputs
  std::vector<float> root_head_, root_label_head_;  ///< what the root is as a head
  std::span<const float> label_d_, label_h_, label_bias_;
  std::vector<Upos> upos_values_;
  std::vector<Deprel> deprel_values_;
  std::vector<std::string_view> feats_values_, scripts_;
  WordTable known_lemmas_;  ///< "form\tUPOS": which of known_scripts_
  std::vector<std::string_view> known_scripts_;
};

}  // namespace verbale
