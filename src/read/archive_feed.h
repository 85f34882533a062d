// SPDX-License-Identifier: Apache-2.0
//
// Bytes of an Input, handed to libarchive as it asks for them.
#pragma once

#include <archive.h>
#include <verbale/result.h>

#include <cstddef>
#include <optional>

#include "read/input.h"

namespace verbale {

class ArchiveFeed {
 public:
  /// `packed` outlives the feed, and nobody else takes from it meanwhile.
  explicit ArchiveFeed(Input& packed) : packed_(packed) {}

  /// archive_read_open with this feed.
  int open(archive* reader);
  /// What reading the input itself failed with.
  const std::optional<Error>& failure() const { return failure_; }

 private:
  static la_ssize_t give(archive* reader, void* self_pointer, const void** buffer);

  Input& packed_;
  std::size_t given_ = 0;
  std::optional<Error> failure_;
};

/// libarchive's own words, or "bad data".
const char* words_of_failure(archive* reader);

}  // namespace verbale
