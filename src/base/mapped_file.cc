// SPDX-License-Identifier: Apache-2.0
#include "base/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace verbale {
namespace {

/// The whole open file, or nothing where it is empty, no plain file, or the system refuses.
std::span<const std::byte> map(int handle) {
  struct stat info{};
  if (fstat(handle, &info) != 0 || !S_ISREG(info.st_mode) || info.st_size <= 0) return {};
  const auto size = static_cast<std::size_t>(info.st_size);
  void* address = mmap(nullptr, size, PROT_READ, MAP_SHARED, handle, 0);
  if (address == MAP_FAILED) return {};
  return {static_cast<const std::byte*>(address), size};
}

}  // namespace

std::shared_ptr<const MappedFile> MappedFile::open(const std::filesystem::path& file,
                                                   Failure* failure) {
  const auto say = [&](Failure what) {
    if (failure != nullptr) *failure = what;
  };
  const int handle = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  say(handle < 0 ? Failure::kMissing : Failure::kNone);
  if (handle < 0) return nullptr;
  const std::span<const std::byte> bytes = map(handle);
  ::close(handle);
  if (bytes.empty()) say(Failure::kUnmappable);
  return bytes.empty() ? nullptr : std::shared_ptr<const MappedFile>(new MappedFile(bytes));
}

MappedFile::~MappedFile() { munmap(const_cast<std::byte*>(bytes_.data()), bytes_.size()); }

}  // namespace verbale
