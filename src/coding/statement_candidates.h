// SPDX-License-Identifier: Apache-2.0
//
// Everything in a report that may be a statement under a cue: the cue with its speaker and content.
// Words of the lexicon are cues; other verbs are where somebody stands as their subject and a
// clause or a quotation as their content. Which of them are statements is decided afterwards
// (statements.cc).
#pragma once

#include <verbale/records.h>

#include <cstdint>
#include <vector>

#include "coding/roles.h"
#include "coding/speakers.h"
#include "coding/speech.h"
#include "coding/speech_content.h"
#include "coding/speech_phrases.h"
#include "document/quotations.h"

namespace verbale {

struct StatementCandidate {
  Statement statement;
  std::uint32_t cue = 0;  ///< word
  bool known = true;      ///< a cue of the lexicon
  bool aside = false;     ///< set between commas, where the tree had it otherwise
};

class CandidateReader {
 public:
  CandidateReader(const Roles& roles, const SpeechLexicon& lexicon,
                  const std::vector<Quotation>& quotes, const std::vector<SpeechPhrase>& phrases)
      : roles_(roles),
        tree_(roles.tree()),
        document_(tree_.document()),
        lexicon_(lexicon),
        quotes_(quotes),
        phrases_(phrases),
        speakers_(roles, lexicon),
        contents_(roles, lexicon, quotes) {}

  /// In text order; `unknown` also takes verbs that the lexicon does not have.
  std::vector<StatementCandidate> run(bool unknown);

 private:
  void read(std::uint32_t word, const Cue& cue, bool known);
  bool set_aside(const Aside& aside, WordList& speakers, std::vector<TextRange>& content) const;
  bool nobody_speaks(std::uint32_t word, const Cue& cue) const;
  bool asks_for_anonymity(std::uint32_t word) const;
  bool cites(std::uint32_t word) const;
  void cite(std::uint32_t word, Statement& statement) const;
  const Cue* with_particle(std::uint32_t word) const;
  bool stands_under(std::uint32_t word, const Cue& cue) const;
  const Cue* repeated(std::uint32_t verb) const;
  const Cue* state_of_mind(std::uint32_t word) const;
  bool may_speak(std::uint32_t word) const;
  bool says_what_it_is(std::uint32_t verb) const;
  std::vector<ActorRef> spoken_of(std::uint32_t word, const std::vector<ActorRef>& speakers) const;
  void add_via(std::uint32_t word, const WordList& speakers, Statement& statement) const;
  TextRange cue_range(std::uint32_t word, TextRange content) const;
  TextRange with_neighbours(std::uint32_t word, TextRange range, TextRange content) const;

  const Roles& roles_;
  const Tree& tree_;
  const Document& document_;
  const SpeechLexicon& lexicon_;
  const std::vector<Quotation>& quotes_;
  const std::vector<SpeechPhrase>& phrases_;
  Speakers speakers_;
  ContentReader contents_;
  std::vector<StatementCandidate> found_;
};

/// A statement with its cue and content; its evidence covers what stands in the cue's sentence.
Statement make_statement(const Document& document, std::uint32_t sentence, TextRange cue,
                         std::vector<TextRange> content, const Cue& how,
                         std::vector<ActorRef> speakers);

/// True where somebody says it aloud.
bool says(const Statement& statement);

}  // namespace verbale
