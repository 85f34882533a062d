// SPDX-License-Identifier: Apache-2.0
//
// Multinomial logistic regression over hashed features: which of a few classes fits best. The files
// are made by training/choice.py; weights are int8 with a scale for each class, sums are exact, so
// every machine answers alike.
#pragma once

#include <verbale/result.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "model/model_file.h"

namespace verbale {

struct Choice {
  std::size_t chosen = 0;  ///< index of the class
  double probability = 0;
};

class ChoiceModel {
 public:
  /// Empty where there is no such file; an Error where it is damaged.
  static Result<ChoiceModel> load(const std::filesystem::path& file);

  bool empty() const { return classes_.empty(); }
  /// Of the file; empty where there is none.
  const std::string& hash() const { return file_.hash(); }
  /// A line of text for each class.
  const std::vector<std::string>& classes() const { return classes_; }
  /// The most probable class; the first among equals. Not to be asked of an empty model.
  Choice choose(const std::vector<std::string>& features) const;
  /// The probability of each class.
  std::vector<double> probabilities(const std::vector<std::string>& features) const;
  /// The probability of one class.
  double probability(const std::vector<std::string>& features, std::size_t of_class) const;

 private:
  std::vector<double> scores(const std::vector<std::string>& features) const;

  ModelFile file_;
  std::vector<std::string> classes_;
  std::vector<std::uint32_t> keys_;  ///< hashes of the features, ascending; a row of weights each
  Tensor weights_, scale_, bias_;
};

}  // namespace verbale
