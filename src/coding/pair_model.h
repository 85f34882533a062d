// SPDX-License-Identifier: Apache-2.0
//
// Multinomial logistic regression over hashed features (models/pairs.model, made by
// training/pairs.py): which class of event joins the two spans of a pair. Optional: without the
// file the rules answer alone.
#pragma once

#include <verbale/result.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "model/model_file.h"

namespace verbale {

/// A class of the model: the CAMEO code that stands for it and the PLOVER events that belong to it.
struct PairClass {
  std::string cameo;
  std::vector<std::string> events;
  bool holds(std::string_view event) const;
};

struct PairChoice {
  const PairClass* chosen = nullptr;
  double probability = 0;
};

class PairModel {
 public:
  /// Empty where the folder holds no models/pairs.model; an Error where the file is damaged.
  static Result<PairModel> load(const std::filesystem::path& data);

  bool empty() const { return classes_.empty(); }
  /// The most probable class; the first among equals. Not to be asked of an empty model.
  PairChoice choose(const std::vector<std::string>& features) const;

 private:
  ModelFile file_;
  std::vector<PairClass> classes_;
  std::vector<std::uint32_t> keys_;  ///< hashes of the features, ascending; a row of weights each
  Tensor weights_, scale_, bias_;    ///< int8 rows, a scale for each class, floats
};

}  // namespace verbale
