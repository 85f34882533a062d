// SPDX-License-Identifier: Apache-2.0
//
// A stream of numbers and texts, written once and read from where it lies in memory. Whole numbers
// take seven bits a byte, least significant first, the high bit set on all but the last; a text is
// its length and its bytes:
//
//   300, "Iran"   ->   AC 02  04 49 72 61 6E
//
// The reader believes nothing: where the bytes run out or a number does not fit, it gives zeros and
// empty texts from there on and ok() turns false, so that a caller checks once, at the end.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace verbale {

/// Set in a byte behind which another of the same number follows.
inline constexpr std::uint64_t kMorePacked = 0x80;

class PackWriter {
 public:
  void number(std::uint64_t value);
  void real(double value);  ///< eight bytes, IEEE 754, little-endian
  void text(std::string_view text);
  void append(const PackWriter& other) { bytes_ += other.bytes_; }
  const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

class PackReader {
 public:
  explicit PackReader(std::string_view bytes) : rest_(bytes) {}

  std::uint64_t number() {
    if (rest_.empty() || static_cast<unsigned char>(rest_.front()) >= kMorePacked)
      return long_number();
    const auto byte = static_cast<unsigned char>(rest_.front());  // most are that short
    rest_.remove_prefix(1);
    return byte;
  }
  /// A number that must be at most `most`; else 0, and the stream is no longer ok.
  std::uint64_t number(std::uint64_t most) {
    const std::uint64_t value = number();
    if (value <= most) return value;
    fail();
    return 0;
  }
  double real();
  std::string_view text() { return bytes(count()); }  ///< a view of the stream's own bytes
  std::string_view bytes(std::size_t size) {
    if (size > rest_.size()) fail();
    const std::string_view bytes = rest_.substr(0, size);
    rest_.remove_prefix(bytes.size());
    return bytes;
  }
  /// How many items follow. Each takes a byte at least, so that no count can ask for more memory
  /// than there are bytes.
  std::size_t count() { return static_cast<std::size_t>(number(rest_.size())); }

  /// All that has not been read, which counts as read then.
  std::string_view rest() { return bytes(rest_.size()); }

  bool ok() const { return ok_; }
  bool at_end() const { return rest_.empty(); }

 private:
  std::uint64_t long_number();
  void fail() {
    ok_ = false;
    rest_ = {};
  }
  std::string_view rest_;
  bool ok_ = true;
};

}  // namespace verbale
