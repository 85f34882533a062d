// SPDX-License-Identifier: Apache-2.0
//
// Phrases that say whose words a clause is: "according to officials".
#pragma once

#include <cstdint>
#include <vector>

#include "coding/speech.h"
#include "document/tree.h"

namespace verbale {

struct SpeechPhrase {
  std::uint32_t word = 0;      ///< the noun: "officials"
  std::uint32_t governor = 0;  ///< the word whose clause it speaks of
  const Cue* cue = nullptr;
};

std::vector<SpeechPhrase> find_speech_phrases(const Tree& tree, const SpeechLexicon& lexicon);

}  // namespace verbale
