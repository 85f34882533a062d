// SPDX-License-Identifier: Apache-2.0
#define TOML_IMPLEMENTATION
#include "base/toml_file.h"

#include <algorithm>

namespace verbale {

std::string TomlEntry::where() const {
  return file + ", line " + std::to_string(table.source().begin.line);
}

std::string TomlEntry::text(std::string_view key, std::string_view otherwise) const {
  return std::string(table[key].value<std::string_view>().value_or(otherwise));
}

double TomlEntry::number(std::string_view key, double otherwise) const {
  return table[key].value<double>().value_or(otherwise);
}

bool TomlEntry::flag(std::string_view key, bool otherwise) const {
  return table[key].value<bool>().value_or(otherwise);
}

std::vector<std::string> TomlEntry::texts(std::string_view key) const {
  return toml_texts(table.get(key));
}

const toml::table* TomlEntry::sub(std::string_view key) const { return table[key].as_table(); }

void TomlEntry::each(std::string_view key,
                     const std::function<void(const TomlEntry&)>& visit) const {
  const toml::array* array = table[key].as_array();
  if (array == nullptr) return;
  for (const toml::node& node : *array) {
    if (const toml::table* entry = node.as_table()) visit(TomlEntry{*entry, file});
  }
}

std::vector<std::string> toml_texts(const toml::node* node) {
  std::vector<std::string> texts;
  if (node == nullptr) return texts;
  if (auto one = node->value<std::string>()) texts.push_back(*one);
  if (const toml::array* array = node->as_array()) {
    for (const toml::node& item : *array) {
      if (auto text = item.value<std::string>()) texts.push_back(*text);
    }
  }
  return texts;
}

Status read_toml(const std::filesystem::path& file,
                 const std::function<Status(const TomlEntry&)>& visit) {
  toml::parse_result parsed = toml::parse_file(file.string());
  if (!parsed) {
    const toml::parse_error& error = parsed.error();
    return fail(ErrorCode::kDataInvalid, std::string(error.description()),
                file.filename().string() + ", line " + std::to_string(error.source().begin.line),
                "correct the file; it must be TOML 1.0");
  }
  const toml::table& root = parsed.table();
  return visit(TomlEntry{root, file.filename().string()});
}

Result<std::vector<std::filesystem::path>> toml_files(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  std::error_code error;
  auto walk = std::filesystem::recursive_directory_iterator(folder, error);
  for (; !error && walk != std::filesystem::recursive_directory_iterator(); walk.increment(error)) {
    if (walk->path().extension() == ".toml") files.push_back(walk->path());
  }
  if (error || files.empty()) {
    return fail(ErrorCode::kDataMissing, "no knowledge files found", folder.string(),
                "give the data folder with --data or VERBALE_HOME");
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace verbale
