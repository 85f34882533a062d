// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <verbale/result.h>

#include <filesystem>
#include <string>

namespace verbale {

/// The folder with lexicon/, actors/, ontology/ and models/: `given`, else the environment's
/// VERBALE_HOME, else ../data or ../share/verbale beside the running program.
Result<std::filesystem::path> find_data_folder(const std::filesystem::path& given);

/// One hash over all knowledge files (names and contents), so that a record tells what coded it.
Result<std::string> hash_of_knowledge(const std::filesystem::path& data);

}  // namespace verbale
