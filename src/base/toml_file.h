// SPDX-License-Identifier: Apache-2.0
//
// Knowledge files are TOML. A file that cannot be read, or an entry that lacks a field, is an error
// that names file and line, because people edit these files by hand.
#pragma once

#include <verbale/result.h>

#include <filesystem>
#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "base/toml_node.h"

namespace verbale {

/// One table of a file with the place it stands at, for errors.
struct TomlEntry {
  TomlNode table;
  std::string file;

  std::string where() const;  ///< "a.toml, line 12"
  std::string text(std::string_view key, std::string_view otherwise = {}) const;
  double number(std::string_view key, double otherwise) const;
  bool flag(std::string_view key, bool otherwise = false) const;
  /// A string or an array of strings; empty where the key is absent.
  std::vector<std::string> texts(std::string_view key) const;
  /// Calls `visit` for each table in the array `key` (nothing where it is absent).
  void each(std::string_view key, const std::function<void(const TomlEntry&)>& visit) const;
  /// A sub-table; absent where there is none.
  TomlNode sub(std::string_view key) const;
};

/// Parses a file into the form that base/toml_node.h describes.
Result<std::string> pack_toml(const std::filesystem::path& file);

using TomlVisit = std::function<Status(const TomlEntry&)>;

/// Calls `visit` with the root of the file; its first failure is returned.
Status read_toml(const std::filesystem::path& file, const TomlVisit& visit);
/// The same of a file's text; `name` stands for it in errors.
Status read_toml_text(std::string_view text, const std::string& name, const TomlVisit& visit);

/// All files below `folder` with one of these endings (".toml"), in byte order of their paths;
/// kDataMissing where there is none.
Result<std::vector<std::filesystem::path>> knowledge_files(
    const std::filesystem::path& folder, std::initializer_list<std::string_view> endings);
/// The *.toml among them.
Result<std::vector<std::filesystem::path>> toml_files(const std::filesystem::path& folder);

}  // namespace verbale
