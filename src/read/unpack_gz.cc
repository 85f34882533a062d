// SPDX-License-Identifier: Apache-2.0
#include <zlib.h>

#include <string>
#include <utility>

#include "read/unpack.h"

namespace verbale {
namespace {

constexpr std::size_t kChunk = 256 << 10;
/// zlib's names for what stands before the data.
constexpr int kGzipHeader = 16 + MAX_WBITS;
constexpr int kZlibHeader = MAX_WBITS;
constexpr int kNoHeader = -MAX_WBITS;

/// Members one after the other read as one (concatenated .gz files); what follows the last member
/// and is no member is padding and ignored, as gzip does. Other headers have one member only.
class GzStream : public ByteStream {
 public:
  GzStream(Input& packed, std::string name, int header)
      : packed_(packed), name_(std::move(name)), chunk_(kChunk, '\0'), header_(header) {
    ready_ = inflateInit2(&state_, header) == Z_OK;
  }
  GzStream(const GzStream&) = delete;
  GzStream& operator=(const GzStream&) = delete;
  ~GzStream() override {
    if (ready_) inflateEnd(&state_);
  }

  Result<std::string_view> next() override {
    if (!ready_) return damaged("no memory to unpack it", name_);
    state_.next_out = reinterpret_cast<Bytef*>(chunk_.data());
    state_.avail_out = static_cast<uInt>(chunk_.size());
    while (state_.avail_out > 0 && !ended_) {
      if (Status status = step(); !status) {
        if (made() > 0) break;  // the error comes again at the next call
        return tl::make_unexpected(status.error());
      }
    }
    return std::string_view(chunk_).substr(0, made());
  }

 private:
  std::size_t made() const { return chunk_.size() - state_.avail_out; }

  Status step() {
    if (!in_member_) return begin_member();
    if (packed_.ahead().empty()) {
      const Result<bool> came = packed_.more();
      if (!came) return tl::make_unexpected(came.error());
      if (!*came) return damaged("the file ends too early", name_);
    }
    const std::string_view ahead = packed_.ahead();
    state_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(ahead.data()));
    state_.avail_in = static_cast<uInt>(ahead.size());
    const int result = inflate(&state_, Z_NO_FLUSH);
    packed_.take(ahead.size() - state_.avail_in);
    if (result == Z_STREAM_END)
      in_member_ = false;
    else if (result != Z_OK)
      return damaged(state_.msg != nullptr ? state_.msg : "bad data", name_);
    return {};
  }

  Status begin_member() {
    if (Status status = packed_.look(3); !status) return status;
    ended_ = header_ == kGzipHeader ? packing_of(packed_.ahead()) != Packing::kGz : begun_;
    begun_ = true;
    in_member_ = !ended_;
    inflateReset(&state_);
    return {};
  }

  Input& packed_;
  std::string name_;
  std::string chunk_;
  int header_;
  z_stream state_{};
  bool ready_ = false;
  bool begun_ = false;
  bool in_member_ = false;
  bool ended_ = false;
};

}  // namespace

std::unique_ptr<ByteStream> gz_stream(Input& packed, const std::string& name) {
  return std::make_unique<GzStream>(packed, name, kGzipHeader);
}

std::unique_ptr<ByteStream> deflate_stream(Input& packed, const std::string& name) {
  const Status seen = packed.look(2);  // a failure comes again with the first bytes
  const std::string_view begin = packed.ahead().substr(0, 2);
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(begin[at]); };
  // RFC 1950: method 8, and both bytes together a multiple of 31.
  const bool zlib =
      seen && begin.size() == 2 && (byte(0) & 0x0F) == 8 && (byte(0) * 256 + byte(1)) % 31 == 0;
  return std::make_unique<GzStream>(packed, name, zlib ? kZlibHeader : kNoHeader);
}

}  // namespace verbale
