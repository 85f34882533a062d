// SPDX-License-Identifier: Apache-2.0
//
// Speech whose speaker only a mark names, before it or behind it:
//
//   Rossi: The bridge must go        the paragraph up to the mark is a person's name
//   "The bridge must go." — Rossi    so is what follows the mark, and the rest is a quotation or is
//                                    signed with an account ("— Ada Rossi (@rossi)")
#pragma once

#include <cstdint>
#include <vector>

#include "coding/speech.h"
#include "document/tree.h"

namespace verbale {

struct SpeechLabel {
  std::uint32_t speaker = 0;         ///< word: head of the name
  std::uint32_t mark = 0;            ///< word
  std::uint32_t first = 0, end = 0;  ///< words of what is said
};

std::vector<SpeechLabel> find_speech_labels(const Tree& tree, const SpeechLexicon& lexicon,
                                            const std::vector<Quotation>& quotes);

}  // namespace verbale
