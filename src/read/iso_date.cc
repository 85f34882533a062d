// SPDX-License-Identifier: Apache-2.0
#include "read/iso_date.h"

#include <chrono>
#include <cstddef>

namespace verbale {
namespace {

/// Reads a text from left to right; every step says whether it fitted.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  bool ended() const { return at_ == text_.size(); }
  std::string_view rest() const { return text_.substr(at_); }

  bool one_of(std::string_view marks) {
    if (ended() || marks.find(text_[at_]) == std::string_view::npos) return false;
    ++at_;
    return true;
  }

  /// Exactly so many digits.
  bool digits(std::size_t count, int& value) {
    if (text_.size() - at_ < count) return false;
    value = 0;
    for (std::size_t i = 0; i < count; ++i) {
      const char c = text_[at_ + i];
      if (c < '0' || c > '9') return false;
      value = value * 10 + (c - '0');
    }
    at_ += count;
    return true;
  }

  void skip_digits() {
    int ignored = 0;
    while (digits(1, ignored)) {
    }
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

bool is_zone(Scanner& scan) {
  if (scan.ended() || (scan.one_of("Zz") && scan.ended())) return true;
  int hours = 0, minutes = 0;
  if (!scan.one_of("+-") || !scan.digits(2, hours)) return false;
  if (scan.ended()) return hours < 24;
  scan.one_of(":");
  return scan.digits(2, minutes) && scan.ended() && hours < 24 && minutes < 60;
}

/// "18:40", "18:40:00.5Z", "1840+0200"; 24:00 and the leap second :60 are ISO 8601 too.
bool is_time(std::string_view text) {
  Scanner scan(text);
  int hours = 0, minutes = 0, seconds = 0;
  if (!scan.digits(2, hours)) return false;
  const bool colons = scan.one_of(":");
  if (!scan.digits(2, minutes)) return false;
  if (!colons || scan.one_of(":")) {
    const bool seconds_there = scan.digits(2, seconds);
    if (colons && !seconds_there) return false;
    if (seconds_there && scan.one_of(".,")) scan.skip_digits();
  }
  return hours <= 24 && minutes < 60 && seconds <= 60 && is_zone(scan);
}

}  // namespace

bool is_day(int year, int month, int day) {
  if (year < 1000 || year > 2999 || month < 1 || month > 12 || day < 1 || day > 31) return false;
  return std::chrono::year_month_day(std::chrono::year(year),
                                     std::chrono::month(static_cast<unsigned>(month)),
                                     std::chrono::day(static_cast<unsigned>(day)))
      .ok();
}

std::string iso_day(int year, int month, int day) {
  const std::string padded_month = std::to_string(100 + month).substr(1);
  const std::string padded_day = std::to_string(100 + day).substr(1);
  return std::to_string(year) + "-" + padded_month + "-" + padded_day;
}

std::optional<std::string> iso_date(std::string_view text) {
  Scanner scan(text);
  int year = 0, month = 0, day = 0;
  if (!scan.digits(4, year)) return std::nullopt;
  const bool hyphens = scan.one_of("-");
  if (!scan.digits(2, month) || (hyphens && !scan.one_of("-")) || !scan.digits(2, day) ||
      !is_day(year, month, day)) {
    return std::nullopt;
  }
  const std::string date = iso_day(year, month, day);
  if (scan.ended()) return date;
  if (!scan.one_of("Tt ") || !is_time(scan.rest())) return std::nullopt;
  return date + "T" + std::string(scan.rest());
}

}  // namespace verbale
