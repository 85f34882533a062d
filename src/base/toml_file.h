// SPDX-License-Identifier: Apache-2.0
//
// Knowledge files are TOML. A file that cannot be read, or an entry that lacks a field, is an error
// that names file and line, because people edit these files by hand.
#pragma once

#include <verbale/result.h>

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#define TOML_HEADER_ONLY 0
#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

namespace verbale {

/// One table of a file with the place it stands at, for errors.
struct TomlEntry {
  const toml::table& table;
  std::string file;

  std::string where() const;  ///< "a.toml, line 12"
  std::string text(std::string_view key, std::string_view otherwise = {}) const;
  double number(std::string_view key, double otherwise) const;
  bool flag(std::string_view key, bool otherwise = false) const;
  /// A string or an array of strings; empty where the key is absent.
  std::vector<std::string> texts(std::string_view key) const;
  /// Calls `visit` for each table in the array `key` (nothing where it is absent).
  void each(std::string_view key, const std::function<void(const TomlEntry&)>& visit) const;
  /// A sub-table, or nullptr.
  const toml::table* sub(std::string_view key) const;
};

/// A string or an array of strings of any node.
std::vector<std::string> toml_texts(const toml::node* node);

/// Calls `visit` with the root of the file; its first failure is returned.
Status read_toml(const std::filesystem::path& file,
                 const std::function<Status(const TomlEntry&)>& visit);

/// All *.toml files below `folder`, in byte order of their paths; kDataMissing where there is none.
Result<std::vector<std::filesystem::path>> toml_files(const std::filesystem::path& folder);

}  // namespace verbale
