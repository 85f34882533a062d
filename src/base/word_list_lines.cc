// SPDX-License-Identifier: Apache-2.0
#include "base/word_list_lines.h"

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <iterator>

namespace verbale {
namespace {

constexpr std::uint64_t kMostBytes = 64u << 20;

}  // namespace

std::string Comments::without(std::string_view line) {
  constexpr std::string_view kOpen = "<!--", kClose = "-->";
  std::string kept;
  while (!line.empty()) {
    const std::string_view mark = inside_ ? kClose : kOpen;
    const std::size_t at = line.find(mark);
    if (!inside_) kept += line.substr(0, at);
    if (at == line.npos) break;
    line.remove_prefix(at + mark.size());
    inside_ = !inside_;
  }
  // "[###]" is a code, not a comment.
  std::size_t end = kept.find_first_of("#;");
  while (end != std::string::npos && kept.compare(end, 3, "###") == 0 && end > 0) {
    end = kept.find_first_of("#;", end + 3);
  }
  return kept.substr(0, end);
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kSpaces = " \t\r\f\v";
  const std::size_t begin = std::min(text.find_first_not_of(kSpaces), text.size());
  text.remove_prefix(begin);
  return text.substr(0, text.find_last_not_of(kSpaces) + 1);
}

Result<std::string> read_word_list(const std::filesystem::path& file) {
  std::error_code error;
  const auto size = std::filesystem::file_size(file, error);
  std::ifstream in(file, std::ios::binary);
  if (error || !in) {
    return fail(ErrorCode::kFileMissing, "no such list", file.string(), "check the path");
  }
  if (size > kMostBytes) {
    return fail(ErrorCode::kDataInvalid, "a list of more than 64 MiB", file.string(),
                "split the file");
  }
  return std::string(std::istreambuf_iterator<char>(in), {});
}

}  // namespace verbale
