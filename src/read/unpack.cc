// SPDX-License-Identifier: Apache-2.0
#include "read/unpack.h"

#include <utility>

namespace verbale {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kMagicBytes = 6;
/// Below this much the ratio says nothing: a short file of blanks packs well too.
constexpr std::uint64_t kRatioFrom = 16u << 20;

/// Owns the packed input and counts what its decoder makes of it.
class CappedStream : public ByteStream {
 public:
  CappedStream(std::unique_ptr<Input> packed, std::unique_ptr<ByteStream> decoder,
               const ReadBudget& budget, std::string name)
      : packed_(std::move(packed)),
        decoder_(std::move(decoder)),
        budget_(budget),
        name_(std::move(name)) {}

  Result<std::string_view> next() override {
    Result<std::string_view> chunk = decoder_->next();
    if (!chunk) return chunk;
    unpacked_ += chunk->size();
    if (unpacked_ > budget_.unpacked_bytes) {
      return too_much("unpacks to more than " + std::to_string(budget_.unpacked_bytes) + " bytes");
    }
    if (unpacked_ > kRatioFrom && unpacked_ / budget_.unpack_ratio > packed_->taken()) {
      return too_much("unpacks to more than " + std::to_string(budget_.unpack_ratio) +
                      " times its size");
    }
    return chunk;
  }

 private:
  tl::unexpected<Error> too_much(std::string what) const {
    return fail(ErrorCode::kArchiveBudget, std::move(what), name_,
                "if the file is to be trusted, unpack it and give the result");
  }

  std::unique_ptr<Input> packed_;
  std::unique_ptr<ByteStream> decoder_;  ///< reads packed_, so it goes first
  ReadBudget budget_;
  std::string name_;
  std::uint64_t unpacked_ = 0;
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

Result<std::unique_ptr<Input>> unpacked(std::unique_ptr<Input> packed, const ReadBudget& budget,
                                        const std::string& name) {
  if (Status status = packed->look(kMagicBytes); !status)
    return tl::make_unexpected(status.error());
  const Packing packing = packing_of(packed->ahead().substr(0, kMagicBytes));
  if (packing == Packing::kNone) return packed;
  std::unique_ptr<ByteStream> decoder =
      packing == Packing::kGz ? gz_stream(*packed, name) : archive_stream(*packed, packing, name);
  return std::make_unique<Input>(
      std::make_unique<CappedStream>(std::move(packed), std::move(decoder), budget, name));
}

tl::unexpected<Error> damaged(std::string_view what, const std::string& name) {
  return fail(ErrorCode::kArchiveInvalid, "damaged compressed data: " + std::string(what), name,
              "get the file again; what was readable before the damage is kept for JSON Lines");
}

}  // namespace verbale
