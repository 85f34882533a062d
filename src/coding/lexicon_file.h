// SPDX-License-Identifier: Apache-2.0
//
// The entries of one file of the lexicon, and the classes of words that they name with "@".
#pragma once

#include <verbale/result.h>

#include <string>
#include <vector>

#include "base/toml_file.h"
#include "coding/lexicon.h"

namespace verbale {

/// The classes of a classes.toml; one that is there already is replaced.
void add_classes(const TomlEntry& root, WordClasses& classes);

/// The entries of a file in its order; kDataInvalid with file and line at the first that lacks a
/// field or names a class that is not there.
Result<std::vector<LexiconEntry>> entries_of(const TomlEntry& root, const WordClasses& classes);

/// What an entry must have filled where it does not say it.
std::vector<std::string> usual_needs(TriggerPos pos);

}  // namespace verbale
