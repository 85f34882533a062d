// SPDX-License-Identifier: Apache-2.0
//
// What the pair model sees of a sentence and two spans in it, as names of features ("e:both:AID",
// "between:visit"). Training reads the same names (training/pair_features.cc prints them), so what
// is learnt and what is asked never differ. Names of people and places are not among them: only
// words that say what happens, what the lexicon and the events make of them, and role codes.
#pragma once

#include <verbale/document.h>
#include <verbale/records.h>

#include <cstdint>
#include <string>
#include <vector>

#include "coding/events.h"
#include "coding/lexicon.h"

namespace verbale {

/// How the sides of an event stand to the two spans of a pair.
enum class PairFit : std::uint8_t { kNone, kTarget, kSource, kTogether, kSwapped, kBoth };

PairFit fit_of(const Event& event, const PairQuery& pair);

/// What the lexicon holds for a word, whichever role it plays; nullptr where nothing.
const std::vector<std::uint32_t>* entries_of(const Lexicon& lexicon, const Word& word);

/// `ruled` is the answer of the rules: the strongest feature.
std::vector<std::string> pair_features(const std::vector<Event>& events, const Lexicon& lexicon,
                                       const EventInputs& inputs, const PairQuery& pair,
                                       const Relation& ruled);

}  // namespace verbale
