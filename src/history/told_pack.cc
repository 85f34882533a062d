// SPDX-License-Identifier: Apache-2.0
#include "history/told_pack.h"

#include <tuple>

namespace verbale {
namespace {

auto order(const Standing& place) {
  return std::tuple(place.published.empty(), std::string_view(place.published),
                    std::string_view(place.report), place.index);
}

}  // namespace

bool operator<(const Standing& a, const Standing& b) { return order(a) < order(b); }
bool operator==(const Standing& a, const Standing& b) { return order(a) == order(b); }

}  // namespace verbale
