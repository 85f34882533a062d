// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <verbale/changes.h>

#include <string>
#include <vector>

namespace verbale::cli {

/// The changes of a report for people ("table") or programs ("jsonl").
std::string changes_text(const std::vector<RecordChange>& changes, const std::string& format);

}  // namespace verbale::cli
