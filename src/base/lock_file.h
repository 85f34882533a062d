// SPDX-License-Identifier: Apache-2.0
//
// One writer. The writer of ledger.db holds an advisory lock (flock) on ledger.db.lock for as long
// as the ledger is open. The system drops the lock when the process ends, however it ends, so that
// a crash never leaves a file locked; the empty file that stays behind then means nothing.
#pragma once

#include <verbale/result.h>

#include <filesystem>
#include <string>

namespace verbale {

class LockFile {
 public:
  /// The lock of `file`: `held` where another process (or this one) holds it, `unmade` where it
  /// cannot be made.
  static Result<LockFile> take(const std::filesystem::path& file, ErrorCode held, ErrorCode unmade);
  LockFile(LockFile&& other) noexcept;
  LockFile& operator=(LockFile&& other) noexcept;
  /// Removes the file and lets go.
  ~LockFile();

 private:
  LockFile(int file, std::string name) : file_(file), name_(std::move(name)) {}
  void release();

  int file_ = -1;
  std::string name_;
};

}  // namespace verbale
