// SPDX-License-Identifier: Apache-2.0
#include "coding/pair_model.h"

#include <algorithm>

#include "base/words.h"

namespace verbale {
namespace {

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

}  // namespace

bool PairClass::holds(std::string_view event) const { return has_word(events, event); }

Result<PairModel> PairModel::load(const DataFolder& data) {
  auto loaded = ChoiceModel::load(data.path() / "models" / "pairs.model");
  if (!loaded) return tl::make_unexpected(loaded.error());
  PairModel model;
  model.model_ = std::move(*loaded);
  for (const std::string& line : model.model_.classes()) model.classes_.push_back(class_of(line));
  return model;
}

PairChoice PairModel::choose(const std::vector<std::string>& features) const {
  const Choice choice = model_.choose(features);
  return {&classes_[choice.chosen], choice.probability};
}

}  // namespace verbale
