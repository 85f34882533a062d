// SPDX-License-Identifier: Apache-2.0
#include "validate/text_file.h"

#include <fstream>
#include <iterator>

#include "base/utf8.h"

namespace verbale {

Result<std::string> text_of_file(const std::filesystem::path& file) {
  constexpr std::uintmax_t kMost = 64u << 20;
  std::error_code error;
  if (!std::filesystem::is_regular_file(file, error)) {
    return fail(ErrorCode::kFileMissing, "there is no such file", file.string(), "check the path");
  }
  if (std::filesystem::file_size(file, error) > kMost) {
    return fail(ErrorCode::kReportTooLong, "more than 64 MiB", file.string(), "split the file");
  }
  std::ifstream in(file, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  if (!in && !in.eof()) {
    return fail(ErrorCode::kFileUnreadable, "the file cannot be read", file.string(),
                "check its permissions");
  }
  if (Status sound = check_utf8(text, file.string()); !sound) return tl::unexpected(sound.error());
  return text;
}

}  // namespace verbale
