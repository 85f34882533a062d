// SPDX-License-Identifier: Apache-2.0
#include "read/archive_feed.h"

#include <cerrno>

namespace verbale {

int ArchiveFeed::open(archive* reader) {
  return archive_read_open(reader, this, nullptr, &ArchiveFeed::give, nullptr);
}

/// Called by libarchive for packed bytes: those given last are used up by then.
la_ssize_t ArchiveFeed::give(archive* reader, void* self_pointer, const void** buffer) {
  auto& self = *static_cast<ArchiveFeed*>(self_pointer);
  self.packed_.take(self.given_);
  self.given_ = 0;
  if (self.packed_.ahead().empty()) {
    const Result<bool> came = self.packed_.more();
    if (!came) {
      self.failure_ = came.error();
      archive_set_error(reader, EIO, "%s", came.error().what.c_str());
      return -1;
    }
  }
  self.given_ = self.packed_.ahead().size();
  *buffer = self.packed_.ahead().data();
  return static_cast<la_ssize_t>(self.given_);
}

const char* words_of_failure(archive* reader) {
  const char* what = reader != nullptr ? archive_error_string(reader) : nullptr;
  return what != nullptr ? what : "bad data";
}

}  // namespace verbale
