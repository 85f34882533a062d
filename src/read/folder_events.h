// SPDX-License-Identifier: Apache-2.0
//
// What the system tells of folders (inotify, Linux).
#pragma once

#include <verbale/result.h>

#include <chrono>
#include <map>
#include <string>
#include <vector>

namespace verbale {

class FolderEvents {
 public:
  /// What has happened since the last call.
  struct News {
    std::vector<std::string> files;    ///< closed, moved in, moved out or deleted
    std::vector<std::string> folders;  ///< new
    bool missed = false;               ///< too much at once: the folders must be looked through
  };

  static Result<FolderEvents> open();
  FolderEvents(FolderEvents&& other) noexcept;
  FolderEvents& operator=(FolderEvents&& other) noexcept;
  FolderEvents(const FolderEvents&) = delete;
  FolderEvents& operator=(const FolderEvents&) = delete;
  ~FolderEvents();

  /// Tells of the folder from now on, not of folders inside of it.
  Status add(const std::string& folder);
  /// Waits for news, `patience` at most.
  News wait(std::chrono::milliseconds patience);

 private:
  explicit FolderEvents(int file) : file_(file) {}
  void read(News& news, const char* bytes, std::size_t size);

  int file_ = -1;
  std::map<int, std::string> folders_;
};

}  // namespace verbale
