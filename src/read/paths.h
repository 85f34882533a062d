// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <verbale/result.h>

#include <functional>
#include <string>

namespace verbale {

/// What walk_path finds. Each returns false to end the walk.
struct PathVisitor {
  std::function<bool(const std::string& path)> file;
  std::function<bool(const std::string& path, Error&& error)> failure;
};

/// Calls `visit` with the path itself, or, where it is a folder, with each file below it in byte
/// order of names. Names that begin with a dot are hidden and passed over, and links to folders are
/// not followed, so that no walk is endless. A path that does not exist and has * ? or [ in it is a
/// pattern that no shell has expanded: it stands for what it fits, in byte order. False where the
/// visitor ended it.
bool walk_path(const std::string& path, const PathVisitor& visit);

}  // namespace verbale
