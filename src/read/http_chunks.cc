// SPDX-License-Identifier: Apache-2.0
//
// "Transfer-Encoding: chunked": lines with a length in hexadecimal digits, each before so many
// bytes; a length of 0 ends the body.
//
//   7\r\nFrance \r\n10\r\naccused Iran of \r\n0\r\n\r\n
#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "read/http_message.h"
#include "read/unpack.h"

namespace verbale {
namespace {

/// A length with what servers write behind it; more is no chunk.
constexpr std::size_t kMostLine = 256;

std::optional<std::uint64_t> length_of(std::string_view line) {
  line = without_blanks(line.substr(0, line.find(';')));
  std::uint64_t length = 0;
  const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), length, 16);
  if (line.empty() || error != std::errc() || end != line.data() + line.size()) return std::nullopt;
  return length;
}

class ChunkedStream : public ByteStream {
 public:
  ChunkedStream(Input& body, std::string place) : body_(body), place_(std::move(place)) {}

  Result<std::string_view> next() override {
    body_.take(std::exchange(to_take_, 0));
    if (left_ == 0 && !ended_) {
      if (Status status = begin(); !status) return tl::make_unexpected(status.error());
    }
    if (ended_) return std::string_view();
    if (Status status = body_.look(1); !status) return tl::make_unexpected(status.error());
    if (body_.ahead().empty()) return damaged("a chunk ends too early", place_);
    to_take_ = std::min<std::uint64_t>(left_, body_.ahead().size());
    left_ -= to_take_;
    return body_.ahead().substr(0, to_take_);
  }

 private:
  /// Behind the length of the next chunk.
  Status begin() {
    if (Status status = body_.look(kMostLine); !status && body_.ahead().empty()) return status;
    std::string_view ahead = body_.ahead().substr(0, kMostLine);
    // The line end of the chunk before.
    const std::size_t blank = begun_ ? std::min(ahead.find_first_not_of("\r\n"), ahead.size()) : 0;
    begun_ = true;
    ahead.remove_prefix(blank);
    const std::size_t end = ahead.find('\n');
    const auto length = length_of(ahead.substr(0, end));
    if (!length || end == std::string_view::npos) {
      return damaged(ahead.empty() ? "the last chunk is missing" : "no chunk begins here", place_);
    }
    body_.take(blank + end + 1);
    left_ = *length;
    ended_ = left_ == 0;
    return {};
  }

  Input& body_;
  std::string place_;
  std::uint64_t left_ = 0;
  std::size_t to_take_ = 0;
  bool begun_ = false;
  bool ended_ = false;
};

}  // namespace

bool begins_chunk(std::string_view bytes) {
  const std::size_t end = bytes.find('\n');
  return end != std::string_view::npos && length_of(bytes.substr(0, end)).has_value();
}

std::unique_ptr<ByteStream> chunked_stream(Input& body, std::string place) {
  return std::make_unique<ChunkedStream>(body, std::move(place));
}

}  // namespace verbale
