// SPDX-License-Identifier: Apache-2.0
//
// Verb dictionaries of TABARI and PETRARCH, read as they are:
//
//   &TREATY                          a set of synonyms, with its words
//   +PACT
//   --- ABROGATE [160] ---           a block of verbs, and the code of those without their own
//   ABROGATE {ABROGATED}             irregular forms in braces: not needed, verbs are lemmas here
//   +PULL_OUT_OF [161]               a verb of several words
//   - * &TREATY (WITH +) [1246]      patterns of all verbs of the block (verb_pattern.h); * is the
//   verb
//   - * HABIT [---]                  no event
//
// In the older form a verb with its code begins a block by itself. [a:b] is the code from source to
// target and the one back: the first is taken, and both sides are equals where it is the same
// twice; of [:b] the roles change places.
//
// A verb alone makes an entry whose target stands where data/lexicon/dictionaries/english.toml
// says; a pattern makes one more with conditions, so that the matcher prefers it. Of a phrase among
// synonyms the last word counts.
#pragma once

#include <verbale/result.h>

#include <string>
#include <string_view>

#include "coding/dictionary_words.h"
#include "coding/ontology.h"
#include "coding/verb_block.h"

namespace verbale {

/// `file` is the dictionary's name for findings and ids ("my.verbs.txt:12"). kUtf8Invalid, or
/// kDataInvalid where it holds no verb.
Result<OwnEntries> read_verb_dictionary(std::string_view text, const std::string& file,
                                        const DictionaryWords& words, const Ontology& ontology);

}  // namespace verbale
