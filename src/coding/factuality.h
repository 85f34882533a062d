// SPDX-License-Identifier: Apache-2.0
//
// Did it happen? A value on FactBank's scale for any predicate, found on the way from the predicate
// up to the root, in the spirit of De Facto (Sauri and Pustejovsky 2012): markers at the word
// itself (negation, modals, adverbs, "if") set its own value; each predicate above changes it by
// the effect that data/lexicon/factuality lists for it.
//
//   Iran denied that it attacked         attack: CT-      (deny turns its clause)
//   France may impose sanctions          impose: PS+      (modal)
//   They failed to reach a deal          reach:  CT-      (implicative)
//   The U.S. wants Iran to withdraw      withdraw: UU     (a wish asserts nothing)
//
// What the network learned of readers' judgements (Word::happened) has a say where it doubts the
// rules: nothing is certain that readers would not take for a fact.
//
// The value is that of the innermost source: what somebody says happened is CT+ with that somebody
// in the attribution. What it does not do yet: tell two sources apart that disagree.
#pragma once

#include <verbale/records.h>
#include <verbale/result.h>

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/data_folder.h"
#include "coding/coding_grammar.h"
#include "document/tree.h"

namespace verbale {

/// What a predicate does to what stands under it.
struct Embedding {
  std::string relation;  ///< "clause", "object" or a preposition
  std::string effect;    ///< keep, flip (CT-), UU, PS+, PR+
  std::string negated;   ///< effect where the predicate itself is negated; empty = default
};

class FactualityLexicon {
 public:
  static Result<FactualityLexicon> load(const DataFolder& data);

  const Embedding* embedding(std::string_view lemma, Upos upos, std::string_view relation) const;
  std::string_view modal(std::string_view lemma) const;  ///< effect, empty where none
  std::string_view adverb(std::string_view lemma) const;
  std::string_view marker(std::string_view words) const;
  bool negates(std::string_view lemma) const;
  /// True for a word before a gerund that makes it a matter and no deed ("toward restoring").
  bool of_matter(std::string_view lemma) const;
  /// True for a word that opens what is said, thought or asked ("that").
  bool of_content(std::string_view lemma) const;
  /// True for a word before a gerund that tells how it was done ("did not join in condemning").
  bool of_manner(std::string_view lemma) const;
  /// True for an adverb that denies the infinitive behind it ("has yet to sign").
  bool not_yet(std::string_view lemma) const;
  /// True for a word whose infinitive tells what was done ("was the first to sign").
  bool achiever(std::string_view lemma) const;

 private:
  using Effects = std::unordered_map<std::string, std::string>;
  std::unordered_map<std::string, std::vector<Embedding>> embeddings_;
  Effects modals_, adverbs_, markers_;
  std::vector<std::string> negations_, matters_, contents_, not_yet_, achievers_, manner_;
};

/// Certainty 0 (nothing said) to 3 (certain) and the side it is on.
struct Stance {
  int certainty = 3;
  bool positive = true;
};

Factuality factuality_of(Stance stance);
/// FactBank's value nearest to readers' judgement (Word::happened).
Factuality judged_factuality(const Word& predicate);

class FactualityReader {
 public:
  FactualityReader(const Tree& tree, const FactualityLexicon& lexicon, const CodingGrammar& grammar)
      : tree_(tree), lexicon_(lexicon), grammar_(grammar) {}

  Factuality factuality(std::uint32_t predicate) const {
    return factuality_of(weighed(stance(predicate, 0), predicate));
  }
  /// Of a deed with its object: "made no threat" did not happen as a threat.
  Factuality deed(std::uint32_t predicate) const;
  Tense tense(std::uint32_t predicate) const;
  /// True where the word itself is denied ("promised not to attack").
  bool negated(std::uint32_t word) const;

 private:
  Stance stance(std::uint32_t word, int depth) const;
  Stance weighed(Stance stance, std::uint32_t predicate) const;
  Stance own(std::uint32_t word) const;
  Stance from_above(std::uint32_t word, int depth) const;
  const Embedding* embedding_over(std::uint32_t word, const Word& predicate,
                                  std::string_view relation) const;
  Stance under(std::uint32_t word, std::uint32_t above, std::string_view relation, int depth) const;
  bool none_of(std::int32_t noun) const;
  bool none_of_number(std::uint32_t number) const;
  bool negates_clause(std::uint32_t verb, std::uint32_t adverb) const;
  bool light(std::uint32_t verb) const;
  bool circumstance(std::uint32_t word) const;
  bool describes(std::uint32_t word) const;
  bool is_to(std::uint32_t word) const;
  bool told_as_past(std::uint32_t word) const;
  bool commanded(std::uint32_t word) const;
  bool result(std::uint32_t word) const;
  bool still_to_come(std::uint32_t word, std::uint32_t above) const;
  bool achieved(std::uint32_t word, std::uint32_t above) const;
  template <class Look>
  const Embedding* by_mark(std::uint32_t word, const Look& look) const;
  bool matter(std::uint32_t word) const;
  std::string relation_name(std::uint32_t word) const;

  const Tree& tree_;
  const FactualityLexicon& lexicon_;
  const CodingGrammar& grammar_;
};

}  // namespace verbale
