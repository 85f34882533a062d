// SPDX-License-Identifier: Apache-2.0
#include <verbale/reader.h>

#include <charconv>
#include <cstdint>

#include "base/hash.h"

namespace verbale {

bool Shard::holds(std::string_view id) const {
  const std::string hash = hash_hex(id);
  std::uint64_t value = 0;
  std::from_chars(hash.data(), hash.data() + 16, value, 16);
  return value % of == number - 1;
}

}  // namespace verbale
