// SPDX-License-Identifier: Apache-2.0
#include <verbale/document.h>

#include <algorithm>
#include <array>

namespace verbale {
namespace {

constexpr std::array<std::string_view, 4> kNames{"", "input", "text", "fetched"};

}  // namespace

std::string_view name_of(PublishedFrom value) { return kNames[static_cast<std::size_t>(value)]; }

PublishedFrom published_from_named(std::string_view name) {
  const auto found = std::find(kNames.begin(), kNames.end(), name);
  return found == kNames.end() ? PublishedFrom::kNone
                               : static_cast<PublishedFrom>(found - kNames.begin());
}

}  // namespace verbale
