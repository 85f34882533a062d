// SPDX-License-Identifier: Apache-2.0
#include "language/network.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/plain.h"
#include "language/lemma_script.h"
#include "language/repairs.h"
#include "language/second_look.h"
#include "language/spanning_tree.h"
#include "model/layers.h"

namespace verbale {
namespace {

constexpr std::size_t kLayers = 3;
constexpr std::size_t kWindow = 3;
constexpr std::size_t kLabelled = 16;  ///< words whose label products are held at once
constexpr int kScriptTries = 4;        ///< lemma scripts tried in search of one that gives a word
constexpr std::string_view kNoLemma = "_";
constexpr float kTiny = 1e-6F;  ///< smallest share of a class

std::span<float> room(std::vector<float>& buffer, std::size_t size) {
  if (buffer.size() < size) buffer.resize(size);
  return std::span<float>(buffer).first(size);
}

void apply(const Panels& layer, std::span<const float> x, std::size_t n, std::vector<float>& y) {
  affine(x, n, layer, room(y, n * layer.outputs()));
}

/// The model has U[label][i][k]; the product wants i as input and (k, label) as outputs.
Panels label_panels(std::span<const float> u, std::size_t labels, std::size_t lab) {
  std::vector<float> turned(u.size());
  for (std::size_t r = 0; r < labels; ++r) {
    for (std::size_t i = 0; i < lab; ++i) {
      for (std::size_t k = 0; k < lab; ++k) {
        turned[(i * lab + k) * labels + r] = u[(r * lab + i) * lab + k];
      }
    }
  }
  Panels panels;
  panels.pack(turned, {}, lab, lab * labels);
  return panels;
}

/// Of each class against all others together.
void log_odds(std::span<const float> logits, std::span<float> odds) {
  const float most = *std::max_element(logits.begin(), logits.end());
  float total = 0;
  for (const float logit : logits) total += std::exp(logit - most);
  for (std::size_t i = 0; i < logits.size(); ++i) {
    const float own = std::exp(logits[i] - most);
    odds[i] = std::log(std::max(own, kTiny)) - std::log(std::max(total - own, kTiny));
  }
}

tl::unexpected<Error> misfit(const std::string& what) {
  return fail(ErrorCode::kModelDamaged, "the model's " + what + " do not fit", {},
              "install the model again");
}

}  // namespace

// ---- loading -----------------------------------------------------------------------------------

Result<Panels> Network::layer(const ModelFile& model, const std::string& name, std::size_t in) {
  auto weights = model.tensor(name + ".w", TensorType::kFloat, static_cast<std::uint32_t>(in), 0);
  if (!weights) return tl::make_unexpected(weights.error());
  auto bias = model.tensor(name + ".b", TensorType::kFloat, 1, weights->columns);
  if (!bias) return tl::make_unexpected(bias.error());
  Panels panels;
  panels.pack(weights->floats(), bias->floats(), in, weights->columns);
  return panels;
}

Status Network::load_layers(const ModelFile& model) {
  Status status;
  const auto take = [&](Panels& to, const std::string& name, std::size_t in) {
    if (!status) return;
    auto loaded = layer(model, name, in);
    if (loaded)
      to = std::move(*loaded);
    else
      status = tl::make_unexpected(loaded.error());
  };
  take(dense_, "dense", inputs_.width());
  if (!status) return status;
  h_ = dense_.outputs() / 2;
  forward_.resize(kLayers);
  backward_.resize(kLayers);
  for (std::size_t level = 0; level < kLayers; ++level) {
    const std::size_t in = dense_.outputs() * (level == 0 ? kWindow : 1);
    take(forward_[level], "forward" + std::to_string(level), in);
    take(backward_[level], "backward" + std::to_string(level), in);
    if (status && (forward_[level].outputs() != 3 * h_ || backward_[level].outputs() != 3 * h_)) {
      return misfit("recurrent layers");
    }
  }
  for (auto& [to, name] : {std::pair<Panels*, const char*>{&upos_, "upos"},
                           {&feats_, "feats"},
                           {&script_, "script"},
                           {&name_, "name"},
                           {&part_, "part"},
                           {&happened_, "happened"},
                           {&dep_, "dep"},
                           {&head_, "head"},
                           {&label_dep_, "label_dep"},
                           {&label_head_, "label_head"}}) {
    take(*to, name, dense_.outputs());
  }
  if (!status) return status;
  arc_ = dep_.outputs();
  lab_ = label_dep_.outputs();
  take(arc_u_, "arc", arc_);
  if (status && model.tensor("deal.b", TensorType::kFloat, 1, 0)) {  // trained after the others
    take(deal_in_, "deal_in", dense_.outputs() + LexicalInputs::kVector);
    if (status) take(deal_, "deal", deal_in_.outputs());
    if (status && deal_.outputs() != std::tuple_size_v<decltype(Word::deal)>) {
      return misfit("heads");
    }
  }
  if (status && (part_.outputs() != std::tuple_size_v<decltype(Word::part)> ||
                 happened_.outputs() != std::tuple_size_v<decltype(Word::happened)>)) {
    return misfit("heads");
  }
  if (status &&
      (head_.outputs() != arc_ || label_head_.outputs() != lab_ || arc_u_.outputs() != arc_)) {
    return misfit("parser layers");
  }
  return status;
}

Status Network::load_labels(const ModelFile& model) {
  const auto lines = [&](const char* name, std::size_t count,
                         std::vector<std::string_view>& to) -> Status {
    auto text = model.tensor(name, TensorType::kBytes, 1, 0);
    if (!text) return tl::make_unexpected(text.error());
    to = text_lines(text->text());
    if (to.size() != count) return misfit("labels");
    return {};
  };
  std::vector<std::string_view> upos, deprels, lemmas;
  auto labels = model.tensor("label.b", TensorType::kFloat, 1, 0);
  if (!labels) return tl::make_unexpected(labels.error());
  const std::uint32_t relations = labels->columns;
  Status status = lines("upos.names", upos_.outputs(), upos);
  if (status) status = lines("feats.names", feats_.outputs(), feats_values_);
  if (status) status = lines("script.names", script_.outputs(), scripts_);
  if (status) status = lines("label.names", relations, deprels);
  if (!status) return status;
  for (std::string_view name : upos) upos_values_.push_back(upos_from(name).value_or(Upos::kX));
  for (std::string_view name : deprels) {
    deprel_values_.push_back(deprel_from(name).value_or(Deprel::kDep));
  }
  for (std::string_view& feats : feats_values_) {
    if (feats == "_") feats = {};
  }
  const auto lab = static_cast<std::uint32_t>(lab_);
  auto u = model.tensor("label.u", TensorType::kFloat, relations * lab, lab);
  auto d = model.tensor("label.d", TensorType::kFloat, lab, relations);
  auto h = model.tensor("label.h", TensorType::kFloat, lab, relations);
  auto root = model.tensor("root", TensorType::kFloat, 1, static_cast<std::uint32_t>(2 * h_));
  auto known = model.tensor("lemmas", TensorType::kBytes, 1, 0);
  for (const auto* tensor : {&u, &d, &h, &root, &known}) {
    if (!*tensor) return tl::make_unexpected(tensor->error());
  }
  label_u_ = label_panels(u->floats(), relations, lab_);
  label_d_ = d->floats();
  label_h_ = h->floats();
  label_bias_ = labels->floats();
  apply(head_, root->floats(), 1, root_head_);
  relu(root_head_);
  apply(label_head_, root->floats(), 1, root_label_head_);
  relu(root_label_head_);
  know_lemmas(known->text());
  return {};
}

void Network::know_lemmas(std::string_view lines) {
  const auto count = static_cast<std::size_t>(std::count(lines.begin(), lines.end(), '\n')) + 1;
  known_lemmas_.reserve(count);
  known_scripts_.reserve(count);
  each_line(lines, [&](std::string_view line) {
    const std::size_t tab = line.rfind('\t');
    if (tab == std::string_view::npos) return;
    known_lemmas_.add(line.substr(0, tab), static_cast<std::uint32_t>(known_scripts_.size()));
    known_scripts_.push_back(line.substr(tab + 1));
  });
}

Result<Network> Network::load(const ModelFile& model) {
  Network network;
  auto inputs = LexicalInputs::load(model);
  if (!inputs) return tl::make_unexpected(inputs.error());
  network.inputs_ = std::move(*inputs);
  Status status = network.load_layers(model);
  if (status) status = network.load_labels(model);
  if (!status) return tl::make_unexpected(status.error());
  return network;
}

// ---- running -----------------------------------------------------------------------------------

void Network::recur(std::size_t level, const Batch& batch, std::span<const float> x,
                    NetworkScratch& s) const {
  const std::size_t width = 2 * h_;
  const std::span<float> out = room(s.next, batch.n * width);
  for (const bool forward : {true, false}) {
    apply((forward ? forward_ : backward_)[level], x, batch.n, s.gates);
    for (const Sentence& sentence : batch.sentences) {
      const std::size_t first = sentence.begin - batch.begin;
      recurrence(std::span<const float>(s.gates).subspan(first * 3 * h_),
                 sentence.end - sentence.begin, h_, forward,
                 out.subspan(first * width + (forward ? 0 : h_)), width);
    }
  }
}

/// Each word's row between those of its neighbours, zeros beyond the sentence.
void Network::window(const Batch& batch, NetworkScratch& s) const {
  const std::size_t width = 2 * h_;
  const std::span<float> window = room(s.window, batch.n * width * kWindow);
  std::fill(window.begin(), window.end(), 0.0F);
  for (const Sentence& sentence : batch.sentences) {
    const std::size_t first = sentence.begin - batch.begin, end = sentence.end - batch.begin;
    for (std::size_t i = first; i < end; ++i) {
      const std::size_t from = std::max(i, first + 1) - 1, to = std::min(i + 2, end);
      std::copy_n(s.x.data() + from * width, (to - from) * width,
                  window.data() + (i * kWindow + from + 1 - i) * width);
    }
  }
}

/// Leaves the encoding of the words in s.x.
void Network::encode(const Batch& batch, NetworkScratch& s) const {
  const std::size_t size = batch.n * 2 * h_;
  apply(dense_, s.input, batch.n, s.x);
  relu(std::span<float>(s.x).first(size));
  window(batch, s);
  recur(0, batch, s.window, s);
  std::swap(s.x, s.next);
  for (std::size_t level = 1; level < kLayers; ++level) {
    recur(level, batch, s.x, s);
    for (std::size_t i = 0; i < size; ++i) s.x[i] += s.next[i];
  }
}

void Network::annotate(Document& document, std::span<const Sentence> sentences,
                       NetworkScratch& s) const {
  if (sentences.empty() || sentences.front().begin == sentences.back().end) return;
  const std::uint32_t begin = sentences.front().begin;
  const Batch batch{document, sentences, begin, sentences.back().end - begin};
  const std::span<float> input = room(s.input, batch.n * inputs_.width());
  for (std::size_t i = 0; i < batch.n; ++i) {
    const std::string plain = plain_text(document.form(begin + static_cast<std::uint32_t>(i)));
    inputs_.fill(plain, input.subspan(i * inputs_.width(), inputs_.width()));
  }
  encode(batch, s);
  tag(batch, s);
  deal(batch, s);
  parse(batch, s);
  label(batch, s);
}

void Network::tag(const Batch& batch, NetworkScratch& s) const {
  Word* const words = batch.document.words.data() + batch.begin;
  const auto each = [&](const Panels& layer, auto&& take) {
    apply(layer, s.x, batch.n, s.logits);
    for (std::size_t i = 0; i < batch.n; ++i) {
      take(words[i], std::span<float>(s.logits).subspan(i * layer.outputs(), layer.outputs()));
    }
  };
  const auto best = [&](const Panels& layer, auto&& take) {
    each(layer, [&](Word& word, std::span<float> scores) { take(word, argmax(scores)); });
  };
  best(upos_, [&](Word& word, std::size_t k) { word.upos = upos_values_[k]; });
  best(feats_, [&](Word& word, std::size_t k) { word.feats = feats_values_[k]; });
  each(script_, [&](Word& word, std::span<float> scores) {
    word.lemma = lemma(batch.document, word, scores);
  });
  best(name_, [&](Word& word, std::size_t k) {
    // Tags come as O, then B and I of each type. Two names of one type do not stand side by side.
    const bool first = &word == words || (&word - 1)->sentence != word.sentence;
    word.name = k == 0 ? NameType::kNone : static_cast<NameType>((k - 1) / 2 + 1);
    const NameType before = first ? NameType::kNone : (&word - 1)->name;
    word.name_begins = word.name != NameType::kNone && word.name != before;
  });
  each(part_, [](Word& word, std::span<float> scores) {
    std::copy(scores.begin(), scores.end(), word.part.begin());
  });
  each(happened_, [](Word& word, std::span<float> scores) {
    std::copy(scores.begin(), scores.end(), word.happened.begin());
  });
}

/// What political event the word tells, as log-odds: two layers over the encoding and the word's
/// own vector, since what a word means is in its vector more than in its place.
void Network::deal(const Batch& batch, NetworkScratch& s) const {
  if (deal_.outputs() == 0) return;
  const std::size_t width = 2 * h_, in = width + LexicalInputs::kVector, out = deal_.outputs();
  const std::span<float> seen = room(s.window, batch.n * in);
  for (std::size_t i = 0; i < batch.n; ++i) {
    std::copy_n(s.x.data() + i * width, width, seen.data() + i * in);
    std::copy_n(s.input.data() + i * inputs_.width(), LexicalInputs::kVector,
                seen.data() + i * in + width);
  }
  apply(deal_in_, seen, batch.n, s.product);
  relu(std::span<float>(s.product).first(batch.n * deal_in_.outputs()));
  apply(deal_, s.product, batch.n, s.logits);
  for (std::size_t i = 0; i < batch.n; ++i) {
    log_odds(std::span<float>(s.logits).subspan(i * out, out),
             batch.document.words[batch.begin + static_cast<std::uint32_t>(i)].deal);
  }
}

/// The lemma that training saw for the form, else that of the best script whose result is a word.
std::string_view Network::lemma(Document& document, const Word& word,
                                std::span<float> scores) const {
  const std::string form = plain_text(word.range.of(document.text));
  const std::uint32_t* const known =
      known_lemmas_.find(lower_case(form) + "\t" + std::string(name_of(word.upos)));
  if (known != nullptr) return document.arena.keep(apply_script(form, known_scripts_[*known]));
  const std::string best = apply_script(form, scripts_[argmax(scores)]);
  if (word.upos == Upos::kPropn || word.upos == Upos::kNum || word.upos == Upos::kX) {
    return document.arena.keep(best);
  }
  for (int tries = 0; tries < kScriptTries; ++tries) {
    const std::size_t next = argmax(scores);
    const std::string candidate = apply_script(form, scripts_[next]);
    if (candidate != kNoLemma && inputs_.knows(candidate)) return document.arena.keep(candidate);
    scores[next] = std::numeric_limits<float>::lowest();
  }
  return document.arena.keep(best);
}

void Network::parse(const Batch& batch, NetworkScratch& s) const {
  const auto side = [&](const Panels& layer, std::vector<float>& to) {
    apply(layer, s.x, batch.n, to);
    relu(std::span<float>(to).first(batch.n * layer.outputs()));
  };
  side(dep_, s.dep);
  side(head_, s.head);
  side(label_dep_, s.label_dep);
  side(label_head_, s.label_head);
  apply(arc_u_, s.dep, batch.n, s.arcs);
  for (const Sentence& sentence : batch.sentences) attach(batch, sentence, s);
}

/// The tree of one sentence.
void Network::attach(const Batch& batch, const Sentence& sentence, NetworkScratch& s) const {
  const std::size_t first = sentence.begin - batch.begin, n = sentence.end - sentence.begin;
  // Row 0 of the heads' side stands for the root.
  const std::span<float> heads = room(s.window, (n + 1) * arc_);
  std::copy(root_head_.begin(), root_head_.end(), heads.begin());
  std::copy_n(s.head.data() + first * arc_, n * arc_, heads.data() + arc_);
  s.heads_across.pack_transposed(heads, arc_, n + 1);
  const std::span<float> scores = room(s.scores, n * (n + 1));
  affine(std::span<const float>(s.arcs).subspan(first * arc_), n, s.heads_across, scores);
  best_tree(scores, n, s.heads);
  prefer_predicate({batch.document, sentence, scores, s.heads});
  for (std::size_t i = 0; i < n; ++i) {
    const std::uint32_t head = s.heads[i];
    batch.document.words[sentence.begin + i].head =
        head == 0 ? kAbsent : static_cast<std::int32_t>(sentence.begin + head - 1);
  }
}

void Network::label(const Batch& batch, NetworkScratch& s) const {
  const std::size_t labels = label_bias_.size();
  const std::span<float> scores = room(s.logits, labels);
  for (std::size_t i = 0; i < batch.n; ++i) {
    if (i % kLabelled == 0) {
      apply(label_u_, std::span<const float>(s.label_dep).subspan(i * lab_),
            std::min(kLabelled, batch.n - i), s.product);
    }
    Word& word = batch.document.words[batch.begin + i];
    const float* head =
        word.head == kAbsent
            ? root_label_head_.data()
            : s.label_head.data() + (static_cast<std::size_t>(word.head) - batch.begin) * lab_;
    const auto product = std::span<const float>(s.product).subspan(i % kLabelled * lab_ * labels);
    label_scores({{s.label_dep.data() + i * lab_, lab_},
                  {head, lab_},
                  label_d_,
                  label_h_,
                  product,
                  label_bias_},
                 scores);
    word.deprel = word.head == kAbsent ? Deprel::kRoot : deprel_values_[argmax(scores)];
    if (word.head != kAbsent && word.deprel == Deprel::kRoot) word.deprel = Deprel::kParataxis;
  }
  for (const Sentence& sentence : batch.sentences) look_again(batch.document, sentence);
}

}  // namespace verbale
