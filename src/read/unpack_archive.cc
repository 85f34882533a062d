// SPDX-License-Identifier: Apache-2.0
#include <archive.h>
#include <archive_entry.h>

#include <string>
#include <utility>

#include "read/archive_feed.h"
#include "read/unpack.h"

namespace verbale {
namespace {

int filter_of(Packing packing) {
  if (packing == Packing::kXz) return ARCHIVE_FILTER_XZ;
  return packing == Packing::kBz2 ? ARCHIVE_FILTER_BZIP2 : ARCHIVE_FILTER_ZSTD;
}

/// xz, bz2 and zst. The filter is named, so that libarchive does not guess further layers.
class ArchiveStream : public ByteStream {
 public:
  ArchiveStream(Input& packed, Packing packing, std::string name)
      : feed_(packed), name_(std::move(name)), archive_(archive_read_new()) {
    ready_ = archive_ != nullptr && archive_read_support_format_raw(archive_) == ARCHIVE_OK &&
             archive_read_support_format_empty(archive_) == ARCHIVE_OK &&
             archive_read_append_filter(archive_, filter_of(packing)) == ARCHIVE_OK;
  }
  ArchiveStream(const ArchiveStream&) = delete;
  ArchiveStream& operator=(const ArchiveStream&) = delete;
  ~ArchiveStream() override {
    if (archive_ != nullptr) archive_read_free(archive_);
  }

  Result<std::string_view> next() override {
    if (!ready_) return failure();
    if (ended_) return std::string_view();
    int result = opened_ ? ARCHIVE_OK : open();
    const void* block = nullptr;
    std::size_t bytes = 0;
    la_int64_t offset = 0;
    while (result == ARCHIVE_OK && bytes == 0) {
      result = archive_read_data_block(archive_, &block, &bytes, &offset);
    }
    if (result == ARCHIVE_OK) return std::string_view(static_cast<const char*>(block), bytes);
    if (result != ARCHIVE_EOF) return failure();
    ended_ = true;
    return std::string_view();
  }

 private:
  int open() {
    opened_ = true;
    const int result = feed_.open(archive_);
    // Data that ends before its first byte came out would pass as an empty file.
    if (archive_errno(archive_) != 0) return ARCHIVE_FATAL;
    archive_entry* entry = nullptr;
    return result == ARCHIVE_OK ? archive_read_next_header(archive_, &entry) : result;
  }

  tl::unexpected<Error> failure() {
    ready_ = false;
    if (feed_.failure()) return tl::unexpected<Error>(*feed_.failure());
    return damaged(words_of_failure(archive_), name_);
  }

  ArchiveFeed feed_;
  std::string name_;
  archive* archive_;
  bool ready_ = false;
  bool opened_ = false;
  bool ended_ = false;
};

}  // namespace

std::unique_ptr<ByteStream> archive_stream(Input& packed, Packing packing,
                                           const std::string& name) {
  return std::make_unique<ArchiveStream>(packed, packing, name);
}

}  // namespace verbale
