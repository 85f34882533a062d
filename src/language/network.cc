// SPDX-License-Identifier: Apache-2.0
#include "language/network.h"

#include <algorithm>
#include <limits>

#include "base/plain.h"
#include "language/lemma_script.h"
#include "language/spanning_tree.h"
#include "model/layers.h"

namespace verbale {
namespace {

constexpr std::size_t kLayers = 3;
constexpr std::size_t kWindow = 3;
constexpr int kScriptTries = 4;  ///< lemma scripts tried in search of one that gives a word

std::span<float> room(std::vector<float>& buffer, std::size_t size) {
  if (buffer.size() < size) buffer.resize(size);
  return std::span<float>(buffer).first(size);
}

tl::unexpected<Error> misfit(const std::string& what) {
  return fail(ErrorCode::kModelDamaged, "the model's " + what + " do not fit", {},
              "install the model again");
}

}  // namespace

// ---- loading -----------------------------------------------------------------------------------

Result<Network::Layer> Network::layer(const ModelFile& model, const std::string& name,
                                      std::size_t in) const {
  auto weights = model.tensor(name + ".w", TensorType::kFloat, static_cast<std::uint32_t>(in), 0);
  if (!weights) return tl::make_unexpected(weights.error());
  auto bias = model.tensor(name + ".b", TensorType::kFloat, 1, weights->columns);
  if (!bias) return tl::make_unexpected(bias.error());
  return Layer{weights->floats(), bias->floats(), in, weights->columns};
}

Status Network::load_layers(const ModelFile& model) {
  Status status;
  const auto take = [&](Layer& to, const std::string& name, std::size_t in) {
    if (!status) return;
    auto loaded = layer(model, name, in);
    if (loaded)
      to = *loaded;
    else
      status = tl::make_unexpected(loaded.error());
  };
  take(dense_, "dense", inputs_.width());
  if (!status) return status;
  h_ = dense_.out / 2;
  forward_.resize(kLayers);
  backward_.resize(kLayers);
  for (std::size_t level = 0; level < kLayers; ++level) {
    const std::size_t in = dense_.out * (level == 0 ? kWindow : 1);
    take(forward_[level], "forward" + std::to_string(level), in);
    take(backward_[level], "backward" + std::to_string(level), in);
    if (status && (forward_[level].out != 3 * h_ || backward_[level].out != 3 * h_)) {
      return misfit("recurrent layers");
    }
  }
  for (auto& [to, name] : {std::pair<Layer*, const char*>{&upos_, "upos"},
                           {&feats_, "feats"},
                           {&script_, "script"},
                           {&name_, "name"},
                           {&dep_, "dep"},
                           {&head_, "head"},
                           {&label_dep_, "label_dep"},
                           {&label_head_, "label_head"}}) {
    take(*to, name, dense_.out);
  }
  if (!status) return status;
  arc_ = dep_.out;
  lab_ = label_dep_.out;
  take(arc_u_, "arc", arc_);
  if (status && (head_.out != arc_ || label_head_.out != lab_ || arc_u_.out != arc_)) {
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
  Status status = lines("upos.names", upos_.out, upos);
  if (status) status = lines("feats.names", feats_.out, feats_values_);
  if (status) status = lines("script.names", script_.out, scripts_);
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
  label_u_ = u->floats();
  label_d_ = d->floats();
  label_h_ = h->floats();
  label_bias_ = labels->floats();
  root_ = root->floats();
  for (std::string_view line : text_lines(known->text())) {
    const std::size_t tab = line.rfind('\t');
    if (tab != std::string_view::npos) {
      known_lemmas_.emplace(std::string(line.substr(0, tab)), line.substr(tab + 1));
    }
  }
  return {};
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

void Network::apply(const Layer& layer, std::span<const float> x, std::size_t n,
                    std::vector<float>& y) const {
  affine(x, n, layer.in, layer.weights, layer.bias, layer.out, room(y, n * layer.out));
}

void Network::recur(std::size_t level, std::span<const float> x, std::size_t n,
                    NetworkScratch& s) const {
  const std::size_t width = 2 * h_;
  const std::span<float> out = room(s.next, n * width);
  const std::span<float> state = room(s.state, h_);
  apply(forward_[level], x, n, s.gates);
  recurrence(s.gates, n, h_, true, out, width, state);
  apply(backward_[level], x, n, s.gates);
  recurrence(s.gates, n, h_, false, out.subspan(h_), width, state);
}

/// Leaves the encoding of n words in s.x.
void Network::encode(std::size_t n, NetworkScratch& s) const {
  const std::size_t width = 2 * h_;
  apply(dense_, s.input, n, s.x);
  relu(std::span<float>(s.x).first(n * width));
  const std::span<float> window = room(s.window, n * width * kWindow);
  std::fill(window.begin(), window.end(), 0.0F);
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t w = 0; w < kWindow; ++w) {
      if (i + w < 1 || i + w - 1 >= n) continue;
      std::copy_n(s.x.begin() + static_cast<std::ptrdiff_t>((i + w - 1) * width), width,
                  window.begin() + static_cast<std::ptrdiff_t>((i * kWindow + w) * width));
    }
  }
  recur(0, window, n, s);
  std::swap(s.x, s.next);
  for (std::size_t level = 1; level < kLayers; ++level) {
    recur(level, s.x, n, s);
    for (std::size_t i = 0; i < n * width; ++i) s.x[i] += s.next[i];
  }
}

void Network::annotate(Document& document, std::uint32_t begin, std::uint32_t end,
                       NetworkScratch& s) const {
  const std::size_t n = end - begin;
  if (n == 0) return;
  const std::span<float> input = room(s.input, n * inputs_.width());
  for (std::size_t i = 0; i < n; ++i) {
    const std::string plain = plain_text(document.form(begin + static_cast<std::uint32_t>(i)));
    inputs_.fill(plain, input.subspan(i * inputs_.width(), inputs_.width()));
  }
  encode(n, s);
  tag(document, begin, n, s);
  parse(document, begin, n, s);
  label(document, begin, n, s);
}

void Network::tag(Document& document, std::uint32_t begin, std::size_t n, NetworkScratch& s) const {
  const auto best = [&](const Layer& layer, auto&& take) {
    apply(layer, s.x, n, s.logits);
    for (std::size_t i = 0; i < n; ++i) {
      take(document.words[begin + i],
           argmax(std::span<float>(s.logits).subspan(i * layer.out, layer.out)));
    }
  };
  best(upos_, [&](Word& word, std::size_t k) { word.upos = upos_values_[k]; });
  best(feats_, [&](Word& word, std::size_t k) { word.feats = feats_values_[k]; });
  apply(script_, s.x, n, s.logits);
  for (std::size_t i = 0; i < n; ++i) {
    Word& word = document.words[begin + i];
    word.lemma =
        lemma(document, word, std::span<float>(s.logits).subspan(i * script_.out, script_.out));
  }
  best(name_, [&](Word& word, std::size_t k) {
    // Tags come as O, then B and I of each type; an I after another type begins a name as well.
    const bool first = &word == &document.words[begin];
    word.name = k == 0 ? NameType::kNone : static_cast<NameType>((k - 1) / 2 + 1);
    const NameType before = first ? NameType::kNone : (&word - 1)->name;
    word.name_begins = word.name != NameType::kNone && (k % 2 == 1 || word.name != before);
  });
}

/// The lemma that training saw for the form, else that of the best script whose result is a word.
std::string_view Network::lemma(Document& document, const Word& word,
                                std::span<float> scores) const {
  const std::string form = plain_text(word.range.of(document.text));
  const auto known = known_lemmas_.find(lower_case(form) + "\t" + std::string(name_of(word.upos)));
  if (known != known_lemmas_.end()) return document.arena.keep(apply_script(form, known->second));
  const std::string best = apply_script(form, scripts_[argmax(scores)]);
  if (word.upos == Upos::kPropn || word.upos == Upos::kNum || word.upos == Upos::kX) {
    return document.arena.keep(best);
  }
  for (int tries = 0; tries < kScriptTries; ++tries) {
    const std::size_t next = argmax(scores);
    const std::string candidate = apply_script(form, scripts_[next]);
    if (inputs_.knows(candidate)) return document.arena.keep(candidate);
    scores[next] = std::numeric_limits<float>::lowest();
  }
  return document.arena.keep(best);
}

void Network::parse(Document& document, std::uint32_t begin, std::size_t n,
                    NetworkScratch& s) const {
  const std::size_t width = 2 * h_;
  // Row 0 of the heads' side stands for the root.
  const std::span<float> rooted = room(s.window, (n + 1) * width);
  std::copy(root_.begin(), root_.end(), rooted.begin());
  std::copy_n(s.x.begin(), n * width, rooted.begin() + static_cast<std::ptrdiff_t>(width));
  apply(dep_, s.x, n, s.dep);
  apply(head_, rooted, n + 1, s.head);
  relu(std::span<float>(s.dep).first(n * arc_));
  relu(std::span<float>(s.head).first((n + 1) * arc_));
  apply(arc_u_, s.dep, n, s.product);
  const std::span<float> scores = room(s.scores, n * (n + 1));
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j <= n; ++j) {
      float sum = 0;
      for (std::size_t k = 0; k < arc_; ++k) sum += s.product[i * arc_ + k] * s.head[j * arc_ + k];
      scores[i * (n + 1) + j] = sum;
    }
  }
  best_tree(scores, n, s.heads);
  for (std::size_t i = 0; i < n; ++i) {
    const std::uint32_t head = s.heads[i];
    document.words[begin + i].head =
        head == 0 ? kAbsent : static_cast<std::int32_t>(begin + head - 1);
  }
  // The label scorer reads the same rows.
  apply(label_dep_, s.x, n, s.label_dep);
  apply(label_head_, rooted, n + 1, s.label_head);
  relu(std::span<float>(s.label_dep).first(n * lab_));
  relu(std::span<float>(s.label_head).first((n + 1) * lab_));
}

