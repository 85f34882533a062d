// SPDX-License-Identifier: Apache-2.0
//
// A pattern of a verb dictionary (verb_dictionary.h), turned into the conditions and roles of an
// entry. Their programs find words in phrases; here they stand in roles:
//
//   - &MILITARY *                subject: one of the synonyms
//   - * {PEACE TALKS} (WITH +)   object: "talk" with "peace" before it; target: behind "with"
//   - * OUT (OF TREATY)          particle "out"; behind "of": "treaty"
//   - + * (BY $)                 the passive of "$ * +"
//
// What has no such counterpart (two objects in a row, a source behind the verb) is an error that
// says what is in the way.
#pragma once

#include <verbale/result.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "coding/dictionary_words.h"
#include "coding/lexicon.h"

namespace verbale {

/// The words of each set of synonyms, by its label without &.
using Synonyms = std::map<std::string, std::vector<std::string>, std::less<>>;

/// Adds what the pattern asks for to the entry, whose words are those of the verb.
Status add_pattern(std::string_view pattern, const Synonyms& synonyms, const DictionaryWords& words,
                   LexiconEntry& entry);

/// The same for a verb of several words ("CLEAR_UP", "LIVE_UP_TO", "WAGE_WAR"); its first word
/// becomes the word of the entry.
Status add_verb(std::string_view phrase, const DictionaryWords& words, LexiconEntry& entry);

}  // namespace verbale
