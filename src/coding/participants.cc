// SPDX-License-Identifier: Apache-2.0
#include "coding/participants.h"

#include <algorithm>

namespace verbale {
namespace {

/// Probabilities: of an event that the model found, and of one whose entry looked in vain.
constexpr double kEnough = 0.4, kEnoughForGap = 0.65;
constexpr std::size_t kSource = 1, kTarget = 2;  ///< classes of the model
constexpr std::size_t kRoot = 2;                 ///< letters of a CAMEO root

}  // namespace

void ParticipantReader::add(std::uint32_t word, std::vector<ActorRef>& refs,
                            WordList& words) const {
  std::vector<ActorRef> named = roles_.actors_at(word, Places::kCount);
  if (named.empty()) {
    const Upos upos = roles_.tree().word(word).upos;
    if (upos == Upos::kPron) return;
    ActorRef ref;
    ref.mention = roles_.phrase(word);
    named.push_back(std::move(ref));
  }
  for (ActorRef& ref : named) {
    const bool known = ref.actor != kAbsent && share_actor(refs, {ref});
    if (!known) refs.push_back(std::move(ref));
  }
  words.push_back(word);
}

ParticipantReader::Sides ParticipantReader::sides(const Match& match, double enough) const {
  const std::string root = match.own_code().substr(0, kRoot);
  Sides sides;
  const WordList doers = roles_.subject(match.trigger);
  const auto does = [&](std::uint32_t word) {
    return std::find(doers.begin(), doers.end(), word) != doers.end();
  };
  WordList sources;
  for (const auto& [word, names] : features_.run(match.trigger, root)) {
    const std::vector<double> likely = model_.probabilities(names);
    if (likely[kSource] >= enough && likely[kSource] >= likely[kTarget]) {
      sources.push_back(word);
    } else if (likely[kTarget] >= enough) {
      add(word, sides.targets, sides.target_words);
    }
  }
  // Where the tree's own subject is among them, nobody else of the sentence did it.
  if (std::any_of(sources.begin(), sources.end(), does)) {
    std::erase_if(sources, [&](std::uint32_t word) { return !does(word); });
  }
  for (const std::uint32_t word : sources) add(word, sides.sources, sides.source_words);
  std::erase_if(sides.targets, [&](const ActorRef& target) {
    return target.actor != kAbsent && share_actor({target}, sides.sources);
  });
  return sides;
}

void ParticipantReader::read(Match& match) const {
  Sides found = sides(match, kEnough);
  match.sources = std::move(found.sources);
  match.targets = std::move(found.targets);
  match.source_words = std::move(found.source_words);
  match.target_words = std::move(found.target_words);
}

void ParticipantReader::fill_gaps(Match& match) const {
  const bool mutual = match.entry->reciprocal && match.sources.size() > 1;
  const bool no_source = match.sources.empty(), no_target = match.targets.empty() && !mutual;
  // An entry without words is the model's own: read() has asked for less certainty in vain.
  if (!knows() || match.entry->words.empty() || (!no_source && !no_target)) return;
  Sides found = sides(match, kEnoughForGap);
  if (no_source && !share_actor(found.sources, match.targets)) {
    match.sources = std::move(found.sources);
    match.source_words = std::move(found.source_words);
  }
  if (no_target && !share_actor(found.targets, match.sources)) {
    match.targets = std::move(found.targets);
    match.target_words = std::move(found.target_words);
  }
}

}  // namespace verbale