void Network::label(Document& document, std::uint32_t begin, std::size_t n,
                    NetworkScratch& s) const {
  const std::size_t relations = label_bias_.size();
  const std::span<float> product = room(s.product, lab_);
  const std::span<float> scores = room(s.logits, relations);
  for (std::size_t i = 0; i < n; ++i) {
    const float* dep = s.label_dep.data() + i * lab_;
    const float* head = s.label_head.data() + s.heads[i] * lab_;
    for (std::size_t r = 0; r < relations; ++r) scores[r] = label_bias_[r];
    for (std::size_t k = 0; k < lab_; ++k) {
      for (std::size_t r = 0; r < relations; ++r) {
        scores[r] += dep[k] * label_d_[k * relations + r] + head[k] * label_h_[k * relations + r];
      }
    }
    for (std::size_t r = 0; r < relations; ++r) {
      // dep U_r head, with U_r stored transposed so that the inner loop runs over outputs.
      affine({dep, lab_}, 1, lab_, label_u_.subspan(r * lab_ * lab_, lab_ * lab_), {}, lab_,
             product);
      float sum = 0;
      for (std::size_t k = 0; k < lab_; ++k) sum += product[k] * head[k];
      scores[r] += sum;
    }
    Word& word = document.words[begin + i];
    word.deprel = word.head == kAbsent ? Deprel::kRoot : deprel_values_[argmax(scores)];
    if (word.head != kAbsent && word.deprel == Deprel::kRoot) word.deprel = Deprel::kParataxis;
  }
}

}  // namespace verbale
