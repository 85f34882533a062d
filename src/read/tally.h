// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <verbale/reader.h>

#include <cstddef>
#include <string>
#include <string_view>

namespace verbale {

/// Counts what a container holds and is no report, by reason. Reasons come from outside
/// ("image/…"), so there is a most of them; what comes after that is counted together.
class Tally {
 public:
  void add(std::string_view reason);
  /// Told to the sink, where it wants to know and there is something to tell.
  void tell(const std::string& origin, const ReadSink& sink) const;

 private:
  static constexpr std::size_t kMostReasons = 100;
  static constexpr std::string_view kOthers = "other reasons";
  std::map<std::string, std::uint64_t> reasons_;
};

}  // namespace verbale
