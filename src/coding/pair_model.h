// SPDX-License-Identifier: Apache-2.0
//
// Which class of event joins the two spans of a pair (models/pairs.model, made by
// training/pairs.py). Optional: without the file the rules answer alone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/data_folder.h"
#include "coding/choice_model.h"

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
  static Result<PairModel> load(const DataFolder& data);

  bool empty() const { return model_.empty(); }
  const std::string& hash() const { return model_.hash(); }
  /// Not to be asked of an empty model.
  PairChoice choose(const std::vector<std::string>& features) const;

 private:
  ChoiceModel model_;
  std::vector<PairClass> classes_;
};

}  // namespace verbale
