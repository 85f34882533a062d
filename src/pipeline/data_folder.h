// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <verbale/result.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace verbale {

/// The folder with lexicon/, actors/, ontology/ and models/: `given`, else the environment's
/// VERBALE_HOME, else ../data or ../share/verbale beside the running program.
Result<std::filesystem::path> find_data_folder(const std::filesystem::path& given);

/// A path from the folder of the running program; empty where the system does not tell it.
std::filesystem::path beside_program(const std::filesystem::path& relative);

/// One hash over all knowledge files (*.toml and *.tsv, names and contents), so that a record tells
/// what coded it.
Result<std::string> hash_of_knowledge(const std::filesystem::path& data);

/// That hash where lists of the user's own come to it; `kind` tells two kinds of lists apart.
std::string hash_with_lists(const std::string& knowledge, std::string_view kind,
                            const std::vector<std::filesystem::path>& lists);

}  // namespace verbale
