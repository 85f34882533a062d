// SPDX-License-Identifier: Apache-2.0
#include "coding/choice_model.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace verbale {
namespace {

constexpr std::uint32_t kHashStart = 2166136261u, kHashStep = 16777619u;  // FNV-1a, 32 bits

std::uint32_t hash_of(std::string_view name) {
  std::uint32_t hash = kHashStart;
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * kHashStep;
  return hash;
}

std::vector<std::uint32_t> keys_of(const Tensor& tensor) {
  std::vector<std::uint32_t> keys(tensor.rows);
  std::memcpy(keys.data(), tensor.data, keys.size() * sizeof(std::uint32_t));
  return keys;
}

double total_of(const std::vector<double>& scores, double best) {
  double total = 0;
  for (double score : scores) total += std::exp(score - best);
  return total;
}

}  // namespace

Result<ChoiceModel> ChoiceModel::load(const std::filesystem::path& file) {
  ChoiceModel model;
  std::error_code ignored;
  if (!std::filesystem::exists(file, ignored)) return model;
  auto opened = ModelFile::open(file);
  if (!opened) return tl::make_unexpected(opened.error());
  model.file_ = std::move(*opened);
  const auto names = model.file_.tensor("classes", TensorType::kBytes, 0, 0);
  if (!names) return tl::make_unexpected(names.error());
  for (std::string_view line : text_lines(names->text())) model.classes_.emplace_back(line);
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

std::vector<double> ChoiceModel::scores(const std::vector<std::string>& features) const {
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
  return scores;
}

Choice ChoiceModel::choose(const std::vector<std::string>& features) const {
  const std::vector<double> all = scores(features);
  const auto best = std::max_element(all.begin(), all.end());
  return {static_cast<std::size_t>(best - all.begin()), 1 / total_of(all, *best)};
}

std::vector<double> ChoiceModel::probabilities(const std::vector<std::string>& features) const {
  std::vector<double> all = scores(features);
  const double best = *std::max_element(all.begin(), all.end());
  const double total = total_of(all, best);
  for (double& score : all) score = std::exp(score - best) / total;
  return all;
}

double ChoiceModel::probability(const std::vector<std::string>& features,
                                std::size_t of_class) const {
  const std::vector<double> all = scores(features);
  return 1 / total_of(all, all[of_class]);
}

}  // namespace verbale
