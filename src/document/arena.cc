// SPDX-License-Identifier: Apache-2.0
#include <verbale/arena.h>

#include <algorithm>
#include <cstring>

namespace verbale {

std::string_view Arena::keep(std::string_view text) {
  if (text.empty()) return {};
  if (text.size() > room_) {
    const std::size_t size = std::max(kBlock, text.size());
    blocks_.push_back(std::make_unique<char[]>(size));
    used_ = 0;
    room_ = size;
  }
  char* to = blocks_.back().get() + used_;
  std::memcpy(to, text.data(), text.size());
  used_ += text.size();
  room_ -= text.size();
  return {to, text.size()};
}

}  // namespace verbale
