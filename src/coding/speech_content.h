// SPDX-License-Identifier: Apache-2.0
//
// What was said: the content that belongs to a cue. In this order: the clause under it, the
// sentence it hangs from ("The talks failed, he said."), the quotation beside it, the noun it takes
// ("denied the charge"). A quotation is taken whole, also where it runs over several sentences.
#pragma once

#include <verbale/document.h>
#include <verbale/records.h>

#include <vector>

#include "coding/asides.h"
#include "coding/roles.h"
#include "coding/speech.h"
#include "document/quotations.h"

namespace verbale {

class ContentReader {
 public:
  ContentReader(const Roles& roles, const SpeechLexicon& lexicon,
                const std::vector<Quotation>& quotes)
      : roles_(roles),
        tree_(roles.tree()),
        document_(tree_.document()),
        lexicon_(lexicon),
        quotes_(quotes) {}

  std::vector<TextRange> content(std::uint32_t cue_word, const Cue& cue) const;
  /// The subtree of `head` without that of `without`, in runs, punctuation trimmed.
  std::vector<TextRange> spans(std::uint32_t head, std::int32_t without) const;
  /// The sentence without what is set aside in it.
  std::vector<TextRange> around(const Aside& aside) const;
  SpeechMode mode(const std::vector<TextRange>& content) const;
  bool quoted(TextRange range) const;
  /// Head of the clause that holds what is said, or kAbsent.
  std::int32_t clause_under(std::uint32_t cue_word) const;

 private:
  bool remark(std::uint32_t noun) const;
  bool described(std::uint32_t noun) const;
  std::int32_t said_instead(std::uint32_t clause) const;
  void leave_out_asides(std::uint32_t head, WordList& words) const;
  std::int32_t misplaced_clause(std::uint32_t cue) const;
  std::int32_t clause_apart(std::uint32_t noun) const;
  bool complement(std::uint32_t child, bool noun) const;
  std::vector<TextRange> beside(std::uint32_t cue_word) const;
  std::vector<TextRange> in_roles(std::uint32_t cue_word, const Cue& cue) const;
  std::vector<TextRange> taken_for_content(std::uint32_t cue) const;
  std::vector<TextRange> in_phrase(std::uint32_t cue_word) const;
  std::vector<TextRange> of_object(std::uint32_t cue_word) const;
  bool completes_object(std::uint32_t child) const;
  std::vector<TextRange> of_clause(std::uint32_t cue_word, std::uint32_t clause,
                                   const Cue& cue) const;
  std::vector<TextRange> in_predicate(std::uint32_t noun, std::uint32_t clause) const;
  void add_second_clause(std::uint32_t cue_word, std::uint32_t clause,
                         std::vector<TextRange>& all) const;
  std::vector<TextRange> without_case(std::vector<TextRange> spans, std::uint32_t head) const;
  void add_run(std::uint32_t first, std::uint32_t last, std::vector<TextRange>& spans) const;
  void add_whole_quotes(std::vector<TextRange>& spans) const;

  const Roles& roles_;
  const Tree& tree_;
  const Document& document_;
  const SpeechLexicon& lexicon_;
  const std::vector<Quotation>& quotes_;
};

}  // namespace verbale
