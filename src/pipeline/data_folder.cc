// SPDX-License-Identifier: Apache-2.0
#include "pipeline/data_folder.h"

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "base/hash.h"
#include "base/toml_file.h"

namespace verbale {
namespace {

bool holds_knowledge(const std::filesystem::path& folder) {
  std::error_code error;
  return std::filesystem::is_directory(folder / "lexicon", error);
}

std::filesystem::path beside_program(const char* relative) {
  std::error_code error;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
  return error ? std::filesystem::path() : (program.parent_path() / relative).lexically_normal();
}

}  // namespace

Result<std::filesystem::path> find_data_folder(const std::filesystem::path& given) {
  const char* home = std::getenv("VERBALE_HOME");
  const std::filesystem::path asked = !given.empty() ? given : home != nullptr ? home : "";
  if (!asked.empty()) {
    if (holds_knowledge(asked)) return asked;
    return fail(ErrorCode::kDataMissing, "no knowledge in this folder", asked.string(),
                "it must hold lexicon/, actors/, ontology/ and models/");
  }
  for (const char* relative : {"../data", "../share/verbale", "../../data"}) {
    const std::filesystem::path folder = beside_program(relative);
    if (holds_knowledge(folder)) return folder;
  }
  return fail(ErrorCode::kDataMissing, "the data folder was not found beside the program", {},
              "give it with --data DIR or the environment variable VERBALE_HOME");
}

Result<std::string> hash_of_knowledge(const std::filesystem::path& data) {
  auto files = toml_files(data);
  if (!files) return tl::make_unexpected(files.error());
  std::string all;
  for (const auto& file : *files) {
    std::ifstream stream(file, std::ios::binary);
    all += file.lexically_relative(data).generic_string();
    all += '\0';
    all.append(std::istreambuf_iterator<char>(stream), {});
    all += '\0';
  }
  return hash_hex(all);
}

}  // namespace verbale
