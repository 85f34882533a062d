// SPDX-License-Identifier: Apache-2.0
//
// A block of a verb dictionary (verb_dictionary.h): verbs that share patterns, made into entries.
#pragma once

#include <verbale/lexicon.h>

#include <cstdint>
#include <string>
#include <vector>

#include "coding/dictionary_words.h"
#include "coding/lexicon.h"
#include "coding/ontology.h"
#include "coding/verb_pattern.h"

namespace verbale {

/// Entries of the user's own, and lines that could not be mapped.
struct OwnEntries {
  std::vector<LexiconEntry> entries;
  std::vector<LexiconFinding> unmapped;
};

/// A verb or a pattern. Both codes are empty where it makes no event.
struct DictionaryLine {
  std::uint32_t number = 0;
  std::string text, code, back;  ///< back: the code from target to source
};

struct VerbBlock {
  std::vector<DictionaryLine> verbs, patterns;
};

/// What a dictionary is read with.
struct DictionaryContext {
  std::string file;
  const DictionaryWords& words;
  const Ontology& ontology;
};

void add_finding(const DictionaryContext& context, const DictionaryLine& line, std::string what,
                 OwnEntries& own);

void add_block(const VerbBlock& block, const Synonyms& synonyms, const DictionaryContext& context,
               OwnEntries& own);

}  // namespace verbale
