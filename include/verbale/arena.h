// SPDX-License-Identifier: Apache-2.0
//
// Strings derived from a report (lemmas, joined forms) live as long as its Document and are never
// freed one by one, so they are bumped into blocks: no allocation per word, stable string_views.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace verbale {

class Arena {
 public:
  /// Copies `text` into the arena; the view stays valid until the arena is destroyed.
  std::string_view keep(std::string_view text);

 private:
  static constexpr std::size_t kBlock = 16 * 1024;
  std::vector<std::unique_ptr<char[]>> blocks_;
  std::size_t used_ = 0;
  std::size_t room_ = 0;
};

}  // namespace verbale
