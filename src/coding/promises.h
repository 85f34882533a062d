// SPDX-License-Identifier: Apache-2.0
//
// Every place in a report that speaks of a promise: that it is made, kept, broken, planned to be
// kept, or only mentioned. Which of them mean one promise, and what became of it, is settled
// afterwards (commitments.h).
//
//   Iran pledged to suspend enrichment                made      debtor Iran, content "to suspend
//   ..." the U.S. hadn't followed through on promises to   broken    debtor U.S., content from the
//   noun intended to follow through on disarming them      planned watching whether it complies
//   with its promise     mentioned anaphoric: no content of its own
#pragma once

#include <verbale/records.h>

#include <optional>
#include <string>
#include <vector>

#include "coding/commitment_lexicon.h"
#include "coding/factuality.h"
#include "coding/roles.h"

namespace verbale {

enum class PromiseClaim : std::uint8_t { kMade, kKept, kBroken, kLeft, kPlanned, kMentioned };

struct Promise {
  PromiseClaim claim = PromiseClaim::kMentioned;
  std::vector<ActorRef> debtors, creditors;
  std::uint32_t word = 0;                ///< the verb or noun that speaks of it
  std::optional<std::uint32_t> content;  ///< head of what is promised; absent: "its promise"
  std::optional<std::uint32_t> held;     ///< noun by which it is called where it is kept or broken
  std::optional<std::uint32_t> condition;  ///< head of the clause
  bool threat = false;
  bool of_agreement = false;  ///< `held` names an agreement
  bool just_made = false;     ///< "its word": of a promise spoken of just before
  bool alleged = false;       ///< broken, as somebody accuses the debtor
  bool one_of_many = false;   ///< "to freeze it and to take it apart": each is a promise of its own
  bool again = false;         ///< given once more: "reaffirmed its promise"
  bool another = false;       ///< said to be another than those spoken of
  bool joint = false;         ///< by agreement: all who owe it owe it to one another
  TextRange evidence;
};

/// The lemma of a noun, with what a hyphen joins to it: "cease-fire" is three words of the tree.
std::string hyphened_lemma(std::uint32_t noun, const Tree& tree);

class PromiseReader {
 public:
  PromiseReader(const Roles& roles, const FactualityReader& factuality,
                const CommitmentLexicon& lexicon)
      : roles_(roles), tree_(roles.tree()), factuality_(factuality), lexicon_(lexicon) {}

  /// Verbs in text order, then nouns.
  std::vector<Promise> run();

 private:
  void from_verb(std::uint32_t word, const CommitmentVerb& verb);
  void made(std::uint32_t word, const CommitmentVerb& verb);
  void kept_or_broken(std::uint32_t word, const CommitmentVerb& verb);
  void from_noun(std::uint32_t noun);
  void from_pro_verb(std::uint32_t word);
  void from_breach(std::uint32_t noun);
  bool part_of_bargain(std::uint32_t noun) const;
  WordList thing_promised(std::uint32_t word) const;
  void from_agreement(std::uint32_t noun);
  void from_plan(std::uint32_t noun);
  void back_to_agreement(std::uint32_t noun);
  bool points_back(std::uint32_t noun) const;
  void in_return(std::uint32_t noun);
  bool from_carrier(std::uint32_t noun, std::uint32_t verb, Promise& promise) const;
  bool is_verb(std::uint32_t word, const CommitmentVerb& verb) const;
  bool another(std::uint32_t noun) const;
  bool names_promise(std::uint32_t noun) const;
  WordList content_of_verb(std::uint32_t word, const CommitmentVerb& verb) const;
  WordList beside(std::uint32_t word) const;
  bool says_will(std::uint32_t clause) const;
  bool willed(std::uint32_t word, std::uint32_t clause) const;
  WordList hung_from_noun(std::uint32_t word) const;
  bool as_promised(std::uint32_t word);
  std::int32_t deed_before(std::uint32_t clause, std::uint32_t mark) const;
  WordList each_promised(const WordList& content) const;
  std::uint32_t meant_by(std::uint32_t held) const;
  bool settles_promise(std::uint32_t held) const;
  PromiseClaim claim_of(std::uint32_t word, CommitmentVerbKind kind) const;
  bool alleged(std::uint32_t word) const;
  std::optional<std::uint32_t> content_of_noun(std::uint32_t noun) const;
  std::vector<ActorRef> first_filled(std::uint32_t word,
                                     const std::vector<std::string>& roles) const;
  void add(Promise promise);

  const Roles& roles_;
  const Tree& tree_;
  const FactualityReader& factuality_;
  const CommitmentLexicon& lexicon_;
  bool names_agreement(std::uint32_t noun) const {
    return lexicon_.names_agreement(hyphened_lemma(noun, tree_));
  }

  std::vector<bool> spoken_of_;  ///< nouns that a verb has taken already
  std::vector<Promise> found_;
};

/// ", to let in aid": right behind a comma, an infinitive that is one more of a list.
bool listed_infinitive(std::uint32_t verb, const Tree& tree);

/// The words of a clause; `alone` leaves out the clauses that stand beside it ("and to ...").
std::vector<std::uint32_t> words_of_clause(std::uint32_t clause, bool alone, const Tree& tree);

/// The clause at the word that is its condition ("if Iraq gives way").
std::optional<std::uint32_t> condition_at(std::uint32_t word, const Tree& tree,
                                          const CommitmentLexicon& lexicon);

}  // namespace verbale
