// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <verbale/result.h>

#include <string>
#include <string_view>
#include <vector>

#include "base/data_folder.h"
#include "base/words.h"

namespace verbale {

enum class CommitmentVerbKind : std::uint8_t { kMake, kKeep, kBreak, kLeave, kBind };

/// A verb that makes, keeps or breaks a promise, or by which an agreement binds somebody.
struct CommitmentVerb {
  CommitmentVerbKind kind = CommitmentVerbKind::kMake;
  std::vector<std::string> words;
  std::string particle;
  std::vector<std::string> roles;    ///< make: to whom; keep, break: where the promise stands
  std::vector<std::string> content;  ///< make: where what is promised stands, first that is there
  bool threat = false;
  bool declares = false;  ///< its object names an agreement: "declared a truce"
  bool again = false;     ///< says once more what somebody will do
  bool joint = false;     ///< all parties owe one another: "agreed"
  bool willed = false;  ///< a finite clause must say what somebody will do: "agreed that it is bad"
  bool owner = false;   ///< bind: who its object belongs to owes ("limits Chad's imports")
  bool state = false;   ///< in the passive, who it is said of owes: "is committed to leaving"
  bool any = false;     ///< what is kept or broken need not be called a promise
};

/// Words of promises, from data/lexicon/commitments.
class CommitmentLexicon {
 public:
  static Result<CommitmentLexicon> load(const DataFolder& data);

  const std::vector<CommitmentVerb>& verbs() const { return verbs_; }
  bool names_promise(std::string_view lemma) const;
  /// "its word", "their side of the bargain".
  bool promise_of_owner(std::string_view lemma) const { return has_word(owned_, lemma); }
  bool names_agreement(std::string_view lemma) const;
  /// An agreement, or what else has clauses ("the 15 points").
  bool has_clauses(std::string_view lemma) const {
    return names_agreement(lemma) || has_word(frames_, lemma);
  }
  bool carries(std::string_view lemma) const;  ///< "gave a promise"
  bool gets(std::string_view lemma) const {
    return has_word(getting_, lemma);
  }  ///< "won a promise"
  /// By which somebody is said to have broken one: "accused it of breaking".
  bool alleges(std::string_view lemma) const { return has_word(alleging_, lemma); }
  const std::vector<std::string>& conditions() const { return conditions_; }
  /// Auxiliaries that stand first in a condition: "should they fail".
  bool inverts(std::string_view auxiliary) const { return has_word(inverting_, auxiliary); }
  bool again(std::string_view verb) const { return has_word(again_, verb); }
  /// "in breach of the accord".
  bool breach(std::string_view noun) const { return has_word(breaches_, noun); }
  bool in_breach(std::string_view preposition) const { return has_word(in_breach_, preposition); }
  /// "its end of the bargain".
  bool part(std::string_view noun) const { return has_word(parts_, noun); }
  /// Prepositions of a time that is no deadline ("after June"), and of a stretch that is one
  /// ("within 30 days").
  bool no_deadline(std::string_view preposition) const {
    return has_word(no_deadline_, preposition);
  }
  bool within(std::string_view preposition) const { return has_word(within_, preposition); }
  /// Marks of a question: "asked whether Egypt would accept".
  bool asks(std::string_view mark) const { return has_word(asking_, mark); }
  bool willing(std::string_view adjective) const { return has_word(willing_, adjective); }
  bool concludes(std::string_view verb) const { return has_word(concluding_, verb); }
  bool as_promised(std::string_view marker) const { return has_word(as_, marker); }
  bool stands_for_deed(std::string_view verb) const { return has_word(pro_verbs_, verb); }
  /// "has not done [so]".
  bool stands_for_content(std::string_view word) const { return has_word(pro_contents_, word); }
  bool under(std::string_view preposition) const { return has_word(under_, preposition); }
  bool in_return(std::string_view noun) const { return has_word(returns_, noun); }
  bool intends(std::string_view modal) const { return has_word(modals_, modal); }
  bool binds(std::string_view auxiliary) const { return has_word(binding_, auxiliary); }
  /// "is going to leave", "intends to leave".
  bool means_to(std::string_view verb) const { return has_word(intending_, verb); }
  /// "would like": what nobody undertakes.
  bool undertakes_nothing(std::string_view verb) const { return has_word(idle_, verb); }
  /// "will have to leave".
  bool forced(std::string_view verb) const { return has_word(forced_, verb); }
  /// "would have left": what did not come.
  bool unreal(std::string_view modal) const { return has_word(unreal_, modal); }
  bool perfect(std::string_view auxiliary) const { return has_word(perfect_, auxiliary); }
  /// "must": what a clause of duty says that somebody shall do.
  bool duty(std::string_view modal) const { return has_word(duties_, modal); }
  /// "a threat to attack".
  bool names_threat(std::string_view noun) const { return has_word(threats_, noun); }
  /// "threatens to destabilize the region".
  bool has_no_will(std::string_view verb) const { return has_word(effects_, verb); }
  /// "offered her congratulations".
  bool only_said(std::string_view noun) const { return has_word(courtesies_, noun); }
  /// "announced plans to withdraw".
  bool names_plan(std::string_view noun) const { return has_word(plans_, noun); }
  bool announces(std::string_view verb) const { return has_word(announcing_, verb); }
  /// "this commitment": the one in hand.
  bool points_back(std::string_view determiner) const { return has_word(pointing_, determiner); }
  /// An agreement of any kind, without saying what it is about ("the deal").
  bool any_agreement(std::string_view noun) const { return has_word(general_, noun); }
  /// "such promises", "an earlier truce": others than the one in hand.
  bool means_another(std::string_view modifier) const { return has_word(others_, modifier); }

 private:
  std::vector<CommitmentVerb> verbs_;
  std::vector<std::string> nouns_, owned_, texts_, having_, getting_, alleging_, conditions_;
  std::vector<std::string> modals_, binding_, others_, as_, pro_verbs_, under_, frames_, returns_,
      again_, willing_, concluding_, breaches_, in_breach_, parts_, asking_, pro_contents_,
      no_deadline_, within_, inverting_, intending_, idle_, forced_, unreal_, perfect_, duties_,
      threats_, plans_, announcing_, pointing_, general_, effects_, courtesies_;
};

}  // namespace verbale
