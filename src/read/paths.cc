// SPDX-License-Identifier: Apache-2.0
#include "read/paths.h"

#include <glob.h>

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>
#include <vector>

namespace verbale {
namespace {

namespace fs = std::filesystem;

Error folder_failure(const std::error_code& error, const std::string& path) {
  return {ErrorCode::kFileUnreadable, "the folder cannot be read: " + error.message(), path,
          "check that you may read it"};
}

struct Entry {
  std::string name;
  fs::file_type type;  ///< of the entry itself; of what it points to for links to files
};

fs::file_type type_of(const fs::directory_entry& entry) {
  std::error_code error;
  const bool link = entry.is_symlink(error);
  const fs::file_type type = entry.status(error).type();
  return link && type == fs::file_type::directory ? fs::file_type::none : type;
}

std::vector<Entry> entries_of(const std::string& folder, std::error_code& error) {
  std::vector<Entry> entries;
  fs::directory_iterator walk(folder, error);
  for (; !error && walk != fs::directory_iterator(); walk.increment(error)) {
    std::string name = walk->path().filename().string();
    if (!name.starts_with('.')) entries.push_back({std::move(name), type_of(*walk)});
  }
  std::sort(entries.begin(), entries.end(),
            [](const Entry& a, const Entry& b) { return a.name < b.name; });
  return entries;
}

bool walk_folder(const std::string& folder, const PathVisitor& visit);

bool visit_entry(const std::string& path, fs::file_type type, const PathVisitor& visit) {
  switch (type) {
    case fs::file_type::directory:
      return walk_folder(path, visit);
    case fs::file_type::none:
      return true;
    case fs::file_type::fifo:
    case fs::file_type::socket:
    case fs::file_type::block:
    case fs::file_type::character:
      return visit.failure(path, {ErrorCode::kFileUnreadable, "not a regular file", path,
                                  "name it on the command line if it is to be read"});
    default:
      return visit.file(path);
  }
}

bool walk_folder(const std::string& folder, const PathVisitor& visit) {
  std::error_code error;
  const std::vector<Entry> entries = entries_of(folder, error);
  for (const Entry& entry : entries) {
    const std::string path =
        folder.ends_with('/') ? folder + entry.name : folder + "/" + entry.name;
    if (!visit_entry(path, entry.type, visit)) return false;
  }
  return !error || visit.failure(folder, folder_failure(error, folder));
}

/// What a pattern fits; the path itself where it exists, is no pattern, or fits nothing.
std::vector<std::string> expanded(const std::string& path) {
  std::error_code error;
  const bool pattern = path.find_first_of("*?[") != std::string::npos;
  if (!pattern || fs::exists(fs::symlink_status(path, error))) return {path};
  glob_t found{};
  std::vector<std::string> paths;
  if (::glob(path.c_str(), GLOB_NOSORT, nullptr, &found) == 0) {
    paths.assign(found.gl_pathv, found.gl_pathv + found.gl_pathc);
  }
  ::globfree(&found);
  std::sort(paths.begin(), paths.end());
  if (paths.empty()) paths.push_back(path);
  return paths;
}

}  // namespace

bool walk_path(const std::string& path, const PathVisitor& visit) {
  for (const std::string& one : expanded(path)) {
    std::error_code error;
    const bool folder = fs::is_directory(one, error);
    if (!(folder ? walk_folder(one, visit) : visit.file(one))) return false;
  }
  return true;
}

}  // namespace verbale
