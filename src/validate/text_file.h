// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <verbale/result.h>

#include <filesystem>
#include <string>

namespace verbale {

/// All of a file of UTF-8, at most 64 MiB: kFileMissing, kFileUnreadable, kReportTooLong,
/// kUtf8Invalid.
Result<std::string> text_of_file(const std::filesystem::path& file);

}  // namespace verbale
