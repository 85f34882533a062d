// SPDX-License-Identifier: Apache-2.0
#include "read/input.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "read/place.h"

namespace verbale {
namespace {

constexpr std::size_t kChunk = 256 << 10;

tl::unexpected<Error> system_failure(int error, const std::string& path) {
  if (error == ENOENT || error == ENOTDIR) {
    return fail(ErrorCode::kFileMissing, "no such file or folder", name_of(path), "check the path");
  }
  return fail(ErrorCode::kFileUnreadable, std::string("cannot be read: ") + std::strerror(error),
              name_of(path), "check that it is a file and that you may read it");
}

class FileStream : public ByteStream {
 public:
  FileStream(int file, std::string path)
      : file_(file), path_(std::move(path)), chunk_(kChunk, '\0') {}
  FileStream(const FileStream&) = delete;
  FileStream& operator=(const FileStream&) = delete;
  ~FileStream() override {
    if (file_ != STDIN_FILENO) ::close(file_);
  }

  Result<std::string_view> next() override {
    ssize_t bytes = 0;
    do {
      bytes = ::read(file_, chunk_.data(), chunk_.size());
    } while (bytes < 0 && errno == EINTR);
    if (bytes < 0) return system_failure(errno, path_);
    return std::string_view(chunk_).substr(0, static_cast<std::size_t>(bytes));
  }

 private:
  int file_;
  std::string path_;
  std::string chunk_;
};

class MemoryStream : public ByteStream {
 public:
  explicit MemoryStream(std::string_view bytes) : bytes_(bytes) {}
  Result<std::string_view> next() override {
    const std::string_view chunk = bytes_.substr(0, kChunk);
    bytes_.remove_prefix(chunk.size());
    return chunk;
  }

 private:
  std::string_view bytes_;
};

}  // namespace

Result<std::unique_ptr<ByteStream>> open_file(const std::string& path) {
  int file = STDIN_FILENO;
  if (path != kStandardInput) {
    file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (file < 0) return system_failure(errno, path);
  }
  return std::make_unique<FileStream>(file, path);
}

std::unique_ptr<ByteStream> stream_of(std::string_view bytes) {
  return std::make_unique<MemoryStream>(bytes);
}

Result<bool> Input::more() {
  const Result<std::string_view> chunk = stream_->next();
  if (!chunk) return tl::make_unexpected(chunk.error());
  if (begin_ > 0) {
    buffer_.erase(0, begin_);
    begin_ = 0;
  }
  buffer_ += *chunk;
  return !chunk->empty();
}

Status Input::look(std::size_t bytes) {
  while (ahead().size() < bytes) {
    const Result<bool> came = more();
    if (!came) return tl::make_unexpected(came.error());
    if (!*came) break;
  }
  return {};
}

void Input::take(std::size_t bytes) {
  begin_ += bytes;
  taken_ += bytes;
  if (begin_ < buffer_.size()) return;
  buffer_.clear();
  begin_ = 0;
  if (buffer_.capacity() > 4 * kChunk) buffer_.shrink_to_fit();
}

}  // namespace verbale
