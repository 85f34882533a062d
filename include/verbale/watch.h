// SPDX-License-Identifier: Apache-2.0
//
// A folder into which others put files: which of them are whole and can be read.
//
//   auto watch = verbale::FolderWatch::open("inbox", {});
//   while (auto files = watch->next(std::chrono::seconds(1))) read(*files);
#pragma once

#include <verbale/result.h>

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace verbale {

struct WatchOptions {
  /// So long a file must have kept its size and time before it is taken.
  std::chrono::milliseconds settle{300};
  /// The folder is looked through so often; 0: the system says what has come (inotify), which it
  /// does not for folders that another machine writes to.
  std::chrono::milliseconds poll{0};
  /// A file that is not for reading, with all files beside it whose names begin with its name.
  std::filesystem::path except{};
};

/// For one thread.
class FolderWatch {
 public:
  /// kFileMissing where there is no such folder.
  static Result<FolderWatch> open(const std::filesystem::path& folder, const WatchOptions& options);
  FolderWatch(FolderWatch&&) noexcept;
  FolderWatch& operator=(FolderWatch&&) noexcept;
  ~FolderWatch();

  /// Files below the folder that have been closed or moved in, do not grow any more, and were not
  /// given before as they are; at first all that are there. In byte order of their names; none
  /// after `patience`. Names that begin with a dot are passed over, and links to folders are not
  /// followed. kFileMissing where the folder has gone.
  Result<std::vector<std::string>> next(std::chrono::milliseconds patience);

  /// Why the folder is looked through every few seconds instead of being told; else empty.
  const std::string& why_polling() const;

 private:
  struct Impl;
  explicit FolderWatch(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace verbale
