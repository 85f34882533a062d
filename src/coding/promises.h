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

enum class PromiseClaim : std::uint8_t { kMade, kKept, kBroken, kPlanned, kMentioned };

struct Promise {
  PromiseClaim claim = PromiseClaim::kMentioned;
  std::vector<ActorRef> debtors, creditors;
  std::uint32_t word = 0;                  ///< the verb or noun that speaks of it
  std::optional<std::uint32_t> content;    ///< head of what is promised; absent: "its promise"
  std::optional<std::uint32_t> condition;  ///< head of the clause
  bool threat = false;
  TextRange evidence;
};

class PromiseReader {
 public:
  PromiseReader(const Roles& roles, const FactualityReader& factuality,
                const CommitmentLexicon& lexicon)
      : roles_(roles), tree_(roles.tree()), factuality_(factuality), lexicon_(lexicon) {}

  std::vector<Promise> run();

 private:
  void from_verb(std::uint32_t word, const CommitmentVerb& verb);
  void made(std::uint32_t word, const CommitmentVerb& verb);
  void kept_or_broken(std::uint32_t word, const CommitmentVerb& verb);
  void from_noun(std::uint32_t noun);
  bool is_verb(std::uint32_t word, const CommitmentVerb& verb) const;
  bool settles_promise(std::uint32_t held) const;
  PromiseClaim claim_of(std::uint32_t word, CommitmentVerbKind kind) const;
  std::optional<std::uint32_t> content_of_noun(std::uint32_t noun) const;
  std::optional<std::uint32_t> condition_of(std::uint32_t word) const;
  std::vector<ActorRef> first_filled(std::uint32_t word,
                                     const std::vector<std::string>& roles) const;
  void add(Promise promise);

  const Roles& roles_;
  const Tree& tree_;
  const FactualityReader& factuality_;
  const CommitmentLexicon& lexicon_;
  std::vector<bool> spoken_of_;  ///< nouns that a verb has taken already
  std::vector<Promise> found_;
};

}  // namespace verbale
