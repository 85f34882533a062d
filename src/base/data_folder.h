// SPDX-License-Identifier: Apache-2.0
//
// The folder of the knowledge, as those see it who read it: its files by their names below the
// folder, taken from the index where one fits, else parsed. Both give the same documents.
#pragma once

#include <verbale/result.h>

#include <concepts>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/index_file.h"
#include "base/toml_file.h"

namespace verbale {

class DataFolder {
 public:
  /// A path is a folder without an index.
  template <std::convertible_to<std::filesystem::path> Path>
  DataFolder(const Path& path) : path_(path) {}  // NOLINT(google-explicit-constructor)
  DataFolder(std::filesystem::path path, std::shared_ptr<const IndexFile> index)
      : path_(std::move(path)), index_(std::move(index)) {}

  const std::filesystem::path& path() const { return path_; }
  /// The index, or nullptr: whoever keeps views of a section keeps it too.
  const std::shared_ptr<const IndexFile>& index() const { return index_; }
  /// A section that is no TOML document ("actors"); nothing where there is no index.
  std::optional<std::string_view> section(std::string_view name) const;

  /// As read_toml; `file` is a name below the folder, "time/english.toml".
  Status read(const std::string& file, const TomlVisit& visit) const;
  /// Names of the *.toml files below a folder, in the order of toml_files.
  Result<std::vector<std::string>> files(const std::string& folder) const;

 private:
  std::filesystem::path path_;
  std::shared_ptr<const IndexFile> index_;
};

}  // namespace verbale
