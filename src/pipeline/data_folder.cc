// SPDX-License-Identifier: Apache-2.0
#include "pipeline/data_folder.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <string_view>
#include <vector>

#include "base/hash.h"
#include "base/toml_file.h"

namespace verbale {
namespace {

constexpr std::size_t kBuffer = 128 * 1024;

bool holds_knowledge(const std::filesystem::path& folder) {
  std::error_code error;
  return std::filesystem::is_directory(folder / "lexicon", error);
}

void add_contents(const std::filesystem::path& file, std::string& buffer, Hasher& hasher) {
  std::filebuf in;
  in.pubsetbuf(nullptr, 0);  // straight into our own buffer
  if (in.open(file, std::ios::in | std::ios::binary) == nullptr) return;
  for (std::streamsize got = 1; got > 0;) {
    got = in.sgetn(buffer.data(), static_cast<std::streamsize>(buffer.size()));
    hasher.add(std::string_view(buffer.data(), static_cast<std::size_t>(got)));
  }
}

}  // namespace

std::filesystem::path beside_program(const std::filesystem::path& relative) {
  std::error_code error;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
  return error ? std::filesystem::path() : (program.parent_path() / relative).lexically_normal();
}

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
  auto files = knowledge_files(data, {".toml", ".tsv"});
  if (!files) return tl::make_unexpected(files.error());
  const std::size_t folder = data.native().size();
  std::string buffer(kBuffer, '\0');
  Hasher hasher;
  for (const auto& file : *files) {
    std::string_view name = std::string_view(file.native()).substr(folder);
    while (name.starts_with('/')) name.remove_prefix(1);  // "data" and "data/" are one folder
    hasher.add(name);
    hasher.add({"\0", 1});
    add_contents(file, buffer, hasher);
    hasher.add({"\0", 1});
  }
  return hasher.hex();
}

std::string hash_with_lists(const std::string& knowledge, std::string_view kind,
                            const std::vector<std::filesystem::path>& lists) {
  if (lists.empty()) return knowledge;
  std::string buffer(kBuffer, '\0');
  Hasher hasher;
  hasher.add(knowledge);
  hasher.add({"\0", 1});
  hasher.add(kind);
  for (const std::filesystem::path& list : lists) {
    hasher.add({"\0", 1});
    add_contents(list, buffer, hasher);
  }
  return hasher.hex();
}

}  // namespace verbale
