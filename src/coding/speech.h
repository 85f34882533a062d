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

#include <string>
#include <unordered_map>
#include <vector>

#include "base/data_folder.h"
#include "coding/choice_model.h"
#include "coding/roles.h"
#include "document/quotations.h"

namespace verbale {

/// A word that introduces what somebody says, thinks or wants.
struct Cue {
  std::string attitude;
  std::string naming;  ///< the attitude where it says what its object is ("called it a crime")
  std::vector<std::string> addressee, toward;
  bool via = false;                  ///< names who passed it on ("was quoted by")
  bool takes_object = false;         ///< its object can be the content ("denied the attack")
  std::vector<std::string> content;  ///< other roles that can hold it ("argue for")
  bool raising = false;            ///< its subject is part of what is said ("Iran is said to ...")
  std::vector<std::string> under;  ///< speaks only below these verbs ("made clear that ...")
  bool repeats = false;            ///< says again what its object says ("repeated its accusation")
};

class SpeechLexicon {
 public:
  static Result<SpeechLexicon> load(const DataFolder& data);
  const Cue* cue(std::string_view lemma, Upos upos) const;
  /// Lemmas of the verbs among the cues.
  std::vector<std::string> verbs() const;
  /// Attitude of a phrase before the speaker ("according to"), nullptr where it is none.
  const Cue* phrase(std::string_view lower_words) const;
  /// True for a preposition that says what something is made out to be ("as", "of hiding it").
  bool predicative(std::string_view preposition) const {
    return has_word(predicative_, preposition);
  }
  /// True for a verb by which an outlet brings a story, and for an adverb that makes it the first.
  bool reveals(std::string_view verb) const { return has_word(reveal_, verb); }
  /// True for a noun by which the report goes on to speak of what was said (", a charge that Iran
  /// denies").
  bool remark(std::string_view noun) const { return has_word(remark_, noun); }
  /// True for what somebody asks who will not be named ("asked not to be identified").
  bool anonymity(std::string_view verb) const { return has_word(anonymity_, verb); }
  bool before_others(std::string_view adverb) const { return has_word(first_, adverb); }
  /// True for what is written and speaks for who issued it ("the statement said").
  bool paper(std::string_view noun) const { return has_word(papers_, noun); }
  /// True for what speaks for its owner ("the president's office").
  bool voice(std::string_view noun) const { return has_word(voices_, noun); }
  /// True for where everybody publishes ("a Facebook post").
  bool platform(std::string_view name) const { return has_word(platforms_, name); }
  /// True for how an outlet came by a paper ("a letter seen by the agency").
  bool obtains(std::string_view verb) const { return has_word(obtain_, verb); }
  /// True for the mark between a speaker's name and his words, and for the one before a signature;
  /// for the sign with which an account begins.
  bool label_mark(std::string_view form) const { return has_word(label_marks_, form); }
  bool signature_mark(std::string_view form) const { return has_word(signature_marks_, form); }
  bool account(std::string_view sign) const { return has_word(accounts_, sign); }
  /// Attitude of who says that somebody else "must" or "should", empty for other auxiliaries.
  std::string_view attitude_of_modal(std::string_view auxiliary) const;
  /// Prepositions that hold what is said where nothing else does ("argued for").
  const std::vector<std::string>& subject_matter() const { return subject_matter_; }

 private:
  std::unordered_map<std::string, Cue> cues_, phrases_;
  std::unordered_map<std::string, std::string> modals_;
  std::vector<std::string> predicative_, subject_matter_, reveal_, first_, remark_, anonymity_,
      papers_, voices_, obtain_, label_marks_, signature_marks_, accounts_, platforms_;
};

/// Finds the statements of a document. The model (models/statements.model, made by
/// training/statements.py) decides which candidates are some; an empty one believes the lexicon.
std::vector<Statement> read_statements(const Roles& roles, const SpeechLexicon& lexicon,
                                       const std::vector<Quotation>& quotes,
                                       const ChoiceModel& model);

}  // namespace verbale
