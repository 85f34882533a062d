// SPDX-License-Identifier: Apache-2.0
//
// How far a run is: a bar with rate and time left on a terminal, a plain line every few seconds
// elsewhere (a log file, a batch system), nothing where quiet. All of it on standard error.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace verbale::cli {

enum class ProgressKind : std::uint8_t { kNone, kBar, kLines };

class Progress {
 public:
  /// `total` bytes are to come; 0 where that is not known.
  Progress(ProgressKind kind, std::uint64_t total);

  /// One more report, of so many bytes, is done.
  void add(std::uint64_t bytes);
  /// A line of its own, that the bar does not run into.
  void line(std::string_view text);
  /// Takes the bar away.
  void end();

 private:
  using Clock = std::chrono::steady_clock;
  std::string text() const;
  void show();

  ProgressKind kind_;
  std::uint64_t total_;
  std::uint64_t bytes_ = 0;
  std::uint64_t reports_ = 0;
  Clock::time_point began_ = Clock::now();
  Clock::time_point shown_ = began_;
};

/// What one line says: "  42 %  1200 reports, 310/s, 0:12 left"; without share and time left where
/// `share` is negative.
std::string progress_text(std::uint64_t reports, double seconds, double share);

/// "[#####     ]" of so many places.
std::string bar_text(double share, std::size_t places);

}  // namespace verbale::cli
