// SPDX-License-Identifier: Apache-2.0
#include "coding/confidence.h"

#include <algorithm>

#include "coding/feature_names.h"
#include "coding/open_events.h"

namespace verbale {
namespace {

constexpr std::size_t kRoot = 2;   ///< letters of a CAMEO root
constexpr int kMostOdds = 4;       ///< bound of the log-odds that are told apart
constexpr int kSteps = 20;         ///< of the first number
constexpr std::size_t kRight = 1;  ///< class of the model

/// "none", "words", "actor", "coded".
std::string known(const std::vector<ActorRef>& side) {
  if (side.empty()) return "none";
  if (side.front().actor == kAbsent) return "words";
  return side.front().code.empty() ? "actor" : "coded";
}

}  // namespace

std::vector<std::string> features_of_confidence(const Tree& tree, const Event& event) {
  const std::string by = event.lexicon.starts_with(kEventModel) ? "model" : "entry";
  const std::string root = event.cameo.substr(0, kRoot);
  std::vector<std::string> names{"by:" + by,
                                 "root:" + by + root,
                                 "root:" + root,
                                 "sides:" + by + known(event.sources) + ">" + known(event.targets),
                                 "source:" + known(event.sources),
                                 "target:" + known(event.targets),
                                 "digits:" + by + std::to_string(event.cameo.size()),
                                 "happened:" + std::string(name_of(event.factuality)),
                                 event.attribution.empty() ? "own words" : "said"};
  for (int step = 0; step <= kSteps; ++step) {
    if (event.confidence * kSteps < step) break;
    names.push_back(by + ">=" + std::to_string(step));
  }
  if (const auto word = word_at(tree.document(), event.trigger.begin)) {
    names.push_back("upos:" + by + feature_number(tree.word(*word).upos));
    const std::size_t root_at = static_cast<std::size_t>(std::stoi(root));
    const auto& deal = tree.word(*word).deal;
    if (root_at < deal.size()) add_reached(names, "net:", deal[root_at], kMostOdds);
    add_reached(names, "nothing:", deal[0], kMostOdds);
  }
  return names;
}

void calibrate(const Tree& tree, const ChoiceModel& model, std::vector<Event>& events) {
  if (model.empty()) return;
  for (Event& event : events) {
    event.confidence = model.probability(features_of_confidence(tree, event), kRight);
  }
}

}  // namespace verbale
