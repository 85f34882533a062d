// SPDX-License-Identifier: Apache-2.0
#include "read/container.h"

#include <algorithm>
#include <numeric>

namespace verbale {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kSumAt = 148;
constexpr std::size_t kSumBytes = 8;

/// The octal number in a tar header, after its blanks; ends at the first byte that is no digit.
std::uint32_t octal(std::string_view field) {
  std::uint32_t value = 0;
  field.remove_prefix(std::min(field.find_first_not_of(' '), field.size()));
  for (const char c : field) {
    if (c < '0' || c > '7') break;
    value = value * 8 + static_cast<std::uint32_t>(c - '0');
  }
  return value;
}

/// Old tar files have no magic word, but each header adds up to a number that stands in it, the
/// number itself counted as blanks.
bool is_tar(std::string_view bytes) {
  if (bytes.size() < kContainerBytes || bytes.front() == '\0') return false;
  const std::string_view header = bytes.substr(0, kContainerBytes);
  const auto add = [](std::uint32_t sum, char c) { return sum + static_cast<unsigned char>(c); };
  const std::string_view sum_field = header.substr(kSumAt, kSumBytes);
  const std::uint32_t all = std::accumulate(header.begin(), header.end(), 0u, add);
  const std::uint32_t own = std::accumulate(sum_field.begin(), sum_field.end(), 0u, add);
  return all - own + kSumBytes * ' ' == octal(sum_field);
}

}  // namespace

Container container_of(std::string_view first_bytes) {
  for (const std::string_view magic : {"PK\3\4"sv, "PK\5\6"sv, "PK\7\10PK\3\4"sv}) {
    if (first_bytes.starts_with(magic)) return Container::kZip;
  }
  if (first_bytes.starts_with("WARC/1."sv) || first_bytes.starts_with("WARC/0.1"sv)) {
    return Container::kWarc;
  }
  return is_tar(first_bytes) ? Container::kTar : Container::kNone;
}

}  // namespace verbale
