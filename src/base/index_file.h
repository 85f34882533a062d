// SPDX-License-Identifier: Apache-2.0
//
// The compiled knowledge: named sections in one file, mapped read-only (docs/index.md shows one,
// byte by byte). It is a copy and never the truth: it carries the hash of the files that it was
// made from, and whoever opens it compares that hash with the files as they are now.
//
//   0    "VRBINDEX"   u32 format   u32 sections   u64 file size
//   24   checksum of the bytes from 96 to the end, 32 hex digits
//   56   hash of the source files, 32 hex digits   u64 zero
//   96   per section its name and its size (base/pack.h), then the sections one behind the other
//
// Size and checksum are checked before a section is handed out; what reads a section checks every
// offset and count in it, so that a truncated, altered or foreign file is an Error and never a
// crash.
#pragma once

#include <verbale/result.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/mapped_file.h"

namespace verbale {

/// kIndexDamaged: what a section says cannot be.
Error damaged_section(std::string_view section);

class IndexFile {
 public:
  static constexpr std::uint32_t kFormat = 2;
  using Section = std::pair<std::string_view, std::string_view>;

  /// nullptr where there is no such file, or where it was made from other sources than those with
  /// this hash; kIndexVersion for another format, kIndexDamaged where it cannot be trusted.
  static Result<std::shared_ptr<const IndexFile>> open(const std::filesystem::path& file,
                                                       std::string_view sources);
  /// The same over bytes in memory, which must outlive the result; any sources will do.
  static Result<IndexFile> from_bytes(std::string_view bytes, const std::string& origin);
  /// The bytes of a file with these sections.
  static std::string build(const std::vector<Section>& sections, std::string_view sources);

  /// In the order in which they were written.
  const std::vector<Section>& sections() const { return sections_; }
  std::optional<std::string_view> section(std::string_view name) const;

 private:
  std::shared_ptr<const MappedFile> mapping_;
  std::vector<Section> sections_;
};

}  // namespace verbale
