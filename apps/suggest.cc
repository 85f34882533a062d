// SPDX-License-Identifier: Apache-2.0
#include "apps/suggest.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

namespace verbale::cli {
namespace {

/// Letters to insert, delete or change (Levenshtein 1966).
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i + 1);
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t changed = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({changed, row[j] + 1, row[j + 1] + 1});
    }
  }
  return row.back();
}

/// The nearest of `names` if it is near enough to be a slip of the finger.
std::optional<std::string_view> nearest(std::string_view typed,
                                        const std::vector<std::string_view>& names) {
  const auto best = std::ranges::min_element(
      names, {}, [&](std::string_view name) { return distance(typed, name); });
  if (best == names.end() || distance(typed, *best) > 1 + best->size() / 4) return std::nullopt;
  return *best;
}

}  // namespace

std::string suggest_option(const Command& command, std::string_view typed) {
  std::vector<std::string_view> names;
  for (const Option& option : command.options) names.push_back(option.name);
  const auto begin = std::min(typed.find_first_not_of('-'), typed.size());
  if (const auto name = nearest(typed.substr(begin), names)) {
    return fmt::format("; did you mean --{}?", *name);
  }
  return fmt::format("; there are --{}", fmt::join(names, ", --"));
}

std::string suggest_command(std::string_view typed) {
  std::vector<std::string_view> names;
  for (const Command& command : commands()) names.push_back(command.name);
  if (const auto name = nearest(typed, names)) return fmt::format("; did you mean {}?", *name);
  return list_of_commands();
}

std::string list_of_commands() {
  std::vector<std::string_view> names;
  for (const Command& command : commands()) names.push_back(command.name);
  return fmt::format(": {}", fmt::join(names, ", "));
}

}  // namespace verbale::cli
