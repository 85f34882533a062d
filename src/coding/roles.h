// SPDX-License-Identifier: Apache-2.0
//
// Role selectors of the lexicon, answered on the tree. "subject" and "object" are logical: the one
// who does it and the one it is done to, whatever the grammar makes of them.
//
//   Iran was attacked by Iraq           attack: subject Iraq, object Iran
//   Iraq, which attacked Iran           subject Iraq (relative pronoun)
//   France urged Iran to sign           sign: subject Iran (control)
//   raids conducted by the militia      conduct: subject militia, object raids
//
// "indirect" is the receiver, "second" what the object is called ("branded it a terrorist group"),
// "clause" the complement, "possessor" whose it is (also an adjective: "Iranian raids"), "modifier"
// any word before a noun, "bearer" who a noun or adjective is said to be ("Malta is a member"),
// "above" the word that the trigger hangs from ("the right to enrich": right). "a|b" takes the
// first that is filled. Any other selector is a preposition ("with", "against"), attached to the
// trigger or to its object; "object.of" goes one step inside. A word in a role that is no actor
// itself may hold one ("the UN's decision"): actors_at() looks there.
#pragma once

#include <verbale/document.h>
#include <verbale/records.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "coding/coding_grammar.h"
#include "coding/lexicon.h"
#include "document/tree.h"

namespace verbale {

using WordList = std::vector<std::uint32_t>;

/// Whether countries that only say where ("in Iraq") count as actors.
enum class Places : bool { kLeaveOut, kCount };

/// They count behind a preposition that a selector names ("into").
Places places_in(std::string_view selector);

class Roles {
 public:
  Roles(const Tree& tree, const Minutes& minutes, const Lexicon& lexicon,
        const CodingGrammar& grammar);

  /// Words that fill the role, conjuncts included, in text order.
  WordList fill(std::uint32_t trigger, std::string_view selector) const;
  WordList subject(std::uint32_t verb) const { return subject(verb, 0); }
  WordList object(std::uint32_t verb) const { return object(verb, 0); }

  /// Actors that the word names or, where it names none, holds (possessor, modifier, "of").
  std::vector<ActorRef> actors_at(std::uint32_t word, Places places = Places::kLeaveOut) const;
  /// Only what the word itself names.
  std::vector<ActorRef> actors_named(std::uint32_t word, Places places = Places::kLeaveOut) const;
  /// Who the clause is about in which the event noun only says when or what ended: "Chad agreed
  /// after two days of talks".
  WordList on_occasion(std::uint32_t noun) const;
  std::vector<ActorRef> actors_in(const WordList& words, Places places = Places::kLeaveOut) const;
  /// The same for what fills a selector. One that asks for a preposition of place by name ("massed
  /// troops near Ukraine") means the country there.
  std::vector<ActorRef> actors_for(std::uint32_t trigger, std::string_view selector) const;

  /// The words of the noun phrase, without what describes it further ("spokesman X, who ...").
  TextRange phrase(std::uint32_t word) const;
  /// True for a newspaper, an agency, a station.
  bool outlet(const ActorRef& ref) const;

  /// The head of a relative clause for its pronoun; other words stand for themselves.
  std::uint32_t resolve(std::uint32_t word) const;
  bool passive(std::uint32_t verb) const;
  /// True for the content of a noun ("concerns that Iran might attack") and false for a clause that
  /// only describes it ("concerns that worry Iran", "plans that Iran rejected").
  bool noun_content(std::uint32_t clause) const;
  const Tree& tree() const { return tree_; }
  const CodingGrammar& grammar() const { return grammar_; }

  /// What a word only counts or measures ("dozens of protesters", "a small amount of aid"): the
  /// word itself where it does neither.
  std::uint32_t whole_of(std::uint32_t word) const;

 private:
  WordList subject(std::uint32_t verb, int depth) const;
  WordList object(std::uint32_t verb, int depth) const;
  WordList second_object(std::uint32_t verb) const;
  WordList agent(std::uint32_t verb) const;
  bool reduced(std::uint32_t verb) const;
  WordList known_first(WordList owners) const;
  WordList subject_in_phrase(std::uint32_t verb) const;
  bool urged(std::uint32_t noun) const;
  bool accused_of(std::uint32_t gerund, std::uint32_t noun) const;
  bool urged_pronoun(std::uint32_t verb) const;
  WordList shared_subject(std::uint32_t first, int depth) const;
  WordList inherited_subject(std::uint32_t verb, int depth) const;
  WordList noun_subject(std::uint32_t noun, int depth) const;
  WordList planner(std::uint32_t clause, std::uint32_t noun, int depth) const;
  bool does_it(std::uint32_t name, std::uint32_t pronoun) const;
  std::uint32_t nearer_name(std::uint32_t noun, std::uint32_t pronoun) const;
  bool undergoes(std::uint32_t noun, std::string_view preposition) const;
  WordList under_content(std::uint32_t noun, std::string_view preposition) const;
  WordList under_verb(std::uint32_t verb, std::string_view preposition) const;
  WordList controlled(std::uint32_t verb, std::uint32_t above, int depth) const;
  WordList with_preposition(std::uint32_t word, std::string_view preposition) const;
  WordList clause(std::uint32_t word) const;
  WordList fill_one(std::uint32_t trigger, std::string_view selector) const;
  WordList fill_preposition(std::uint32_t trigger, std::string_view preposition) const;
  WordList possessor(std::uint32_t noun) const;
  bool stands_for_noun(std::uint32_t word) const;
  WordList predicate(std::uint32_t verb) const;
  WordList bearer(std::uint32_t word) const;
  WordList modifiers(std::uint32_t noun) const;
  std::int32_t participle_of(std::uint32_t noun) const;
  bool lends_subject(std::uint32_t noun) const;
  WordList list_of(std::int32_t word) const;
  std::vector<ActorRef> maker_of(std::uint32_t noun) const;
  void widen(std::uint32_t word, bool head, std::uint32_t& begin, std::uint32_t& end) const;
  void inside(std::uint32_t word, int depth, Places places, std::vector<ActorRef>& refs) const;

  const Tree& tree_;
  const Minutes& minutes_;
  const Lexicon& lexicon_;
  const CodingGrammar& grammar_;
  std::vector<std::vector<std::uint32_t>> mentions_at_;  ///< by head word
};

/// True if both lists name a common actor.
bool share_actor(const std::vector<ActorRef>& a, const std::vector<ActorRef>& b);

}  // namespace verbale
