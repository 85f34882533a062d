// SPDX-License-Identifier: Apache-2.0
//
// One hash for everything that must be told apart by its bytes: XXH3, 128 bits. It is fast and the
// same on every machine. It is no seal: whoever wants to can make two texts with one hash.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace verbale {

/// 32 lower-case hexadecimal digits, most significant first.
std::string hash_hex(std::string_view bytes);

/// XXH3 again, 64 bits: for tables in memory.
std::uint64_t short_hash(std::string_view bytes);

/// The same hash as hash_hex over bytes that come piece by piece.
class Hasher {
 public:
  Hasher();
  Hasher(const Hasher&) = delete;
  Hasher& operator=(const Hasher&) = delete;
  ~Hasher();
  void add(std::string_view bytes);
  std::string hex() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace verbale
