// SPDX-License-Identifier: Apache-2.0
#include "base/data_folder.h"

namespace verbale {

std::optional<std::string_view> DataFolder::section(std::string_view name) const {
  return index_ == nullptr ? std::nullopt : index_->section(name);
}

Status DataFolder::read(const std::string& file, const TomlVisit& visit) const {
  const auto packed = section(file);
  if (!packed) return read_toml(path_ / file, visit);
  const TomlNode root = TomlNode::root(*packed);
  if (!root) return tl::make_unexpected(damaged_section(file));
  return visit(TomlEntry{root, std::filesystem::path(file).filename().string()});
}

Result<std::vector<std::string>> DataFolder::files(const std::string& folder) const {
  std::vector<std::string> names;
  if (index_ != nullptr) {
    for (const auto& [name, bytes] : index_->sections()) {
      if (name.starts_with(folder + "/")) names.emplace_back(name);
    }
    return names;
  }
  const auto files = toml_files(path_ / folder);
  if (!files) return tl::make_unexpected(files.error());
  for (const auto& file : *files) names.push_back(file.lexically_relative(path_).generic_string());
  return names;
}

}  // namespace verbale
