// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <verbale/result.h>

#include <cstdint>
#include <optional>
#include <string_view>

#include "read/input.h"

namespace verbale {

struct Line {
  std::uint64_t number = 0;  ///< from 1
  std::string_view text;     ///< without the line end, valid until the next call
  bool too_long = false;     ///< over the budget: passed over, `text` is empty
};

/// The lines of an input, one at a time and none longer than the budget in memory.
class LineReader {
 public:
  LineReader(Input& input, std::uint64_t most_bytes) : input_(input), most_(most_bytes) {}

  /// Nothing at the end. Lines before damage come before its error; then number() is the line that
  /// the error struck.
  Result<std::optional<Line>> next();
  std::uint64_t number() const { return number_; }

 private:
  Result<std::size_t> find_end();
  Result<std::optional<Line>> pass_over();

  Input& input_;
  std::uint64_t most_;
  std::uint64_t number_ = 0;
  std::size_t to_take_ = 0;  ///< bytes of the line given last
};

}  // namespace verbale
