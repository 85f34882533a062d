// SPDX-License-Identifier: Apache-2.0
#include "read/unpack.h"

#include <utility>

namespace verbale {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kMagicBytes = 6;
class MeteredStream : public ByteStream {
 public:
  MeteredStream(std::unique_ptr<ByteStream> stream, UnpackMeter& meter, std::string name)
      : stream_(std::move(stream)), meter_(meter), name_(std::move(name)) {}

  Result<std::string_view> next() override {
    Result<std::string_view> chunk = stream_->next();
    if (!chunk) return chunk;
    if (Status status = meter_.add(chunk->size(), name_); !status) {
      return tl::make_unexpected(std::move(status.error()));
    }
    return chunk;
  }

 private:
  std::unique_ptr<ByteStream> stream_;
  UnpackMeter& meter_;
  std::string name_;
};

/// A decoder together with the input that it reads.
class DecoderStream : public ByteStream {
 public:
  DecoderStream(std::unique_ptr<Input> packed, std::unique_ptr<ByteStream> decoder)
      : packed_(std::move(packed)), decoder_(std::move(decoder)) {}
  Result<std::string_view> next() override { return decoder_->next(); }

 private:
  std::unique_ptr<Input> packed_;
  std::unique_ptr<ByteStream> decoder_;  ///< reads packed_, so it goes first
};

}  // namespace

Packing packing_of(std::string_view first_bytes) {
  if (first_bytes.starts_with("\x1F\x8B\x08"sv)) return Packing::kGz;
  if (first_bytes.starts_with("\xFD"
                              "7zXZ\0"sv))
    return Packing::kXz;
  if (first_bytes.starts_with("\x28\xB5\x2F\xFD"sv)) return Packing::kZst;
  const bool bz2 = first_bytes.starts_with("BZh"sv) && first_bytes.size() >= 5 &&
                   first_bytes[3] >= '1' && first_bytes[3] <= '9' &&
                   (first_bytes[4] == '1' || first_bytes[4] == '\x17');
  return bz2 ? Packing::kBz2 : Packing::kNone;
}

Result<std::unique_ptr<Input>> unpacked(std::unique_ptr<Input> packed, UnpackMeter& meter,
                                        const std::string& name) {
  if (Status status = packed->look(kMagicBytes); !status)
    return tl::make_unexpected(status.error());
  const Packing packing = packing_of(packed->ahead().substr(0, kMagicBytes));
  if (packing == Packing::kNone) return packed;
  std::unique_ptr<ByteStream> decoder =
      packing == Packing::kGz ? gz_stream(*packed, name) : archive_stream(*packed, packing, name);
  auto stream = std::make_unique<DecoderStream>(std::move(packed), std::move(decoder));
  return std::make_unique<Input>(metered(std::move(stream), meter, name));
}

std::unique_ptr<ByteStream> metered(std::unique_ptr<ByteStream> stream, UnpackMeter& meter,
                                    const std::string& name) {
  return std::make_unique<MeteredStream>(std::move(stream), meter, name);
}

tl::unexpected<Error> damaged(std::string_view what, const std::string& name) {
  return fail(ErrorCode::kArchiveInvalid, "damaged compressed data: " + std::string(what), name,
              "get the file again; what was readable before the damage is kept for JSON Lines");
}

}  // namespace verbale
