// SPDX-License-Identifier: Apache-2.0
//
// Bytes that come in: from a file, from memory, or from what a compressed file unpacks to. A stream
// hands out one chunk after the other; Input keeps what was looked at and not yet taken, so that a
// file of any size is read in bounded memory.
#pragma once

#include <verbale/result.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace verbale {

class ByteStream {
 public:
  virtual ~ByteStream() = default;
  /// The next bytes, valid until the next call; none at the end.
  virtual Result<std::string_view> next() = 0;
};

/// kFileMissing or kFileUnreadable where it cannot be opened. "-" is standard input.
Result<std::unique_ptr<ByteStream>> open_file(const std::string& path);

/// `bytes` outlive the stream.
std::unique_ptr<ByteStream> stream_of(std::string_view bytes);

class Input {
 public:
  explicit Input(std::unique_ptr<ByteStream> stream) : stream_(std::move(stream)) {}

  /// One more chunk. False at the end; an error comes once more at each call.
  Result<bool> more();
  /// Until so many bytes are ahead or the input ends.
  Status look(std::size_t bytes);

  /// What was read and not yet taken; valid until more() or look().
  std::string_view ahead() const { return std::string_view(buffer_).substr(begin_); }
  /// Takes so many bytes, which must be ahead.
  void take(std::size_t bytes);
  /// Bytes taken so far.
  std::uint64_t taken() const { return taken_; }
  /// Bytes that came out of the stream so far, taken or not.
  std::uint64_t came() const { return taken_ + ahead().size(); }

 private:
  std::unique_ptr<ByteStream> stream_;
  std::string buffer_;
  std::size_t begin_ = 0;
  std::uint64_t taken_ = 0;
};

}  // namespace verbale
