// SPDX-License-Identifier: Apache-2.0
#include "apps/shard.h"

#include <charconv>
#include <string>

namespace verbale::cli {
namespace {

constexpr std::uint32_t kMostShards = 65'536;

std::optional<std::uint32_t> number_of(std::string_view text) {
  std::uint32_t number = 0;
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number);
  if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
  return number;
}

std::optional<Shard> read_shard(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const auto number = number_of(text.substr(0, slash));
  const auto of = number_of(text.substr(slash + 1));
  if (!number || !of || *number < 1 || *number > *of || *of > kMostShards) return std::nullopt;
  return Shard{*number, *of};
}

}  // namespace

Result<std::optional<Shard>> shard_of(const Invocation& invocation) {
  if (!invocation.has("shard")) return std::optional<Shard>();
  const std::string text = invocation.text("shard");
  const std::optional<Shard> shard = read_shard(text);
  if (shard) return shard;
  return usage_error(
      invocation.command(),
      "--shard is \"" + text + "\", but must be I/N, as 2/4: the second of four, at most 65536");
}

}  // namespace verbale::cli
