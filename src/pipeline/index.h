// SPDX-License-Identifier: Apache-2.0
//
// The index of the knowledge (base/index_file.h): made from a data folder, found again, and used
// only where it was made from the very files that are there now.
//
// Whether it was is told by one hash over all source files, which is computed at each start: the
// coder's stamp needs it anyway, reading 6 MB from the cache takes 3 ms, and it cannot be fooled by
// times of change, which copying, unpacking and version control set as they please.
#pragma once

#include <verbale/result.h>

#include <filesystem>
#include <memory>
#include <string>

#include "base/data_folder.h"

namespace verbale {

inline constexpr const char* kIndexName = "knowledge.index";

/// The folder with its index, which is looked for in the folder and beside the program; without
/// one where there is none that fits. `note` says which, for people. kIndexDamaged where the one
/// that fits is damaged.
Result<DataFolder> open_data_folder(const std::filesystem::path& data, const std::string& hash,
                                    std::string& note);

/// The bytes of an index of that folder.
Result<std::string> make_index(const std::filesystem::path& data);

}  // namespace verbale
