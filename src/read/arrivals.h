// SPDX-License-Identifier: Apache-2.0
//
// Which files have arrived: those that look the same for a while and were not given before as they
// look now. Knows neither clock nor disk, so that a test can be both.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace verbale {

/// By what a file is known to be the same.
struct FileLook {
  std::uint64_t inode = 0;
  std::uint64_t size = 0;
  std::int64_t changed = 0;  ///< nanoseconds
  bool operator==(const FileLook&) const = default;
};

class Arrivals {
 public:
  using Time = std::chrono::steady_clock::time_point;

  explicit Arrivals(std::chrono::milliseconds settle) : settle_(settle) {}
  void settle(std::chrono::milliseconds longer) { settle_ = longer; }

  /// The file looks so now; nothing: it has gone.
  void see(const std::string& path, const std::optional<FileLook>& look, Time now);
  /// Files that are waited for.
  std::vector<std::string> waiting() const;
  /// Those of them that are whole, in byte order; they are given once.
  std::vector<std::string> take(Time now);

 private:
  struct Waiting {
    FileLook look;
    Time since;
  };
  std::chrono::milliseconds settle_;
  std::map<std::string, Waiting> waiting_;
  std::map<std::string, FileLook> given_;
};

}  // namespace verbale
