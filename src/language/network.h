// SPDX-License-Identifier: Apache-2.0
//
// The joint network over one sentence: word vectors, affixes and shape in; word classes, features,
// lemma scripts, names, heads and relations out.
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
#include <string_view>
#include <unordered_map>
#include <vector>

#include "language/lexical_inputs.h"
#include "model/model_file.h"

namespace verbale {

struct NetworkScratch {
  std::vector<float> input, x, window, gates, next, state, logits, dep, head, label_dep, label_head,
      scores, product;
  std::vector<std::uint32_t> heads;
};

class Network {
 public:
  static Result<Network> load(const ModelFile& model);

  /// Annotates document.words[begin, end), one sentence.
  void annotate(Document& document, std::uint32_t begin, std::uint32_t end,
                NetworkScratch& scratch) const;

 private:
  struct Layer {
    std::span<const float> weights, bias;
    std::size_t in = 0, out = 0;
  };
  Result<Layer> layer(const ModelFile& model, const std::string& name, std::size_t in) const;
  Status load_layers(const ModelFile& model);
  Status load_labels(const ModelFile& model);
  void apply(const Layer& layer, std::span<const float> x, std::size_t n,
             std::vector<float>& y) const;
  void encode(std::size_t n, NetworkScratch& s) const;
  void recur(std::size_t level, std::span<const float> x, std::size_t n, NetworkScratch& s) const;
  void tag(Document& document, std::uint32_t begin, std::size_t n, NetworkScratch& s) const;
  void parse(Document& document, std::uint32_t begin, std::size_t n, NetworkScratch& s) const;
  void label(Document& document, std::uint32_t begin, std::size_t n, NetworkScratch& s) const;
  std::string_view lemma(Document& document, const Word& word, std::span<float> scores) const;

  LexicalInputs inputs_;
  std::size_t h_ = 0, arc_ = 0, lab_ = 0;
  Layer dense_, upos_, feats_, script_, name_, dep_, head_, label_dep_, label_head_, arc_u_;
  std::vector<Layer> forward_, backward_;
  std::span<const float> root_, label_u_, label_d_, label_h_, label_bias_;
  std::vector<Upos> upos_values_;
  std::vector<Deprel> deprel_values_;
  std::vector<std::string_view> feats_values_, scripts_;
  std::unordered_map<std::string, std::string_view> known_lemmas_;
};

}  // namespace verbale
