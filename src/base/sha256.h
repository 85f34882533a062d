// SPDX-License-Identifier: Apache-2.0
//
// SHA-256, for files that leave the house: whoever receives one can check with tools of their own
// that it is the file that was described. Inside, hash.h is enough and faster.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace verbale {

class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;

  void add(std::string_view bytes);
  /// 64 lower-case hexadecimal digits of all that was added; once.
  std::string hex();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace verbale
