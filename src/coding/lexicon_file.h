// SPDX-License-Identifier: Apache-2.0
//
// The entries of one file of the lexicon, and the classes of words that they name with "@".
#pragma once

#include <verbale/result.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/toml_file.h"
#include "coding/lexicon.h"

namespace verbale {

/// The classes of a classes.toml; one that is there already is replaced.
void add_classes(const TomlEntry& root, WordClasses& classes);

/// The entries of a file in its order; kDataInvalid with file and line at the first that lacks a
/// field or names a class that is not there.
Result<std::vector<LexiconEntry>> entries_of(const TomlEntry& root, const WordClasses& classes);

/// What finds an entry; views of its document and of the classes.
struct EntryHead {
  std::string_view id, cameo;
  TriggerPos pos = TriggerPos::kVerb;
  std::vector<std::string_view> words;
};

/// Head and whole of one entry, with the errors of entries_of.
Result<EntryHead> head_of(const TomlEntry& entry, const WordClasses& classes);
Result<LexiconEntry> entry_of(const TomlEntry& entry, const WordClasses& classes);

/// Words that stand in the conditions of an entry on what fills its roles: visit(word).
void each_wanted(const TomlEntry& entry, const WordClasses& classes,
                 const std::function<void(std::string_view)>& visit);

/// What an entry must have filled where it does not say it.
std::vector<std::string> usual_needs(TriggerPos pos);

}  // namespace verbale
