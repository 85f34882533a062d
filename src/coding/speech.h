// SPDX-License-Identifier: Apache-2.0
//
// Who said what. A statement stands under a cue (verb, noun, adjective of saying or thinking) or beside
// a phrase ("according to officials"):
//
//   Iranian officials complained that the U.S. hadn't kept its promise
//   speaker            cue        content (from the first to the last word of the clause)
//
// Content is direct when it stands in quotation marks, mixed when part of it does. Inside it "we" and
// "I" mean the speaker. Quotations that go on over several sentences are taken sentence by sentence.
#pragma once

#include <verbale/document.h>
#include <verbale/records.h>
#include <verbale/result.h>

#include <filesystem>
#include <string>
#include <unordered_map>
#include <vector>

#include "coding/coding_grammar.h"
#include "coding/roles.h"

namespace verbale {

/// A word that introduces what somebody says, thinks or wants.
struct Cue {
  std::string attitude;
  std::vector<std::string> addressee, toward;
  bool via = false;          ///< names who passed it on ("was quoted by")
  bool takes_object = false; ///< its object can be the content ("denied the attack")
};

class SpeechLexicon {
 public:
  static Result<SpeechLexicon> load(const std::filesystem::path& data);
  const Cue* cue(std::string_view lemma, Upos upos) const;
  /// Attitude of a phrase before the speaker ("according to"), nullptr where it is none.
  const Cue* phrase(std::string_view lower_words) const;

 private:
  std::unordered_map<std::string, Cue> cues_, phrases_;
};

/// Finds the statements of a document; resolves first-person pronouns inside quotations.
std::vector<Statement> read_statements(const Roles& roles, const SpeechLexicon& lexicon,
                                       const CodingGrammar& grammar);

/// Runs of text inside quotation marks, marks excluded; a quotation left open ends with its block.
std::vector<TextRange> quoted_ranges(const Document& document, const CodingGrammar& grammar);

/// Gives first-person pronouns inside direct speech to its speaker.
void resolve_first_person(Document& document, Minutes& minutes,
                          const std::vector<TextRange>& quotes);

}  // namespace verbale
