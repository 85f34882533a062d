// SPDX-License-Identifier: Apache-2.0
//
// The members of a zip or tar file, one after the other, as streams of bytes. Nothing is ever
// written anywhere: a member's name is a name and no path, whatever it says ("../../etc/passwd").
// Zip files are read from the front like tar files, and not by the directory at their end, so that
// they may come through a pipe; what that directory hides or lists twice plays no part.
#pragma once

#include <verbale/result.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "read/container.h"
#include "read/input.h"

namespace verbale {

enum class MemberKind : std::uint8_t { kFile, kFolder, kLink, kDevice };

struct Member {
  std::string name;  ///< UTF-8, without control characters
  MemberKind kind = MemberKind::kFile;
};

class ArchiveMembers {
 public:
  /// `input` outlives the members. `name` is the archive's, for errors.
  ArchiveMembers(Input& input, Container kind, std::string name);
  ArchiveMembers(const ArchiveMembers&) = delete;
  ArchiveMembers& operator=(const ArchiveMembers&) = delete;
  ~ArchiveMembers();

  /// Nothing at the end; kArchiveInvalid where the archive is damaged, which ends it.
  Result<std::optional<Member>> next();
  /// The bytes of the member given last; to be read before next() is called again.
  std::unique_ptr<ByteStream> stream();

 private:
  struct Reader;
  std::unique_ptr<Reader> reader_;
};

}  // namespace verbale
