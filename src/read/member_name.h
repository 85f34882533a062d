// SPDX-License-Identifier: Apache-2.0
//
// Names of members as they are shown and become part of ids: the same on every machine, whatever
// its locale is.
#pragma once

#include <clocale>
#include <string>

struct archive_entry;

namespace verbale {

/// While it lives, libarchive translates names to UTF-8 on this thread, not to the machine's own.
class Utf8Names {
 public:
  Utf8Names();
  Utf8Names(const Utf8Names&) = delete;
  Utf8Names& operator=(const Utf8Names&) = delete;
  ~Utf8Names();

 private:
  locale_t utf8_;
  locale_t before_;
};

/// The entry's name as UTF-8: bytes that are none, and control characters, become U+FFFD.
std::string member_name(archive_entry* entry);

/// A file that people do not see: a name of the path begins with a dot, or it is what macOS adds.
bool is_hidden(const std::string& member_name);

}  // namespace verbale
