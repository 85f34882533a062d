// SPDX-License-Identifier: Apache-2.0
//
// UTF-16 and UTF-32, known from their byte-order marks. They are turned into UTF-8 as they come,
// before anything else is asked of the text, so that every reader reads them.
#include <algorithm>
#include <array>
#include <utility>

#include "read/encoding.h"

namespace verbale {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kChunk = 64 << 10;
constexpr char32_t kReplacement = 0xFFFD;

struct Mark {
  std::string_view bytes;
  std::string_view encoding;
};
/// The longer marks first: one begins with a shorter one.
constexpr std::array<Mark, 4> kMarks{{{"\xFF\xFE\0\0"sv, "UTF-32LE"},
                                      {"\0\0\xFE\xFF"sv, "UTF-32BE"},
                                      {"\xFF\xFE"sv, "UTF-16LE"},
                                      {"\xFE\xFF"sv, "UTF-16BE"}}};

bool is_high(char32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

void append(char32_t c, std::string& to) {
  if (c > 0x10FFFF || is_high(c) || is_low(c)) c = kReplacement;
  const auto tail = [&](int shift) { to += static_cast<char>(0x80 | ((c >> shift) & 0x3F)); };
  if (c < 0x80) {
    to += static_cast<char>(c);
    return;
  }
  if (c < 0x800) {
    to += static_cast<char>(0xC0 | (c >> 6));
  } else if (c < 0x10000) {
    to += static_cast<char>(0xE0 | (c >> 12));
    tail(6);
  } else {
    to += static_cast<char>(0xF0 | (c >> 18));
    tail(12);
    tail(6);
  }
  tail(0);
}

class NarrowStream : public ByteStream {
 public:
  NarrowStream(Input& wide, std::string_view encoding)
      : wide_(wide),
        unit_bytes_(encoding.starts_with("UTF-32") ? 4 : 2),
        little_(encoding.ends_with("LE")) {}

  Result<std::string_view> next() override {
    text_.clear();
    if (Status status = wide_.look(kChunk); !status && wide_.ahead().size() < unit_bytes_) {
      return tl::make_unexpected(status.error());
    }
    const std::string_view ahead = wide_.ahead().substr(0, kChunk);
    std::size_t at = 0;
    for (; at + unit_bytes_ <= ahead.size(); at += unit_bytes_) add(unit_at(ahead, at));
    const bool end = ahead.size() < kChunk;
    if (end) flush_end(ahead.size() > at);
    wide_.take(end ? ahead.size() : at);
    return std::string_view(text_);
  }

 private:
  char32_t unit_at(std::string_view bytes, std::size_t at) const {
    char32_t unit = 0;
    for (std::size_t i = 0; i < unit_bytes_; ++i) {
      const std::size_t place = little_ ? unit_bytes_ - 1 - i : i;
      unit = unit << 8 | static_cast<unsigned char>(bytes[at + place]);
    }
    return unit;
  }

  /// Two halves of UTF-16 are one character; a half alone is none.
  void add(char32_t unit) {
    if (high_ != 0 && is_low(unit)) {
      unit = 0x10000 + ((high_ - 0xD800) << 10) + (unit - 0xDC00);
      high_ = 0;
    }
    if (std::exchange(high_, 0) != 0) append(kReplacement, text_);
    if (unit_bytes_ == 2 && is_high(unit))
      high_ = unit;
    else
      append(unit, text_);
  }

  void flush_end(bool half_a_unit) {
    if (std::exchange(high_, 0) != 0 || half_a_unit) append(kReplacement, text_);
  }

  Input& wide_;
  std::size_t unit_bytes_;
  bool little_;
  char32_t high_ = 0;
  std::string text_;
};

}  // namespace

WideText wide_text(std::string_view first_bytes) {
  for (const Mark& mark : kMarks) {
    if (first_bytes.starts_with(mark.bytes)) return {mark.encoding, mark.bytes.size()};
  }
  return {};
}

std::unique_ptr<ByteStream> narrow_stream(Input& wide, std::string_view encoding) {
  return std::make_unique<NarrowStream>(wide, encoding);
}

}  // namespace verbale
