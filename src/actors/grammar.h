// SPDX-License-Identifier: Apache-2.0
//
// Closed-class words by which phrases are read, from data/grammar.
#pragma once

#include <verbale/result.h>

#include <string>
#include <string_view>
#include <vector>

#include "base/data_folder.h"
#include "document/quotations.h"

namespace verbale {

/// What a state is called once one of two is named: "the North" for PRK, beside KOR or itself.
struct ShortName {
  std::vector<std::string> words, beside;
  std::string means;
};

/// What makes a mention stand out as that which a pronoun means; of two, the heavier is meant.
struct Salience {
  int main_subject = 0, subject = 0, object = 0, possessor = 0;  ///< what the mention does
  int same_sentence = 0, apart = 0;  ///< in the pronoun's sentence; for each sentence before it
  int often = 0;                     ///< for each mention of the actor before, up to four
  int both_subjects = 0;
  int owner = 0;              ///< "Chad armed its men"
  int pronoun = 0, name = 0;  ///< how it is mentioned
  int gender_unknown = 0;     ///< a person who may be he or she
  int body_as_they = 0;       ///< "the firm ... they"; never above 0
  int state_as_they = 0;      ///< "Chad ... they"; never above 0
  int inside_quote = 0;       ///< named within a quotation that the pronoun stands outside of
  int outside_quote = 0;      ///< the other way round
};

/// Offices and bodies that a state does not have, by a word of their names.
struct OfficesLacking {
  std::string state;
  std::vector<std::string> words;
};

struct ActorGrammar {
  std::vector<std::string> locative, belonging;
  std::vector<std::string> pair, pair_nouns;  ///< "both", "two"; "side", "government"
  std::vector<std::string> pair_people;       ///< "man": "the two men" are two persons
  std::vector<std::string> counterparts;      ///< "neighbor", "enemy": the other of two parties
  std::vector<std::string> opposites;         ///< "counterpart": somebody of the other party
  std::vector<std::string> leaders, lead;     ///< "leader"; the offices that lead a state
  std::vector<std::string> organs, factions;  ///< role codes of what belongs to a state
  std::vector<std::string> in_waiting;        ///< behind a title and a hyphen ("elect")
  std::vector<std::string> countries;         ///< what a state is called ("the country's")
  std::vector<std::string> officials;         ///< roles that need no article to be a state's
  std::vector<std::string> anyones;           ///< words of roles that firms and bands have as well
  std::vector<std::string> at_home;           ///< roles that an outlet names so in its own country
  std::vector<std::string> foreign;           ///< what says that officials are not the state's own
  std::vector<std::string> state_words;       ///< nouns before a role that leave it the state's
  std::vector<OfficesLacking> lacking;
  std::vector<ShortName> short_names;
  std::vector<std::string> male_titles, female_titles, male_nouns, female_nouns;
  Salience salience;
  QuoteMarks quotes;

  static Result<ActorGrammar> load(const DataFolder& data);
};

}  // namespace verbale
