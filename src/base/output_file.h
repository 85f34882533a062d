// SPDX-License-Identifier: Apache-2.0
//
// A file that is there whole or not at all. It is written under a temporary name beside its own and
// takes its name in keep(); whoever reads it in between sees the old file. What goes through is
// hashed on the way.
#pragma once

#include <verbale/result.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "base/sha256.h"

namespace verbale {

class OutputFile {
 public:
  explicit OutputFile(std::filesystem::path path);
  /// Removes what was written, unless it was kept.
  ~OutputFile();
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  void write(std::string_view bytes);
  std::uint64_t size() const { return size_; }
  /// Ends the writing; tells of the first failure since the beginning, kFileUnwritable.
  Status close();
  /// After close(): gives the file its name, and the permissions of the one that had it before.
  Status keep();

  std::string name() const { return path_.filename().string(); }
  const std::string& sha256() const { return sha256_; }  ///< after close()

 private:
  Status failed(const std::string& what) const;

  std::filesystem::path path_, part_;
  std::ofstream stream_;
  Sha256 hash_;
  std::string sha256_;
  std::uint64_t size_ = 0;
  bool kept_ = false;
};

}  // namespace verbale
