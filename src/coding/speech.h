// SPDX-License-Identifier: Apache-2.0
//
// Who said what. A statement stands under a cue (verb, noun, adjective of saying or thinking) or
// beside a phrase ("according to officials"):
//
//   Iranian officials complained that the U.S. hadn't kept its promise
//   speaker            cue        content (from the first to the last word of the clause)
//
// Content is direct when it stands in quotation marks, mixed when part of it does. Inside it "we"
// and "I" mean the speaker. Quotations that go on over several sentences are taken sentence by
// sentence.
#pragma once

#include <verbale/document.h>
#include <verbale/records.h>
#include <verbale/result.h>

#include <filesystem>
#include <string>
#include <unordered_map>
#include <vector>

#include "coding/quotes.h"
#include "coding/roles.h"

namespace verbale {

/// A word that introduces what somebody says, thinks or wants.
struct Cue {
  std::string attitude;
  std::vector<std::string> addressee, toward;
  bool via = false;                  ///< names who passed it on ("was quoted by")
  bool takes_object = false;         ///< its object can be the content ("denied the attack")
  std::vector<std::string> content;  ///< other roles that can hold it ("argue for")
  bool raising = false;  ///< its subject is part of what is said ("Iran is said to ...")
};

class SpeechLexicon {
 public:
  static Result<SpeechLexicon> load(const std::filesystem::path& data);
  const Cue* cue(std::string_view lemma, Upos upos) const;
  /// Attitude of a phrase before the speaker ("according to"), nullptr where it is none.
  const Cue* phrase(std::string_view lower_words) const;
  /// True for a preposition that says what something is made out to be ("as").
  bool predicative(std::string_view preposition) const {
    return has_word(predicative_, preposition);
  }

 private:
  std::unordered_map<std::string, Cue> cues_, phrases_;
  std::vector<std::string> predicative_;
};

/// Finds the statements of a document.
std::vector<Statement> read_statements(const Roles& roles, const SpeechLexicon& lexicon,
                                       const std::vector<Quotation>& quotes);

}  // namespace verbale
