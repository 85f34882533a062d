// SPDX-License-Identifier: Apache-2.0
#include <charconv>

#include "apps/command_line.h"

namespace verbale::cli {
namespace {

template <class Number>
std::optional<Number> number_of(const std::string& text) {
  Number number{};
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number);
  if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
  return number;
}

}  // namespace

std::vector<std::string> Invocation::all(std::string_view name) const {
  const auto found = values_.find(name);
  return found == values_.end() ? std::vector<std::string>() : found->second;
}

std::string Invocation::text(std::string_view name, std::string_view otherwise) const {
  const auto found = values_.find(name);
  if (found == values_.end() || found->second.empty()) return std::string(otherwise);
  return found->second.front();
}

std::optional<std::int64_t> Invocation::whole(std::string_view name) const {
  return has(name) ? number_of<std::int64_t>(text(name)) : std::nullopt;
}

std::optional<double> Invocation::share(std::string_view name) const {
  return has(name) ? number_of<double>(text(name)) : std::nullopt;
}

}  // namespace verbale::cli
