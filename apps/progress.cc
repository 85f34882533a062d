// SPDX-License-Identifier: Apache-2.0
#include "apps/progress.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "apps/terminal.h"

namespace verbale::cli {
namespace {

using namespace std::chrono_literals;

constexpr auto kBetweenBars = 100ms;
constexpr auto kBetweenLines = 5s;
constexpr std::size_t kPlaces = 30;
constexpr std::string_view kClearLine = "\r\x1b[K";

/// Minutes and seconds, with hours where there are any.
std::string clock_text(double seconds) {
  const auto whole = static_cast<std::uint64_t>(std::ceil(seconds));
  if (whole >= 3600) {
    return fmt::format("{}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60);
  }
  return fmt::format("{}:{:02}", whole / 60, whole % 60);
}

}  // namespace

std::string bar_text(double share, std::size_t places) {
  const double clean = std::clamp(share, 0.0, 1.0);
  const auto full = static_cast<std::size_t>(clean * static_cast<double>(places));
  return "[" + std::string(full, '#') + std::string(places - full, ' ') + "]";
}

std::string progress_text(std::uint64_t reports, double seconds, double share) {
  const double rate = seconds > 0 ? static_cast<double>(reports) / seconds : 0;
  std::string out = fmt::format("{} reports, {:.{}f}/s", reports, rate, rate < 10 ? 1 : 0);
  if (share < 0) return out;
  out = fmt::format("{:3.0f} %  {}", std::floor(share * 100), out);
  if (share > 0) out += fmt::format(", {} left", clock_text(seconds * (1 - share) / share));
  return out;
}

Progress::Progress(ProgressKind kind, std::uint64_t total) : kind_(kind), total_(total) {}

std::string Progress::text() const {
  const double seconds = std::chrono::duration<double>(Clock::now() - began_).count();
  if (total_ == 0) return progress_text(reports_, seconds, -1);
  const double share = std::min(1.0, static_cast<double>(bytes_) / static_cast<double>(total_));
  const std::string text = progress_text(reports_, seconds, share);
  return kind_ == ProgressKind::kBar ? bar_text(share, kPlaces) + " " + text : text;
}

void Progress::show() {
  if (kind_ == ProgressKind::kBar) {
    say_raw(std::string(kClearLine) + text());
  } else {
    say("verbale: " + text());
  }
  shown_ = Clock::now();
}

void Progress::add(std::uint64_t bytes) {
  ++reports_;
  bytes_ += bytes;
  if (kind_ == ProgressKind::kNone) return;
  const auto since = Clock::now() - shown_;
  if (since >= (kind_ == ProgressKind::kBar ? Clock::duration(kBetweenBars)
                                            : Clock::duration(kBetweenLines))) {
    show();
  }
}

void Progress::line(std::string_view text) {
  if (kind_ == ProgressKind::kBar) say_raw(kClearLine);
  say(text);
}

void Progress::end() {
  if (kind_ == ProgressKind::kBar) say_raw(kClearLine);
  kind_ = ProgressKind::kNone;
}

}  // namespace verbale::cli
