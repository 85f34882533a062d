// SPDX-License-Identifier: Apache-2.0
#include "record/sides.h"

#include <algorithm>
#include <array>

namespace verbale {
namespace {

constexpr std::size_t kPart = 3;

/// Codes that begin so say only of what sort a body is; what follows tells which.
constexpr auto kSorts =
    std::to_array<std::string_view>({"IGO", "IMG", "INT", "MNC", "NGM", "NGO", "UIS", "MOS"});
/// Roles of those who stand against their government.
constexpr auto kAgainst =
    std::to_array<std::string_view>({"REB", "OPP", "SEP", "INS", "UAF", "RAD"});

bool stands_against(std::string_view code) {
  const std::string_view role = code.substr(std::min(kPart, code.size()), kPart);
  return std::find(kAgainst.begin(), kAgainst.end(), role) != kAgainst.end();
}

}  // namespace

bool is_body(std::string_view code) {
  const std::string_view sort = code.substr(0, kPart);
  return std::find(kSorts.begin(), kSorts.end(), sort) != kSorts.end();
}

std::string_view side_of(std::string_view code) {
  return code.substr(0, is_body(code) ? 2 * kPart : kPart);
}

bool same_side(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return false;
  if (side_of(a) != side_of(b)) return false;
  return stands_against(a) == stands_against(b);
}

bool same_side(const Codes& a, const Codes& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& x) {
    return std::any_of(b.begin(), b.end(), [&](const std::string& y) { return same_side(x, y); });
  });
}

bool different_sides(const Codes& a, const Codes& b) {
  return !a.empty() && !b.empty() && !same_side(a, b);
}

}  // namespace verbale
