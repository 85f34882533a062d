// SPDX-License-Identifier: Apache-2.0
//
// A file that is read where it lies: mapped read-only, shared by all threads and processes that use
// it, unmapped with its last user.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>

namespace verbale {

class MappedFile {
 public:
  enum class Failure { kNone, kMissing, kUnmappable };

  /// nullptr where the file cannot be opened or mapped; an empty file cannot be mapped.
  static std::shared_ptr<const MappedFile> open(const std::filesystem::path& file,
                                                Failure* failure = nullptr);
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;
  ~MappedFile();

  /// Begins at a page, so that any alignment that the file keeps holds in memory.
  std::span<const std::byte> bytes() const { return bytes_; }

 private:
  explicit MappedFile(std::span<const std::byte> bytes) : bytes_(bytes) {}
  std::span<const std::byte> bytes_;
};

}  // namespace verbale
