// SPDX-License-Identifier: Apache-2.0
//
// Entries of the user's own (--lexicon PATH): the *.toml of a folder, whose classes.toml adds
// classes of words; one such file; or a verb dictionary of TABARI or PETRARCH (verb_dictionary.h).
#pragma once

#include <verbale/result.h>

#include "base/data_folder.h"
#include "coding/lexicon_file.h"
#include "coding/verb_dictionary.h"

namespace verbale {

/// The files that are read, in their order; kFileMissing, or kDataMissing for a folder without one.
Result<OwnPaths> own_lexicon_files(const OwnPaths& paths);

/// All entries in the order of the files. `data` is our own folder, `classes` are its classes.
Result<OwnEntries> read_own_lexicon(const DataFolder& data, const OwnPaths& paths,
                                    WordClasses classes);

}  // namespace verbale
