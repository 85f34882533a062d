// SPDX-License-Identifier: Apache-2.0
//
// Lines of the word lists that TABARI and PETRARCH share: # and ; begin a comment, <!-- and -->
// enclose one, and "[###]" is a code.
#pragma once

#include <verbale/result.h>

#include <filesystem>
#include <string>
#include <string_view>

namespace verbale {

/// Takes comments out; one in <!-- --> may go on over lines.
class Comments {
 public:
  std::string without(std::string_view line);

 private:
  bool inside_ = false;
};

/// Without white space at either end.
std::string_view trimmed(std::string_view text);

/// The bytes of a list that a user gives; kFileMissing, or kDataInvalid over 64 MiB.
Result<std::string> read_word_list(const std::filesystem::path& file);

}  // namespace verbale
