// SPDX-License-Identifier: Apache-2.0
//
// What the tests of reading have in common: the tree's own rules, files in a folder of their own,
// and what became of each input.
#pragma once

#include <verbale/reader.h>

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace verbale::reading {

/// With the rules of data/reading.
const ReadOptions& options();
const ReportRules& rules();

/// Everything that came out of some paths.
struct Outcome {
  std::vector<Document> reports;
  std::vector<Reject> rejects;
  std::map<std::string, std::uint64_t> passed_over;  ///< of all containers together

  std::size_t inputs() const { return reports.size() + rejects.size(); }
  std::vector<std::string> ids() const;
};
Outcome read(const std::vector<std::string>& paths, const ReadOptions& how = options());

/// A report from memory; the test fails where it is rejected.
Document report(std::string_view bytes, const ReadOptions& how = options());

/// The error of bytes that must be rejected; the test fails where they are read.
Error rejection(std::string_view bytes, const ReadOptions& how = options());

/// The texts of the blocks of a kind, in order.
std::vector<std::string> blocks(const Document& document, BlockKind kind);

/// A folder that goes away with the test.
class Folder {
 public:
  Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder();

  /// Writes a file, with folders above it where needed, and gives its path.
  std::string file(const std::string& name, std::string_view bytes) const;
  std::string path(const std::string& name) const { return (path_ / name).string(); }
  std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

}  // namespace verbale::reading
