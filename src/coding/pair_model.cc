// SPDX-License-Identifier: Apache-2.0
#include "coding/pair_model.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "base/words.h"

namespace verbale {
namespace {

constexpr std::uint32_t kHashStart = 2166136261u, kHashStep = 16777619u;  // FNV-1a, 32 bits

std::uint32_t hash_of(std::string_view name) {
  std::uint32_t hash = kHashStart;
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * kHashStep;
  return hash;
}

/// "CAMEO EVENT ...", one class a line.
PairClass class_of(std::string_view line) {
  std::vector<std::string> words;
  while (!line.empty()) {
    const std::size_t end = std::min(line.find(' '), line.size());
    words.emplace_back(line.substr(0, end));
    line.remove_prefix(std::min(end + 1, line.size()));
  }
  PairClass made;
  if (words.empty()) return made;
  made.cameo = words.front();
  made.events.assign(words.begin() + 1, words.end());
  return made;
}

std::vector<std::uint32_t> keys_of(const Tensor& tensor) {
  std::vector<std::uint32_t> keys(tensor.rows);
  std::memcpy(keys.data(), tensor.data, keys.size() * sizeof(std::uint32_t));
  return keys;
}

}  // namespace

bool PairClass::holds(std::string_view event) const { return has_word(events, event); }

Result<PairModel> PairModel::load(const std::filesystem::path& data) {
  PairModel model;
  const std::filesystem::path file = data / "models" / "pairs.model";
  std::error_code ignored;
  if (!std::filesystem::exists(file, ignored)) return model;
  auto opened = ModelFile::open(file);
  if (!opened) return tl::make_unexpected(opened.error());
  model.file_ = std::move(*opened);
  const auto names = model.file_.tensor("classes", TensorType::kBytes, 0, 0);
  if (!names) return tl::make_unexpected(names.error());
  for (std::string_view line : text_lines(names->text())) model.classes_.push_back(class_of(line));
  const auto classes = static_cast<std::uint32_t>(model.classes_.size());
  const auto keys = model.file_.tensor("keys", TensorType::kBytes, 0, sizeof(std::uint32_t));
  if (!keys) return tl::make_unexpected(keys.error());
  model.keys_ = keys_of(*keys);
  const auto weights = model.file_.tensor("weights", TensorType::kInt8, keys->rows, classes);
  if (!weights) return tl::make_unexpected(weights.error());
  const auto scale = model.file_.tensor("scale", TensorType::kFloat, 1, classes);
  if (!scale) return tl::make_unexpected(scale.error());
  const auto bias = model.file_.tensor("bias", TensorType::kFloat, 1, classes);
  if (!bias) return tl::make_unexpected(bias.error());
  model.weights_ = *weights;
  model.scale_ = *scale;
  model.bias_ = *bias;
  return model;
}

PairChoice PairModel::choose(const std::vector<std::string>& features) const {
  std::vector<int> sums(classes_.size());
  for (const std::string& name : features) {
    const std::uint32_t key = hash_of(name);
    const auto found = std::lower_bound(keys_.begin(), keys_.end(), key);
    if (found == keys_.end() || *found != key) continue;
    const std::size_t row = static_cast<std::size_t>(found - keys_.begin()) * classes_.size();
    for (std::size_t i = 0; i < classes_.size(); ++i) sums[i] += weights_.bytes8()[row + i];
  }
  std::vector<double> scores(classes_.size());
  for (std::size_t i = 0; i < scores.size(); ++i) {
    scores[i] = sums[i] * double{scale_.floats()[i]} + double{bias_.floats()[i]};
  }
  const auto best = std::max_element(scores.begin(), scores.end());
  double total = 0;
  for (double score : scores) total += std::exp(score - *best);
  return {&classes_[static_cast<std::size_t>(best - scores.begin())], 1 / total};
}

}  // namespace verbale
