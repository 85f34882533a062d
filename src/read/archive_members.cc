// SPDX-License-Identifier: Apache-2.0
#include "read/archive_members.h"

#include <archive.h>
#include <archive_entry.h>

#include <string_view>
#include <utility>

#include "read/archive_feed.h"
#include "read/member_name.h"
#include "read/unpack.h"

namespace verbale {

struct ArchiveMembers::Reader {
  Reader(Input& input, Container kind, std::string called)
      : feed(input), name(std::move(called)), handle(archive_read_new()) {
    ready = handle != nullptr && archive_read_support_filter_none(handle) == ARCHIVE_OK &&
            support(kind) == ARCHIVE_OK;
  }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;
  ~Reader() {
    if (handle != nullptr) archive_read_free(handle);
  }

  int support(Container kind) const {
    return kind == Container::kZip ? archive_read_support_format_zip_streamable(handle)
                                   : archive_read_support_format_tar(handle);
  }

  tl::unexpected<Error> failure() {
    if (feed.failure()) return tl::unexpected<Error>(*feed.failure());
    return damaged(words_of_failure(handle), name);
  }

  ArchiveFeed feed;
  std::string name;
  archive* handle;
  archive_entry* entry = nullptr;
  bool ready = false;
  bool opened = false;
};

namespace {

MemberKind kind_of(archive_entry* entry) {
  if (archive_entry_hardlink(entry) != nullptr) return MemberKind::kLink;
  const auto type = archive_entry_filetype(entry);
  if (type == AE_IFREG || type == 0) return MemberKind::kFile;
  if (type == AE_IFDIR) return MemberKind::kFolder;
  return type == AE_IFLNK ? MemberKind::kLink : MemberKind::kDevice;
}

/// A file with holes has a gap before a block: text has none.
constexpr std::string_view kHoles = "a file with holes";

class MemberStream : public ByteStream {
 public:
  MemberStream(archive* handle, const ArchiveFeed& feed, std::string name)
      : handle_(handle), feed_(feed), name_(std::move(name)) {}

  Result<std::string_view> next() override {
    if (failed_) return tl::unexpected<Error>(*failed_);
    const void* block = nullptr;
    std::size_t bytes = 0;
    la_int64_t offset = 0;
    int result = ARCHIVE_OK;
    while (result == ARCHIVE_OK && bytes == 0) {
      result = archive_read_data_block(handle_, &block, &bytes, &offset);
    }
    if (result == ARCHIVE_EOF) return std::string_view();
    if (result != ARCHIVE_OK) return failure(words_of_failure(handle_));
    if (offset != read_) return failure(kHoles);
    read_ += static_cast<la_int64_t>(bytes);
    return std::string_view(static_cast<const char*>(block), bytes);
  }

 private:
  tl::unexpected<Error> failure(std::string_view what) {
    failed_ = feed_.failure() ? *feed_.failure() : damaged(what, name_).value();
    return tl::unexpected<Error>(*failed_);
  }

  archive* handle_;
  const ArchiveFeed& feed_;
  std::string name_;
  la_int64_t read_ = 0;
  std::optional<Error> failed_;
};

}  // namespace

ArchiveMembers::ArchiveMembers(Input& input, Container kind, std::string name)
    : reader_(std::make_unique<Reader>(input, kind, std::move(name))) {}
ArchiveMembers::~ArchiveMembers() = default;

Result<std::optional<Member>> ArchiveMembers::next() {
  Reader& reader = *reader_;
  const Utf8Names names;
  if (!reader.ready) return reader.failure();
  if (!reader.opened && reader.feed.open(reader.handle) != ARCHIVE_OK) return reader.failure();
  reader.opened = true;
  const int result = archive_read_next_header(reader.handle, &reader.entry);
  if (result == ARCHIVE_EOF) return std::optional<Member>();
  if (result != ARCHIVE_OK && result != ARCHIVE_WARN) return reader.failure();
  return Member{member_name(reader.entry), kind_of(reader.entry)};
}

std::unique_ptr<ByteStream> ArchiveMembers::stream() {
  return std::make_unique<MemberStream>(reader_->handle, reader_->feed, reader_->name);
}

}  // namespace verbale
