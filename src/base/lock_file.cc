// SPDX-License-Identifier: Apache-2.0
#include "base/lock_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>
#include <utility>

namespace verbale {
namespace {

/// The same file has the same lock file, whichever way it is named.
std::string lock_name(const std::filesystem::path& file) {
  std::error_code error;
  const std::filesystem::path real = std::filesystem::weakly_canonical(file, error);
  return (error ? file : real).string() + ".lock";
}

/// The holder before us removes the file when it ends. A lock on a removed file locks nobody out.
bool still_there(int file, const std::string& name) {
  struct stat held{};
  struct stat named{};
  return fstat(file, &held) == 0 && stat(name.c_str(), &named) == 0 &&
         held.st_ino == named.st_ino && held.st_dev == named.st_dev;
}

std::string holder(int file) {
  std::array<char, 16> digits{};
  const ssize_t size = pread(file, digits.data(), digits.size() - 1, 0);
  return size > 0 ? "process " + std::string(digits.data(), static_cast<std::size_t>(size))
                  : "another process";
}

void sign(int file) {
  const std::string own = std::to_string(getpid());
  // The number only helps a person who asks who holds the lock; without it the lock holds as well.
  if (ftruncate(file, 0) == 0 && pwrite(file, own.data(), own.size(), 0) < 0) errno = 0;
}

}  // namespace

Result<LockFile> LockFile::take(const std::filesystem::path& file, ErrorCode held,
                                ErrorCode unmade) {
  const std::string name = lock_name(file);
  while (true) {
    const int lock = ::open(name.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (lock < 0) {
      return fail(unmade, "no lock file can be made: " + std::generic_category().message(errno),
                  name, "check that the folder exists and may be written");
    }
    if (flock(lock, LOCK_EX | LOCK_NB) != 0) {
      const std::string who = holder(lock);
      ::close(lock);
      return fail(held, who + " writes to this file", file.string(),
                  "wait until it has ended; reading is possible meanwhile");
    }
    if (still_there(lock, name)) {
      sign(lock);
      return LockFile(lock, name);
    }
    ::close(lock);
  }
}

LockFile::LockFile(LockFile&& other) noexcept
    : file_(std::exchange(other.file_, -1)), name_(std::move(other.name_)) {}

LockFile& LockFile::operator=(LockFile&& other) noexcept {
  release();
  file_ = std::exchange(other.file_, -1);
  name_ = std::move(other.name_);
  return *this;
}

LockFile::~LockFile() { release(); }

void LockFile::release() {
  if (file_ < 0) return;
  ::unlink(name_.c_str());  // before letting go, so that nobody's new lock is removed
  ::close(file_);
  file_ = -1;
}

}  // namespace verbale
