// SPDX-License-Identifier: Apache-2.0
#include "read/folder_events.h"

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

namespace verbale {
namespace {

constexpr std::uint32_t kTold =
    IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE | IN_ONLYDIR;

tl::unexpected<Error> cannot(const std::string& what, const std::string& where) {
  return fail(ErrorCode::kFileUnreadable, what + ": " + std::generic_category().message(errno),
              where, "see fs.inotify in sysctl, or look through the folder with --poll");
}

}  // namespace

Result<FolderEvents> FolderEvents::open() {
  const int file = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
  if (file < 0) return cannot("the system does not tell of folders", {});
  return FolderEvents(file);
}

FolderEvents::FolderEvents(FolderEvents&& other) noexcept
    : file_(std::exchange(other.file_, -1)), folders_(std::move(other.folders_)) {}

FolderEvents& FolderEvents::operator=(FolderEvents&& other) noexcept {
  std::swap(file_, other.file_);
  std::swap(folders_, other.folders_);
  return *this;
}

FolderEvents::~FolderEvents() {
  if (file_ >= 0) ::close(file_);
}

Status FolderEvents::add(const std::string& folder) {
  const int number = ::inotify_add_watch(file_, folder.c_str(), kTold);
  // A folder that has gone meanwhile is none to be told of.
  if (number < 0 && (errno == ENOENT || errno == ENOTDIR)) return {};
  if (number < 0) return cannot("the folder cannot be watched", folder);
  folders_[number] = folder;
  return {};
}

FolderEvents::News FolderEvents::wait(std::chrono::milliseconds patience) {
  News news;
  pollfd told{file_, POLLIN, 0};
  if (::poll(&told, 1, static_cast<int>(patience.count())) <= 0) return news;
  alignas(inotify_event) std::array<char, 64 << 10> bytes;
  while (true) {
    const ssize_t size = ::read(file_, bytes.data(), bytes.size());
    if (size <= 0) return news;
    read(news, bytes.data(), static_cast<std::size_t>(size));
  }
}

void FolderEvents::read(News& news, const char* bytes, std::size_t size) {
  for (std::size_t at = 0; at + sizeof(inotify_event) <= size;) {
    inotify_event event{};
    std::memcpy(&event, bytes + at, sizeof event);
    const char* name = bytes + at + sizeof event;
    at += sizeof event + event.len;
    if ((event.mask & IN_Q_OVERFLOW) != 0) news.missed = true;
    const auto folder = folders_.find(event.wd);
    if (folder == folders_.end()) continue;
    if ((event.mask & IN_IGNORED) != 0) {
      folders_.erase(folder);
      continue;
    }
    if (event.len == 0 || name[0] == '.') continue;
    const std::string path = folder->second + "/" + name;
    if ((event.mask & IN_ISDIR) == 0) {
      // Created is not yet written; who writes will close it.
      if ((event.mask & IN_CREATE) == 0) news.files.push_back(path);
    } else if ((event.mask & (IN_CREATE | IN_MOVED_TO)) != 0) {
      news.folders.push_back(path);
    }
  }
}

}  // namespace verbale
